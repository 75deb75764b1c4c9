using CityNetworks.Networks;

namespace CityNetworks.Structure;

/// <summary>The size of one connected component.</summary>
public readonly record struct ComponentSize(int Cities, int Events);

/// <summary>Which nodes reach each other at all?</summary>
/// <param name="OfCity">The component of each city; −1 where it is not present.</param>
/// <param name="OfEvent">The component of each event of the network; −1 where it is not present in the window.</param>
/// <param name="Sizes">The components, most cities first, of equal ones the one of the lowest city first.</param>
/// <remarks>
/// Formula: the classes of "joined by a walk of ties". Two cities are in one component of the two-mode network exactly when they are in one of the co-ties.
/// Cases: a node that is not present is in none; empty window → no components.
/// Cost: O(n + m + ties) time by breadth-first walks over the rows, 4 bytes per node.
/// QuikGraph's algorithm gives the same classes, and needs the graph built first.
/// </remarks>
public sealed record Components(int[] OfCity, int[] OfEvent, IReadOnlyList<ComponentSize> Sizes)
{
    /// <summary>The number of components.</summary>
    public int Count => Sizes.Count;

    /// <summary>The number of cities of the largest; 0 in an empty window.</summary>
    public int Largest => Sizes.Count == 0 ? 0 : Sizes[0].Cities;

    /// <summary>The components of the window.</summary>
    public static Components Of(Window window)
    {
        var ofCity = new int[window.Network.CityCount];
        var ofEvent = new int[window.Network.EventCount];
        Array.Fill(ofCity, -1);
        Array.Fill(ofEvent, -1);
        var found = new List<ComponentSize>();
        var queue = new Queue<int>();
        for (var city = 0; city < ofCity.Length; city++)
        {
            if (ofCity[city] < 0 && window.DegreeOf(city) > 0)
                found.Add(Walk(window, city, found.Count, ofCity, ofEvent, queue));
        }

        // Sorting is stable: of equal ones the first found stays first.
        int[] order = [.. Enumerable.Range(0, found.Count).OrderByDescending(component => found[component].Cities)];
        var rank = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
            rank[order[place]] = place;
        Rename(ofCity, rank);
        Rename(ofEvent, rank);
        return new Components(ofCity, ofEvent, Array.ConvertAll(order, component => found[component]));
    }

    private static ComponentSize Walk(Window window, int start, int component, int[] ofCity, int[] ofEvent, Queue<int> queue)
    {
        var (cities, events) = (0, 0);
        ofCity[start] = component;
        queue.Enqueue(start);
        while (queue.TryDequeue(out var city))
        {
            cities++;
            foreach (var @event in window.EventsOf(city))
            {
                if (ofEvent[@event] >= 0)
                    continue;

                ofEvent[@event] = component;
                events++;
                foreach (var other in window.CitiesOf(@event))
                {
                    if (ofCity[other] >= 0)
                        continue;

                    ofCity[other] = component;
                    queue.Enqueue(other);
                }
            }
        }

        return new ComponentSize(cities, events);
    }

    private static void Rename(int[] components, int[] rank)
    {
        for (var node = 0; node < components.Length; node++)
            components[node] = components[node] < 0 ? -1 : rank[components[node]];
    }
}
