using CityNetworks.Networks;
using CityNetworks.Networks.Direct;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Studies.Absence;

/// <summary>What a network loses when cities leave it.</summary>
/// <remarks>
/// The network is that of ties between cities: co-coordination ties of a window, or direct ties in whichever direction. Before: all cities; after: the same
/// without those that leave and their ties. What a city reaches, and how near it is, is counted among the cities that stay, before and after alike,
/// so that the absence of those that left is no loss in itself.
/// Formula, over the cities j that stay: reach of i = number of j joined to i by a walk of ties; nearness of i = Σ 1/d(i, j), d in ties, 0 where there is no
/// walk; mean nearness = mean of 1/d over pairs of cities that stay and had a tie (the efficiency of Latora and Marchiori 2001, Physical Review
/// Letters 87, 198701).
/// The hub is the city of most betweenness, the number of pairs of other cities between which it lies (Freeman 1977), each pair counted by the share of its
/// shortest paths.
/// Cases: a city without a tie in the window changes nothing; without any tie the tables have only zeros; if no city stays, means are blank.
/// Cost: O(n · ties), two searches from each city.
/// </remarks>
public sealed class NetworkLoss
{
    private readonly string _window;
    private readonly TiedCities _ties;
    private readonly bool[] _leaves;
    private readonly CityStanding[] _before;
    private readonly CityStanding[] _after;

    private NetworkLoss(string window, TiedCities ties, IReadOnlySet<string> leaving)
    {
        (_window, _ties) = (window, ties);
        _leaves = [.. ties.Ids.Select(leaving.Contains)];
        _before = CityStanding.Of(ties, _leaves);
        _after = CityStanding.Of(ties.Without(_leaves), _leaves);
    }

    /// <summary>What the co-coordination ties of a window lose.</summary>
    /// <param name="window">The window.</param>
    /// <param name="leaving">The cities that leave, by id; ids that the network does not have change nothing.</param>
    /// <param name="workers">How many threads form the ties.</param>
    /// <returns>The loss.</returns>
    /// <exception cref="CoTiesTooLargeException">More ties or work than a projection may take.</exception>
    public static NetworkLoss Of(Window window, IReadOnlySet<string> leaving, Workers workers = default) =>
        new(window.Name, TiedCities.Of(window, workers), leaving);

    /// <summary>What a network of direct ties loses.</summary>
    /// <param name="network">The direct ties of a span of periods.</param>
    /// <param name="leaving">The cities that leave, by id; ids that the network does not have change nothing.</param>
    /// <returns>The loss.</returns>
    public static NetworkLoss Of(DirectNetwork network, IReadOnlySet<string> leaving) => new(network.Window, TiedCities.Of(network), leaving);

    /// <summary>All tables: <see cref="Summary"/>, <see cref="Cities"/>, <see cref="Ties"/>.</summary>
    public IReadOnlyList<Table> Tables => [Summary, Cities, Ties];

    /// <summary>
    /// The network before and after, table <c>without</c>: window, measure, before, after, change. Measures: <c>cities</c> with a tie, <c>ties</c>,
    /// <c>parts</c> that hang together, <c>largest_part</c> (cities), <c>isolated_cities</c> (cities that stay, had a tie and have none),
    /// <c>connected_pairs</c> and
    /// <c>mean_nearness</c> (both among the cities that stay and had a tie).
    /// </summary>
    public Table Summary
    {
        get
        {
            int[] staying = [.. Enumerable.Range(0, _leaves.Length).Where(city => !_leaves[city] && _before[city].Ties > 0)];
            var pairs = staying.Length * (staying.Length - 1.0) / 2;
            (string Measure, double Before, double After)[] rows =
            [
                ("cities", _before.Count(city => city.Ties > 0), _after.Count(city => city.Ties > 0)),
                ("ties", _before.Sum(city => city.Ties) / 2.0, _after.Sum(city => city.Ties) / 2.0),
                ("parts", Components(_before).Count, Components(_after).Count),
                ("largest_part", Components(_before).Largest, Components(_after).Largest),
                ("isolated_cities", 0, staying.Count(city => _after[city].Ties == 0)),
                ("connected_pairs", staying.Sum(city => _before[city].Reach) / 2.0, staying.Sum(city => _after[city].Reach) / 2.0),
                ("mean_nearness", Mean(_before), Mean(_after)),
            ];
            return Table.Of("without", rows)
                .Text("window", _ => _window)
                .Text("measure", row => row.Measure)
                .Number("before", row => row.Before)
                .Number("after", row => row.After)
                .Number("change", row => row.After - row.Before)
                .Build();

            double Mean(CityStanding[] cities) => pairs > 0 ? staying.Sum(city => cities[city].Nearness) / 2 / pairs : double.NaN;
        }
    }

