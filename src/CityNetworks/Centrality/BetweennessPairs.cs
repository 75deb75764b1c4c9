using CityNetworks.Centrality.ShortestPaths;
using CityNetworks.Networks;

namespace CityNetworks.Centrality;

/// <summary>A pair of nodes and how much of its shortest paths a node holds.</summary>
/// <param name="FirstMode">The mode of the first.</param>
/// <param name="First">Its number.</param>
/// <param name="SecondMode">The mode of the second.</param>
/// <param name="Second">Its number.</param>
/// <param name="Distance">Ties between the two.</param>
/// <param name="Share">σ_st(v)/σ_st, in (0, 1].</param>
public readonly record struct BetweennessPair(Mode FirstMode, int First, Mode SecondMode, int Second, int Distance, double Share);

/// <summary>Which pairs of nodes does a node lie between?</summary>
/// <remarks>
/// Formula: σ_st(v)/σ_st = σ_sv·σ_vt/σ_st where d_sv + d_vt = d_st, else 0. The shares of all pairs add up to the raw <see cref="Betweenness"/> of the node.
/// Cases: a node with a single tie, or not present, stands between nobody.
/// Cost: one search from every node: O((n+m)·ties); for explaining one value, not for measuring all.
/// Source: Freeman (1977), Sociometry 40, 35–41.
/// </remarks>
public static class BetweennessPairs
{
    /// <summary>The pairs of which the node holds a share, largest share first, then cities before events, by number.</summary>
    public static IReadOnlyList<BetweennessPair> Of(Window window, Mode mode, int node)
    {
        var middle = new ShortestPathsFrom(window, mode, node);
        (Mode Mode, int Node)[] ends =
        [
            .. from end in new[] { Mode.City, Mode.Event }
               let distances = middle.Distances(end)
               from other in Enumerable.Range(0, distances.Length)
               where distances[other] is > 0 and not ShortestPathsFrom.Unreachable
               select (end, other),
        ];
        var pairs = new List<BetweennessPair>();
        for (var first = 0; first < ends.Length; first++)
        {
            var (firstMode, s) = ends[first];
            var start = new ShortestPathsFrom(window, firstMode, s);
            foreach (var (secondMode, t) in ends.AsSpan(first + 1))
            {
                var distance = start.Distances(secondMode)[t];
                if (middle.Distances(firstMode)[s] + middle.Distances(secondMode)[t] == distance)
                    pairs.Add(new BetweennessPair(firstMode, s, secondMode, t, distance, middle.Counts[firstMode][s] * middle.Counts[secondMode][t] / start.Counts[secondMode][t]));
            }
        }

        return [.. pairs.OrderByDescending(pair => pair.Share)]; // a stable sort
    }
}
