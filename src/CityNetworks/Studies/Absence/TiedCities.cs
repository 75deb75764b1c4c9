using CityNetworks.Networks;
using CityNetworks.Networks.Direct;
using CityNetworks.Numerics;

namespace CityNetworks.Studies.Absence;

/// <summary>A tie as it is reported.</summary>
/// <param name="Source">The city of the lower number.</param>
/// <param name="Target">The other.</param>
/// <param name="Weight">Shared events, or the weight of a direct tie.</param>
/// <param name="Events">The events that made it, separated by semicolons; null for a direct tie.</param>
/// <param name="Kinds">The kinds of a direct tie, separated by semicolons; null where there are none.</param>
internal sealed record CityTie(int Source, int Target, double Weight, string? Events, string? Kinds);

/// <summary>Which cities are tied, whatever the ties are made of: undirected, each pair once.</summary>
/// <param name="Ids">The ids of all cities, also those without a tie.</param>
/// <param name="Names">Their names.</param>
/// <param name="Neighbours">The neighbours of each city, ascending.</param>
/// <param name="Tie">Reports a tie of two neighbours.</param>
internal sealed record TiedCities(IReadOnlyList<string> Ids, IReadOnlyList<string> Names, int[][] Neighbours, Func<int, int, CityTie> Tie)
{
    /// <summary>The co-coordination ties of a window, by number of shared events.</summary>
    public static TiedCities Of(Window window, Workers workers)
    {
        var ties = CoTies.Of(window, workers: workers);
        var neighbours = CoTieNeighbours.Of(ties);
        var names = window.Network.Names;
        return new TiedCities(
            names.Cities,
            names.CityLabels,
            [.. Enumerable.Range(0, names.Cities.Count).Select(city => neighbours.Of(city).ToArray())],
            (source, target) => new CityTie(
                source, target, ties.WeightOf(source, target), string.Join(';', ties.EventsOf(source, target).Select(@event => names.Events[@event])), null));
    }

    /// <summary>Direct ties; two that stand both ways are one, of both kinds and the larger weight.</summary>
    public static TiedCities Of(DirectNetwork network)
    {
        var ties = network.Ties.ToDictionary(tie => (tie.Source, tie.Target));
        return new TiedCities(
            network.Ids,
            network.Labels,
            [.. Enumerable.Range(0, network.Ids.Count).Select(Both)],
            TieOf);

        int[] Both(int city) => [.. network.TargetsOf(city).ToArray().Union(network.SourcesOf(city).ToArray()).Order()];

        CityTie TieOf(int source, int target)
        {
            DirectTie[] both = [.. new[] { (source, target), (target, source) }.Where(ties.ContainsKey).Select(pair => ties[pair])];
            string[] kinds = [.. both.SelectMany(tie => tie.Kinds).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            return new CityTie(source, target, both.Max(tie => tie.Weight), null, kinds.Length == 0 ? null : string.Join(';', kinds));
        }
    }

    /// <summary>The same cities, those that leave without their ties.</summary>
    public TiedCities Without(bool[] leaves) => this with
    {
        Neighbours = [.. Neighbours.Select((row, city) => leaves[city] ? [] : Array.FindAll(row, other => !leaves[other]))],
    };

    /// <summary>The ties, by source and target.</summary>
    public IEnumerable<CityTie> All() =>
        from source in Enumerable.Range(0, Neighbours.Length)
        from target in Neighbours[source]
        where target > source
        select Tie(source, target);

    /// <summary>The ties on a shortest walk from each city to each other, breadth first; the largest number where there is no walk.</summary>
    public ushort[][] Distances() => Array.ConvertAll([.. Enumerable.Range(0, Ids.Count)], from =>
    {
        var steps = new ushort[Ids.Count];
        Array.Fill(steps, ushort.MaxValue);
        steps[from] = 0;
        var found = new List<int> { from };
        for (var next = 0; next < found.Count; next++)
        {
            foreach (var other in Neighbours[found[next]].Where(other => steps[other] == ushort.MaxValue))
            {
                steps[other] = (ushort)(steps[found[next]] + 1);
                found.Add(other);
            }
        }

        return steps;
    });

    /// <summary>The same as a symmetric network of direct ties, in which the measures of direct ties are those of an undirected network.</summary>
    public DirectNetwork ToNetwork() => DirectNetwork.Of(Ids.Count, Neighbours.SelectMany((row, source) => row.Select(target => (source, target, 1.0))));
}