    /// <summary>
    /// Each city that leaves or had a tie before, table <c>without_cities</c>: window, city, name, leaves, ties, reach, nearness and betweenness before and
    /// after, the change of nearness, its rank by betweenness before and after (1: the hub; blank without a tie), and whether it is left without a tie. What a
    /// city that leaves would have after is blank.
    /// </summary>
    public Table Cities
    {
        get
        {
            int[] rows = [.. Enumerable.Range(0, _leaves.Length).Where(city => _leaves[city] || _before[city].Ties > 0)];
            return Table.Of("without_cities", rows)
                .Text("window", _ => _window)
                .Text("city", city => _ties.Ids[city])
                .Text("name", city => _ties.Names[city])
                .Flag("leaves", city => _leaves[city])
                .Integer("ties_before", city => _before[city].Ties)
                .Integer("ties_after", city => _leaves[city] ? null : _after[city].Ties)
                .Integer("reach_before", city => _before[city].Reach)
                .Integer("reach_after", city => _leaves[city] ? null : _after[city].Reach)
                .Number("nearness_before", city => _before[city].Nearness)
                .Number("nearness_after", city => After(city, of => of.Nearness))
                .Number("nearness_change", city => After(city, of => of.Nearness) - _before[city].Nearness)
                .Number("betweenness_before", city => _before[city].Betweenness)
                .Number("betweenness_after", city => After(city, of => of.Betweenness))
                .Integer("rank_before", city => _before[city].Rank)
                .Integer("rank_after", city => _leaves[city] ? null : _after[city].Rank)
                .Flag("isolated", city => _leaves[city] ? null : _after[city].Ties == 0)
                .Build();
        }
    }

    /// <summary>
    /// The ties before, table <c>without_ties</c>: window, source, target, their names, whether the tie is lost, weight (shared events, or the weight of a
    /// direct tie), the events that made the tie and the kinds of a direct one, each separated by semicolons; source before target by id.
    /// </summary>
    public Table Ties => Table.Of("without_ties", [.. _ties.All()])
        .Text("window", _ => _window)
        .Text("source", tie => _ties.Ids[tie.Source])
        .Text("target", tie => _ties.Ids[tie.Target])
        .Text("source_name", tie => _ties.Names[tie.Source])
        .Text("target_name", tie => _ties.Names[tie.Target])
        .Flag("lost", tie => _leaves[tie.Source] || _leaves[tie.Target])
        .Number("weight", tie => tie.Weight)
        .Text("events", tie => tie.Events)
        .Text("kinds", tie => tie.Kinds)
        .Build();

    private double After(int city, Func<CityStanding, double> value) => _leaves[city] ? double.NaN : value(_after[city]);

    private static (int Count, int Largest) Components(CityStanding[] cities)
    {
        int[] sizes = [.. cities.Where(city => city.Component >= 0).CountBy(city => city.Component).Select(component => component.Value)];
        return (sizes.Length, sizes.DefaultIfEmpty(0).Max());
    }
}
