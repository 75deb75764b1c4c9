using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Comparison;

/// <summary>The table <c>compare</c>: what changed between windows, and how sure that is.</summary>
/// <remarks>
/// One row for each pair of windows and city present in at least one of them. <c>delta</c> = <c>value_to</c> − <c>value_from</c>; a city absent from a window
/// has value 0 and no rank there.
/// <c>ci_lo</c>, <c>ci_hi</c>: confidence interval of the change at <c>ci_level</c>, by <see cref="IntervalMethod"/>: <see cref="PeriodPermutation"/>, or
/// <see cref="EventBootstrap"/> on request;
/// <c>p_value</c>: <see cref="PeriodPermutation"/>; <c>p_adjusted</c>: over the cities of one pair, blank without an adjustment.
/// Ranks: among the cities present, 1 the largest, equals sharing the better place.
/// Blank means: not known. With few events little can be known, and <c>note</c> says so:
/// <list type="bullet">
/// <item><c>no events</c>: a window holds no tie; its values, the change and all that follows are blank.</item>
/// <item><c>one event</c>: no period of a window holds two events; how much events of that window differ cannot be seen, and there is no interval.</item>
/// <item><c>few events</c>: some period holds fewer than <see cref="EventBootstrap.FewEvents"/>; the interval is rough, and blank where no p-value could reach
/// 1 − level.
/// The p-value of all reassignments stays exact.</item>
/// <item><c>few replicates</c>: so few reassignments were drawn that no p-value could reach 1 − level; there is no interval.</item>
/// <item><c>few attendances</c>: the city was at fewer than 2·<see cref="EventBootstrap.FewAttendances"/> events of the two windows; how it varies cannot be
/// seen, and there is no interval (calibrated method only).</item>
/// <item><c>member in part</c>: the city could not be at some event of the two windows, by its membership; that it changed may be that it joined or left,
/// and there is no p and no interval.</item>
/// <item><c>no variation</c>: every replicate gave the same change (a city at all events, or none); that is no certainty, and there is no interval.</item>
/// <item><c>little variation</c>: reassignments give so few different changes that none could be excluded at this level; there is no interval.</item>
/// <item><c>shared events</c>: events last from one window into the other; they cannot be dealt out between the two, and there is no p.</item>
/// <item><c>same events</c>: one window holds the other; no event can be dealt out, and there is no p.</item>
/// </list>
/// <c>events_from</c>, <c>events_to</c> count events with a tie. <c>p_min</c> is the smallest p-value that so many events allow: where it exceeds the level of
/// the test, no change could have been found significant.
/// </remarks>
/// <example>
/// <code>
/// var network = NetworkBuilder.Build(Mercocities.Records);
/// var changes = PeriodComparison.Consecutive(Windows.Sliding(network, 3), Degree.Definition.Id, Degree.Definition.OfCities);
/// Console.WriteLine($"{changes.RowCount} changes, {changes.Numbers("p_value").Count(p =&gt; p &lt;= 0.05)} with p ≤ 0.05 before adjustment");
/// // 77 changes, 0 with p ≤ 0.05 before adjustment
/// </code>
/// </example>
public static class PeriodComparison
{
    /// <summary>The changes between each window and the next one that holds a tie.</summary>
    /// <param name="windows">Windows of one network, in the order of time.</param>
    /// <param name="name">The measure's name, for the table.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="settings">How uncertainty is judged.</param>
    /// <param name="workers">The threads.</param>
    public static Table Consecutive(
        IReadOnlyList<Window> windows, string name, NodeMeasure measure, ResamplingSettings? settings = null, Workers workers = default) =>
        Of(WindowPair.Consecutive(windows), name, measure, settings, workers);

    /// <summary>The changes between the windows of each pair.</summary>
    /// <param name="pairs">Pairs of windows of one network.</param>
    /// <param name="name">The measure's name, for the table.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="settings">How uncertainty is judged.</param>
    /// <param name="workers">The threads.</param>
    public static Table Of(IReadOnlyList<WindowPair> pairs, string name, NodeMeasure measure, ResamplingSettings? settings = null, Workers workers = default)
    {
        settings ??= ResamplingSettings.Default;
        var windows = pairs.SelectMany(pair => new[] { pair.From, pair.To }).DistinctBy(Span).ToArray();
        var places = windows.Select((window, k) => (Span(window), k)).ToDictionary(entry => entry.Item1, entry => entry.k);
        var drawn = settings.Method is IntervalMethod.Calibrated ? null : EventBootstrap.Of(windows, measure, settings, workers);
        var observed = windows.Select((window, k) => drawn?.Observed(k) ?? measure(window)).ToArray();
        var rows = pairs.SelectMany(pair =>
        {
            var (from, to) = (places[Span(pair.From)], places[Span(pair.To)]);
            return Changes(pair, observed[from], observed[to], drawn is null ? null : city => drawn.OfChange(from, to, city), measure, settings, workers);
        }).ToArray();

        return Table.Of("compare", rows)
            .Text("from", row => row.Pair.From.Name)
            .Text("to", row => row.Pair.To.Name)
            .Text("node", row => row.Pair.From.Network.Names.Cities[row.City])
            .Text("name", row => row.Pair.From.Network.Names.CityLabels[row.City])
            .Text("measure", _ => name)
            .Number("value_from", row => row.From)
            .Number("value_to", row => row.To)
            .Number("delta", row => row.To - row.From)
            .Number("ci_lo", row => row.Interval.Low)
            .Number("ci_hi", row => row.Interval.High)
            .Number("ci_level", _ => settings.Level)
            .Number("p_value", row => row.PValue)
            .Number("p_adjusted", row => row.Adjusted)
            .Integer("rank_from", row => row.RankFrom)
            .Integer("rank_to", row => row.RankTo)
            .Integer("events_from", row => row.Pair.From.CountEvents())
            .Integer("events_to", row => row.Pair.To.CountEvents())
            .Number("p_min", row => row.SmallestP)
            .Text("note", row => row.Note)
            .Build();
    }

