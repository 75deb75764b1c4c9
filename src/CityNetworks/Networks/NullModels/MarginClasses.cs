using System.Security.Cryptography;

namespace CityNetworks.Networks.NullModels;

/// <summary>Cities, and events, that no null model of the margins can distinguish: the same number of free ties, and the same cells fixed.</summary>
/// <remarks>Without eligibility a class is a degree, so there are few even in large networks; with it the cost is one question for each city and
/// event.</remarks>
internal sealed class MarginClasses
{
    private MarginClasses(int[] of, int[] sizes, int[] degrees, int[] examples) => (Of, Sizes, Degrees, Examples) = (of, sizes, degrees, examples);

    /// <summary>The class of each node; −1 where it is not present.</summary>
    public int[] Of { get; }

    /// <summary>The number of nodes in each class.</summary>
    public int[] Sizes { get; }

    /// <summary>The number of ties of each node of the class that chance could have placed elsewhere.</summary>
    public int[] Degrees { get; }

    /// <summary>The first node of each class.</summary>
    public int[] Examples { get; }

    public static MarginClasses OfCities(Window window, IEligibility? eligibility)
    {
        var n = window.Network.CityCount;
        int[] events = [.. Enumerable.Range(window.FirstEvent, window.EndEvent - window.FirstEvent).Where(@event => !window.CitiesOf(@event).IsEmpty)];
        return Grouped(n, window.DegreeOf, eligibility is null ? null : city => Array.ConvertAll(events, @event => eligibility.Of(city, @event)));
    }

    public static MarginClasses OfEvents(Window window, IEligibility? eligibility)
    {
        int[] cities = [.. Enumerable.Range(0, window.Network.CityCount).Where(city => window.DegreeOf(city) > 0)];
        int Degree(int @event) => @event >= window.FirstEvent && @event < window.EndEvent ? window.CitiesOf(@event).Length : 0;
        return Grouped(
            window.Network.EventCount, Degree, eligibility is null ? null : @event => Array.ConvertAll(cities, city => eligibility.Of(city, @event)));
    }

    private static MarginClasses Grouped(int count, Func<int, int> degreeOf, Func<int, Attendance[]>? cellsOf)
    {
        var keys = new (int Free, string Cells)?[count];
        for (var node = 0; node < count; node++)
        {
            var degree = degreeOf(node);
            if (degree == 0)
                continue;

            var cells = cellsOf?.Invoke(node) ?? [];
            var pattern = cells.Length == 0 ? string.Empty : Convert.ToHexString(SHA256.HashData(Array.ConvertAll(cells, cell => (byte)cell)));
            keys[node] = (degree - cells.Count(cell => cell is Attendance.Obliged), pattern);
        }

        var ordered = keys.OfType<(int Free, string Cells)>().Distinct().OrderBy(key => key.Free).ThenBy(key => key.Cells, StringComparer.Ordinal).ToArray();
        var number = ordered.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var of = Array.ConvertAll(keys, key => key is { } present ? number[present] : -1);
        var (sizes, examples) = (new int[ordered.Length], new int[ordered.Length]);
        for (var node = count - 1; node >= 0; node--)
        {
            if (of[node] >= 0)
            {
                sizes[of[node]]++;
                examples[of[node]] = node;
            }
        }

        return new MarginClasses(of, sizes, Array.ConvertAll(ordered, key => key.Free), examples);
    }
}
