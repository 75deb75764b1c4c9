using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Temporal;

/// <summary>The table <c>paths</c>: which city could have heard from which, when, through which event.</summary>
/// <remarks>
/// One row for each ordered pair with a journey. It shows one foremost journey: among those that arrive first, of the fewest events, and of these one that leaves last.
/// <c>first_period</c> is the period of its first event, <c>arrival_event</c> its last event and <c>arrival_period</c> the period of that, <c>events</c> its length.
/// A later journey may take fewer events: of the kind <see cref="JourneyKind.FewestEvents"/>, that one is shown. Equal journeys are distinguished by the numbers of their events.
/// More than 20 million rows are refused, at once if the largest event alone exceeds this.
/// Cost: O(n Σ d_e) under the strict rule, and a row per pair.
/// </remarks>
/// <example>
/// <code>
/// var network = NetworkBuilder.Build(Mercocities.Records);
/// var paths = PathsTable.Of(network.All);
/// Console.WriteLine($"{paths.RowCount} ordered pairs of cities of which one can have heard from the other");
/// // 117 ordered pairs of cities of which one can have heard from the other
/// </code>
/// </example>
public static class PathsTable
{
    private const long RowLimit = 20_000_000;

    /// <summary>The table of all pairs.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <param name="workers">The threads.</param>
    /// <param name="kind">Which journey of each pair is shown.</param>
    /// <param name="sources">Only journeys from these cities, by number; null: from all.</param>
    /// <exception cref="TooLargeException">The table would have too many rows.</exception>
    public static Table Of(
        Window window,
        EventTimes? times = null,
        SameTime rule = SameTime.Strict,
        Workers workers = default,
        JourneyKind kind = JourneyKind.Foremost,
        IReadOnlyList<int>? sources = null)
    {
        var network = window.Network;
        times ??= EventTimes.OfPeriods(network);
        if (sources is null)
            Check(window, 2 * CoTies.Estimate(window).TiesAtLeast);
        var asked = sources?.ToHashSet();
        var rows = 0L;
        var bySource = new List<Row>[network.CityCount];
        workers.For(bySource.Length, () => new JourneySweep(window, times, rule), (source, sweep) =>
        {
            bySource[source] = [];
            if (window.DegreeOf(source) == 0 || asked?.Contains(source) == false || Interlocked.Read(ref rows) > RowLimit)
                return;
            sweep.From(source);
            var journeys = kind is JourneyKind.Foremost ? sweep.Foremost : sweep.Fewest;
            for (var target = 0; target < network.CityCount; target++)
            {
                if (target != source && journeys[target].Exists)
                    bySource[source].Add(new Row(source, target, journeys[target]));
            }

            Interlocked.Add(ref rows, bySource[source].Count);
        });
        Check(window, rows);

        var names = network.Names;
        return Table.Of("paths", bySource.SelectMany(rows => rows).ToArray())
            .Text("source", row => names.Cities[row.Source])
            .Text("target", row => names.Cities[row.Target])
            .Text("first_period", row => names.Periods[network.PeriodOf(row.Journey.FirstEvent)])
            .Text("arrival_period", row => names.Periods[network.PeriodOf(row.Journey.LastEvent)])
            .Text("arrival_event", row => names.Events[row.Journey.LastEvent])
            .Integer("events", row => row.Journey.Events)
            .Build();
    }

    private static void Check(Window window, long rows)
    {
        if (rows > RowLimit)
            throw new TooLargeException($"The paths of window '{window.Name}' are at least {rows} rows; expected at most {RowLimit}: leave out the largest events, measure shorter windows, or ask {nameof(KnowledgeMatrix)} who has heard from whom.");
    }

    private readonly record struct Row(int Source, int Target, Journey Journey);
}
