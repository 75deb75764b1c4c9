using CityNetworks.Centrality.Direct;
using CityNetworks.Numerics;

namespace CityNetworks.Studies.Absence;

/// <summary>Where a city stands in a network of ties between cities.</summary>
/// <param name="Ties">Its ties.</param>
/// <param name="Reach">The cities that stay and that a walk of ties leads to, itself not counted.</param>
/// <param name="Nearness">Σ 1/d over them.</param>
/// <param name="Betweenness">The pairs of other cities between which it lies, by the share of their shortest paths.</param>
/// <param name="Rank">By betweenness among the cities with a tie; null without a tie.</param>
/// <param name="Component">The lowest city of its component; −1 without a tie.</param>
internal readonly record struct CityStanding(int Ties, int Reach, double Nearness, double Betweenness, int? Rank, int Component)
{
    /// <summary>All cities. Cost: two searches from each.</summary>
    /// <param name="cities">The network.</param>
    /// <param name="leaves">Whether each city leaves, and so is reached by nobody.</param>
    public static CityStanding[] Of(TiedCities cities, bool[] leaves)
    {
        var betweenness = DirectMeasures.Find(Centrality.Betweenness.Definition.Id).Of(cities.ToNetwork(), new DirectOptions()).Raw;
        int[] present = [.. Enumerable.Range(0, leaves.Length).Where(city => cities.Neighbours[city].Length > 0)];
        var ranks = Ranking.Competition(Array.ConvertAll(present, city => betweenness[city]));
        var rankOf = present.Zip(ranks).ToDictionary(pair => pair.First, pair => pair.Second);
        var steps = new int[leaves.Length];
        var standing = new CityStanding[leaves.Length];
        for (var city = 0; city < standing.Length; city++)
        {
            var found = Search(cities.Neighbours, city, steps);
            int[] reached = [.. found.Where(other => other != city && !leaves[other])];
            standing[city] = new CityStanding(
                cities.Neighbours[city].Length,
                reached.Length,
                reached.CountBy(other => steps[other]).OrderBy(level => level.Key).Sum(level => (double)level.Value / level.Key),
                betweenness[city],
                rankOf.TryGetValue(city, out var rank) ? rank : null,
                cities.Neighbours[city].Length == 0 ? -1 : found.Min());
        }

        return standing;
    }

    // Breadth first: the cities found, the first among them, and the steps to each.
    private static List<int> Search(int[][] neighbours, int from, int[] steps)
    {
        Array.Fill(steps, -1);
        steps[from] = 0;
        var found = new List<int> { from };
        for (var next = 0; next < found.Count; next++)
        {
            foreach (var other in neighbours[found[next]])
            {
                if (steps[other] >= 0)
                    continue;
                steps[other] = steps[found[next]] + 1;
                found.Add(other);
            }
        }

        return found;
    }
}
