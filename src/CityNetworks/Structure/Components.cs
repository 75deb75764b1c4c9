using System.Runtime.CompilerServices;
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
/// Cost: nearly O(n + m + ties) time by joining the cities of each event (union and find), 4 bytes per node.
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
        Array.Fill(ofEvent, -1);
        Join(window, ofCity);
        var found = new List<ComponentSize>();
        for (var city = 0; city < ofCity.Length; city++)
        {
            // Parents stand before their children: those before this one are numbers of components by now.
            if (window.DegreeOf(city) == 0)
                ofCity[city] = -1;
            else if (ofCity[city] == city)
                found.Add(default);
            if (ofCity[city] >= 0)
                ofCity[city] = ofCity[city] == city ? found.Count - 1 : ofCity[ofCity[city]];
            if (ofCity[city] >= 0)
                Add(found, ofCity[city], new ComponentSize(1, 0));
        }

        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
        {
            if (window.CitiesOf(@event) is not [var city, ..])
                continue;
            ofEvent[@event] = ofCity[city];
            Add(found, ofCity[city], new ComponentSize(0, 1));
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

    // The cities of an event have one root; the root of a component is its lowest city.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Join(Window window, int[] parents)
    {
        for (var city = 0; city < parents.Length; city++)
            parents[city] = city;
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
        {
            var root = -1;
            foreach (var city in window.CitiesOf(@event))
            {
                var other = Root(parents, city);
                if (root < 0 || other == root)
                    root = other;
                else
                    root = parents[Math.Max(root, other)] = Math.Min(root, other);
            }
        }
    }

    private static int Root(int[] parents, int city)
    {
        while (parents[city] is var parent && parent != city)
            city = parents[city] = parents[parent]; // halves the way for the next
        return city;
    }

    private static void Add(List<ComponentSize> sizes, int component, ComponentSize more) => sizes[component] = new ComponentSize(
        sizes[component].Cities + more.Cities, sizes[component].Events + more.Events);

    private static void Rename(int[] components, int[] rank)
    {
        for (var node = 0; node < components.Length; node++)
            components[node] = components[node] < 0 ? -1 : rank[components[node]];
    }
}
