using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Comparison;

/// <summary>How far does a change depend on where the periods were cut?</summary>
/// <param name="Recorded">By city: the change between the windows as recorded.</param>
/// <param name="Smallest">By city: the least change over all cuts tried, the recorded one among them.</param>
/// <param name="Largest">By city: the greatest.</param>
/// <param name="Cuts">The number of cuts tried.</param>
/// <remarks>
/// The other cuts are: the first window merged with the nearest earlier period that holds a tie; the second merged with the nearest later one;
/// and, where no event lies between the windows, each event of the last time of the first window counted in the second, and each of the first time of the
/// second counted in the first, one at a time.
/// Which events are last is known only as far as their times go (<see cref="EventTimes"/>): by default any event of the bordering period may be the one.
/// Cases: a cut that leaves a window without events is not tried. Overlapping windows are only merged.
/// Cost: 2 measures a cut, in parallel.
/// Source: this project's own; the question is the modifiable temporal unit problem (Cheng and Adepeju 2014, PLoS ONE 9, e100465).
/// </remarks>
public sealed record BoundarySensitivity(double[] Recorded, double[] Smallest, double[] Largest, int Cuts)
{
    /// <summary>The range of the change of every city.</summary>
    /// <param name="from">The first window.</param>
    /// <param name="to">The second window, of the same network.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="workers">The threads.</param>
    public static BoundarySensitivity Of(Window from, Window to, NodeMeasure measure, EventTimes? times = null, Workers workers = default)
    {
        var cuts = CutsOf(from, to, times ?? EventTimes.OfPeriods(from.Network));
        var changes = new double[cuts.Count][];
        workers.For(cuts.Count, () => new EventSampler(from.Network), (cut, sampler) =>
        {
            var before = cut == 0 ? measure(from) : measure(sampler.Draw(cuts[cut].From, from.Name));
            var after = cut == 0 ? measure(to) : measure(sampler.Draw(cuts[cut].To, to.Name));
            changes[cut] = [.. after.Zip(before, (second, first) => second - first)];
        });

        var cities = Enumerable.Range(0, from.Network.CityCount);
        return new BoundarySensitivity(
            changes[0],
            [.. cities.Select(city => changes.Min(change => change[city]))],
            [.. cities.Select(city => changes.Max(change => change[city]))],
            cuts.Count);
    }

    /// <summary>The table <c>boundaries</c>: from, to, node, name, measure, delta, delta_min, delta_max, cuts, same_sign (whether every cut gives a change of
    /// the recorded direction) for cities present in at least one window.</summary>
    /// <param name="pairs">Pairs of windows of one network.</param>
    /// <param name="name">The measure's name, for the table.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="workers">The threads.</param>
    public static Table ToTable(IReadOnlyList<WindowPair> pairs, string name, NodeMeasure measure, EventTimes? times = null, Workers workers = default)
    {
        var rows = new List<(WindowPair Pair, int City, BoundarySensitivity Range)>();
        foreach (var pair in pairs)
        {
            var range = Of(pair.From, pair.To, measure, times, workers);
            rows.AddRange(pair.Cities().Select(city => (pair, city, range)));
        }

        return Table.Of("boundaries", rows)
            .Text("from", row => row.Pair.From.Name)
            .Text("to", row => row.Pair.To.Name)
            .Text("node", row => row.Pair.From.Network.Names.Cities[row.City])
            .Text("name", row => row.Pair.From.Network.Names.CityLabels[row.City])
            .Text("measure", _ => name)
            .Number("delta", row => row.Range.Recorded[row.City])
            .Number("delta_min", row => row.Range.Smallest[row.City])
            .Number("delta_max", row => row.Range.Largest[row.City])
            .Integer("cuts", row => row.Range.Cuts)
            .Flag("same_sign", row => Math.Sign(row.Range.Smallest[row.City]) == Math.Sign(row.Range.Largest[row.City]))
            .Build();
    }

    private static List<(int[] From, int[] To)> CutsOf(Window from, Window to, EventTimes times)
    {
        var network = from.Network;
        var first = EventSampler.Attended(from);
        var second = EventSampler.Attended(to);
        var cuts = new List<(int[] From, int[] To)> { (first, second) };
        if (first.Length == 0 || second.Length == 0)
            return cuts;

        if (EventSampler.Attended(network, 0, from.FirstEvent) is [.., var earlier])
            cuts.Add(([.. EventSampler.Attended(network, network.FirstEventOf(network.PeriodOf(earlier)), from.FirstEvent), .. first], second));
        if (EventSampler.Attended(network, to.EndEvent, network.EventCount) is [var later, ..])
            cuts.Add((first, [.. second, .. EventSampler.Attended(network, to.EndEvent, network.FirstEventOf(network.PeriodOf(later) + 1))]));
        if (from.EndEvent > to.FirstEvent || EventSampler.Attended(network, from.EndEvent, to.FirstEvent).Length > 0)
            return cuts;

        if (first.Length > 1)
            cuts.AddRange(first.Where(e => times[e] == times[first[^1]]).Select(e => (first.Except([e]).ToArray(), second.Prepend(e).ToArray())));
        if (second.Length > 1)
            cuts.AddRange(second.Where(e => times[e] == times[second[0]]).Select(e => (first.Append(e).ToArray(), second.Except([e]).ToArray())));
        return cuts;
    }
}
