using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Comparison;

/// <summary>What would the change be, had both windows held equally many events?</summary>
/// <param name="Events">k: the number of events of the smaller window.</param>
/// <param name="From">By city: the value expected in the first window of k of its events.</param>
/// <param name="To">By city: the same of the second.</param>
/// <param name="IsExact">Whether the expectation is taken over all choices of events.</param>
/// <remarks>
/// Formula: the mean of the measure over the choices of k of the window's m events, without replacement: all C(m, k) of them when they are at most R, otherwise
/// R drawn ones.
/// Many measures grow with the number of events (degree, betweenness, size of the component), so a larger window looks more central; this takes the effect of
/// size away, not that of larger events.
/// Cases: only events with a tie count; a window without one gives zeros and k = 0; a city absent from a choice has 0 there.
/// Cost: R measures for the larger window, in parallel; R·n numbers. The same bits for any number of threads.
/// Source: the idea is Sanders (1968), Am. Nat. 102, 243–282; its use for centrality is this project's own.
/// </remarks>
public sealed record Rarefaction(int Events, double[] From, double[] To, bool IsExact)
{
    /// <summary>Measures both windows at the size of the smaller.</summary>
    /// <param name="from">The first window.</param>
    /// <param name="to">The second window, of the same network.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="settings">Draws and seed.</param>
    /// <param name="workers">The threads.</param>
    public static Rarefaction Of(Window from, Window to, NodeMeasure measure, ResamplingSettings? settings = null, Workers workers = default)
    {
        settings = (settings ?? ResamplingSettings.Default).For(from.Network);
        var count = Math.Min(from.CountEvents(), to.CountEvents());
        var first = Expected(from, count, measure, settings, workers);
        var second = Expected(to, count, measure, settings, workers);
        return new Rarefaction(count, first.Values, second.Values, first.IsExact && second.IsExact);
    }

    /// <summary>The table <c>rarefaction</c>: from, to, node, name, measure, events, value_from, value_to, delta, note for cities present in at least one
    /// window.</summary>
    /// <remarks>Note <c>member in part</c>: the city could not be at some event of the two windows, by its membership; the values then show when it belonged
    /// as well as how it took part.</remarks>
    /// <param name="pairs">Pairs of windows of one network.</param>
    /// <param name="name">The measure's name, for the table.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="settings">Draws and seed.</param>
    /// <param name="workers">The threads.</param>
    public static Table ToTable(
        IReadOnlyList<WindowPair> pairs, string name, NodeMeasure measure, ResamplingSettings? settings = null, Workers workers = default)
    {
        settings ??= ResamplingSettings.Default;
        var rows = new List<(WindowPair Pair, int City, Rarefaction Values, bool InPart)>();
        foreach (var pair in pairs)
        {
            var values = Of(pair.From, pair.To, measure, settings, workers);
            var (first, second) = (Excluded(pair.From), Excluded(pair.To));
            rows.AddRange(pair.Cities().Select(city => (pair, city, values, first[city] || second[city])));
        }

        return Table.Of("rarefaction", rows)
            .Text("from", row => row.Pair.From.Name)
            .Text("to", row => row.Pair.To.Name)
            .Text("node", row => row.Pair.From.Network.Names.Cities[row.City])
            .Text("name", row => row.Pair.From.Network.Names.CityLabels[row.City])
            .Text("measure", _ => name)
            .Integer("events", row => row.Values.Events)
            .Number("value_from", row => row.Values.From[row.City])
            .Number("value_to", row => row.Values.To[row.City])
            .Number("delta", row => row.Values.To[row.City] - row.Values.From[row.City])
            .Text("note", row => row.InPart ? "member in part" : null)
            .Build();

        bool[] Excluded(Window window) => settings.Excluded(window, EventSampler.Attended(window));
    }

    private static (double[] Values, bool IsExact) Expected(Window window, int count, NodeMeasure measure, ResamplingSettings settings, Workers workers)
    {
        var events = EventSampler.Attended(window);
        if (count == events.Length)
            return (measure(window), true);

        var choices = new Reassignments(new int[events.Length], [.. events.Select((_, k) => k < count)]);
        var exact = choices.Count <= settings.Replicates;
        var random = new CounterRandom(settings.Seed);
        var drawn = workers.Items(
            exact ? (int)choices.Count : settings.Replicates, window.Network.CityCount, 0, () => new EventSampler(window.Network), (number, sampler, row, _) =>
        {
            var chosen = exact ? choices.At(number) : choices.Drawn(random.Sequence(RandomPurpose.Rarefaction, number));
            measure(sampler.Draw([.. events.Where((_, k) => chosen[k])], window.Name)).CopyTo(row, 0);
        }).Rows;

        var means = new double[window.Network.CityCount];
        for (var city = 0; city < means.Length; city++)
            means[city] = Summation.Of(Array.ConvertAll(drawn, values => values[city])) / drawn.Length;
        return (means, exact);
    }
}
