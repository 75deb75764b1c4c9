using CityNetworks.Networks.Direct;

namespace CityNetworks.Centrality.Direct;

/// <summary>Parts of a network in which every city reaches every other along ties, and parts that hang together whatever the direction.</summary>
public static class StrongComponents
{
    /// <summary>The cities of the largest strongly connected component, ascending; on ties that with the lowest city. Cost: O(n + ties).</summary>
    /// <returns>Numbers of cities.</returns>
    /// <remarks>Two passes, forwards and backwards. Source: Sharir, Computers and Mathematics with Applications 7 (1981), 67–72.</remarks>
    public static IReadOnlyList<int> LargestOf(DirectNetwork network)
    {
        var finished = new List<int>(network.Present.Count);
        var seen = new bool[network.Ids.Count];
        foreach (var city in network.Present.Where(city => !seen[city]))
            Visit(city, network.TargetsOf, seen, finished);
        Array.Clear(seen);
        List<int> largest = [];
        for (var k = finished.Count - 1; k >= 0; k--)
        {
            if (seen[finished[k]])
                continue;
            var part = new List<int>();
            Visit(finished[k], network.SourcesOf, seen, part);
            if (part.Count > largest.Count || (part.Count == largest.Count && part.Min() < largest.Min()))
                largest = part;
        }

        largest.Sort();
        return largest;
    }

    /// <summary>Sizes of the parts that hang together, whatever the direction of their ties; descending.</summary>
    /// <returns>Cities a part; as many entries as there are parts.</returns>
    public static IReadOnlyList<int> WeakSizes(DirectNetwork network)
    {
        var seen = new bool[network.Ids.Count];
        var sizes = new List<int>();
        foreach (var city in network.Present.Where(city => !seen[city]))
        {
            var stack = new Stack<int>([city]);
            seen[city] = true;
            var size = 0;
            while (stack.TryPop(out var at))
            {
                size++;
                foreach (var ends in new[] { network.TargetsOf(at).ToArray(), network.SourcesOf(at).ToArray() })
                {
                    foreach (var end in ends.Where(end => !seen[end]))
                    {
                        seen[end] = true;
                        stack.Push(end);
                    }
                }
            }

            sizes.Add(size);
        }

        return [.. sizes.OrderDescending()];
    }

    // Depth first without recursion, so that a long chain does not end the stack; cities in the order in which they are finished.
    private static void Visit(int start, EndsOf ends, bool[] seen, List<int> finished)
    {
        var stack = new Stack<(int City, int Next)>([(start, 0)]);
        seen[start] = true;
        while (stack.TryPop(out var top))
        {
            var (city, next) = top;
            var others = ends(city);
            while (next < others.Length && seen[others[next]])
                next++;
            if (next == others.Length)
            {
                finished.Add(city);
                continue;
            }

            stack.Push((city, next + 1));
            seen[others[next]] = true;
            stack.Push((others[next], 0));
        }
    }

    private delegate ReadOnlySpan<int> EndsOf(int city);
}
