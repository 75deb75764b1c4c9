using CityNetworks.Networks;
using QuikGraph;
using QuikGraph.Algorithms.ConnectedComponents;

namespace CityNetworks.Structure;

/// <summary>Which cities hang together by the ties that are kept (a minimum weight, the strongest of each, a memory)?</summary>
/// <param name="OfCity">The component of each city; −1 for a city without a kept tie.</param>
/// <param name="Sizes">The cities of each component, largest first; of equal ones the one with the lowest city first.</param>
/// <remarks>
/// Formula: the connected components of the graph of ties, by QuikGraph. With all ties of a window these are the components of the window (<see cref="Components"/>), less the cities that met nobody.
/// Cases: no tie → no component.
/// Cost: O(n + ties), and a graph in memory: about 100 bytes per tie. For whole windows <see cref="Components"/> walks the rows instead.
/// </remarks>
public sealed record TieComponents(int[] OfCity, IReadOnlyList<int> Sizes)
{
    /// <summary>The number of components.</summary>
    public int Count => Sizes.Count;

    /// <summary>The components of the ties.</summary>
    public static TieComponents Of(CoTies ties)
    {
        var algorithm = new ConnectedComponentsAlgorithm<TwoModeVertex, TaggedUndirectedEdge<TwoModeVertex, double>>(ties.ToQuikGraph());
        algorithm.Compute();
        var groups = algorithm.Components
            .Where(entry => algorithm.VisitedGraph.AdjacentDegree(entry.Key) > 0)
            .GroupBy(entry => entry.Value, entry => entry.Key.Number)
            .Select(group => group.Order().ToArray())
            .OrderByDescending(cities => cities.Length)
            .ThenBy(cities => cities[0])
            .ToArray();

        var ofCity = new int[ties.Window.Network.CityCount];
        Array.Fill(ofCity, -1);
        for (var component = 0; component < groups.Length; component++)
        {
            foreach (var city in groups[component])
                ofCity[city] = component;
        }

        return new TieComponents(ofCity, [.. groups.Select(cities => cities.Length)]);
    }
}