    private static (int First, int End) Span(Window window) => (window.FirstPeriod, window.EndPeriod);

    private static Row[] Changes(
        WindowPair pair, double[] before, double[] after, Func<int, Interval>? drawn, NodeMeasure measure, ResamplingSettings settings, Workers workers)
    {
        var cities = pair.Cities();
        var rankFrom = PresentRanks.Of(pair.From, before);
        var rankTo = PresentRanks.Of(pair.To, after);
        if (pair.From.TieCount == 0 || pair.To.TieCount == 0)
        {
            return Array.ConvertAll(cities, city => new Row(pair, city, Value(pair.From, before, city), Value(pair.To, after, city))
            {
                RankFrom = rankFrom[city],
                RankTo = rankTo[city],
                Note = "no events",
            });
        }

        var test = PeriodPermutation.Of(pair.From, pair.To, measure, settings, workers);
        var pValues = Array.ConvertAll(cities, city => test.PValue[city]);
        var adjusted = settings.Adjust is { } adjust && !double.IsNaN(test.SmallestP) ? adjust(pValues) : [.. pValues.Select(_ => double.NaN)];
        var (common, varies) = Common(pair, test, settings);
        var rows = new Row[cities.Length];
        workers.For(rows.Length, k =>
        {
            var city = cities[k];
            var (interval, why) = !varies ? (Interval.Unknown, null)
                : drawn is null || (test.Excluded.Count > 0 && test.Excluded[city]) ? Inverted(pair, test, city) : Drawn(drawn(city));
            string[] notes = why is null ? [.. common] : [.. common, why];
            rows[k] = new Row(pair, city, before[city], after[city])
            {
                Interval = interval,
                PValue = pValues[k],
                Adjusted = adjusted[k],
                SmallestP = test.SmallestP,
                RankFrom = rankFrom[city],
                RankTo = rankTo[city],
                Note = notes.Length == 0 ? null : string.Join("; ", notes),
            };
        });
        return rows;
    }

    // What holds for all cities of a pair.
    private static (List<string> Notes, bool Varies) Common(WindowPair pair, PeriodPermutation test, ResamplingSettings settings)
    {
        var groups = EventGroup.Of([pair.From, pair.To], settings.Strata);
        var varies = EventGroup.CanVary(groups, pair.From) && EventGroup.CanVary(groups, pair.To);
        var notes = new List<string>();
        if (!varies)
            notes.Add("one event");
        else if (EventGroup.HasFewEvents(groups, pair.From) || EventGroup.HasFewEvents(groups, pair.To))
            notes.Add("few events");
        if (double.IsNaN(test.SmallestP))
            notes.Add(LastIntoBoth(pair) ? "shared events" : "same events");
        else if (!test.IsExact && test.SmallestP > 1 - settings.Level)
            notes.Add("few replicates");
        return (notes, varies);
    }

    private static (Interval Interval, string? Why) Inverted(WindowPair pair, PeriodPermutation test, int city) =>
        test.Excluded.Count > 0 && test.Excluded[city] ? (Interval.Unknown, "member in part")
        : pair.From.DegreeOf(city) + pair.To.DegreeOf(city) < 2 * EventBootstrap.FewAttendances ? (Interval.Unknown, "few attendances")
        : test.Intervals[city].IsPoint ? (Interval.Unknown, "no variation")
        : double.IsNaN(test.Intervals[city].Low) ? (Interval.Unknown, double.IsNaN(test.SmallestP) ? null : "little variation")
        : (test.Intervals[city], null);

    private static (Interval Interval, string? Why) Drawn(Interval interval) => interval.IsPoint ? (Interval.Unknown, "no variation") : (interval, null);

    private static bool LastIntoBoth(WindowPair pair) =>
        pair.From.Whole.HasSpells && EventSampler.Attended(pair.From).Intersect(EventSampler.Attended(pair.To)).Any();

    private static double Value(Window window, double[] values, int city) => window.TieCount == 0 ? double.NaN : values[city];

    private sealed record Row(WindowPair Pair, int City, double From, double To)
    {
        public Interval Interval { get; init; } = Interval.Unknown;

        public double PValue { get; init; } = double.NaN;

        public double Adjusted { get; init; } = double.NaN;

        public double SmallestP { get; init; } = double.NaN;

        public int? RankFrom { get; init; }

        public int? RankTo { get; init; }

        public string? Note { get; init; }
    }
}
