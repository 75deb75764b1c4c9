using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Comparison;

/// <summary>The table <c>bootstrap</c>: how firm are the values and ranks of one window after another?</summary>
/// <remarks>
/// One row for each window and city present in it. <c>value_ci_lo</c>, <c>value_ci_hi</c>: <see cref="EventBootstrap.OfValue"/>;
/// <c>rank_ci_lo</c>, <c>rank_ci_hi</c>: the ranks between which the middle part of the replicates lies, among the cities present, lowest number best; both at
/// <c>ci_level</c>;
/// <c>p_top</c>: the share of replicates in which the city is among the first <c>top</c>, equals sharing the better place, so more than <c>top</c> cities can
/// be.
/// Blank with <c>note</c> as in <see cref="PeriodComparison"/>: <c>one event</c> (no interval, no ranks, no share), <c>few events</c> (no interval of the value
/// by the calibrated method),
/// <c>no variation</c> and <c>few attendances</c> (fewer than <see cref="EventBootstrap.FewAttendances"/>): no interval of the value; ranks and share stand, as
/// other cities vary.
/// Windows without a tie have no rows.
/// </remarks>
public static class BootstrapTable
{
    /// <summary>The table of the windows.</summary>
    /// <param name="windows">Windows of one network.</param>
    /// <param name="name">The measure's name, for the table.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="top">k: how many places count as the top.</param>
    /// <param name="settings">How uncertainty is judged.</param>
    /// <param name="workers">The threads.</param>
    public static Table Of(
        IReadOnlyList<Window> windows, string name, NodeMeasure measure, int top = 3, ResamplingSettings? settings = null, Workers workers = default)
    {
        settings ??= ResamplingSettings.Default;
        var bootstrap = EventBootstrap.Of(windows, measure, settings, workers);
        var rows = Enumerable.Range(0, windows.Count).SelectMany(window => Rows(bootstrap, window, top, settings, workers)).ToArray();
        return Table.Of("bootstrap", rows)
            .Text("window", row => row.Window.Name)
            .Text("node", row => row.Window.Network.Names.Cities[row.City])
            .Text("name", row => row.Window.Network.Names.CityLabels[row.City])
            .Text("measure", _ => name)
            .Number("value", row => row.Value)
            .Number("value_ci_lo", row => row.Interval.Low)
            .Number("value_ci_hi", row => row.Interval.High)
            .Number("ci_level", _ => settings.Level)
            .Integer("rank", row => row.Rank)
            .Number("rank_ci_lo", row => row.Ranks.Low)
            .Number("rank_ci_hi", row => row.Ranks.High)
            .Integer("top", _ => top)
            .Number("p_top", row => row.TopShare)
            .Integer("events", row => row.Window.CountEvents())
            .Text("note", row => row.Note)
            .Build();
    }

    private static Row[] Rows(EventBootstrap bootstrap, int number, int top, ResamplingSettings settings, Workers workers)
    {
        var window = bootstrap.Windows[number];
        var cities = Enumerable.Range(0, window.Network.CityCount).Where(city => window.DegreeOf(city) > 0).ToArray();
        var observed = bootstrap.Observed(number);
        var ranks = PresentRanks.Of(cities, observed);
        var varies = bootstrap.CanVary(number);
        var common = !varies ? "one event" : bootstrap.HasFewEvents(number) ? "few events" : null;

        var drawn = new int?[varies ? settings.Replicates : 0][];
        workers.For(drawn.Length, replicate => drawn[replicate] = PresentRanks.Of(cities, bootstrap.Replicate(replicate, number)));
        var rows = new Row[cities.Length];
        workers.For(rows.Length, k =>
        {
            var city = cities[k];
            var interval = bootstrap.OfValue(number, city);
            var isCalibrated = settings.Method is IntervalMethod.Calibrated;
            var isRare = isCalibrated && window.DegreeOf(city) < EventBootstrap.FewAttendances;
            string?[] notes = [common, !varies ? null : interval.IsPoint ? "no variation" : isRare ? "few attendances" : null];
            var places = Array.ConvertAll(drawn, replicate => (double)replicate[city]!.Value);
            rows[k] = new Row(
                window,
                city,
                observed[city],
                interval.IsPoint || isRare || (isCalibrated && common is not null) ? Interval.Unknown : interval,
                ranks[city]!.Value,
                BootstrapInterval.PercentileOfCounts(places, settings.Level),
                varies ? (double)places.Count(place => place <= top) / places.Length : double.NaN,
                notes.Any(note => note is not null) ? string.Join("; ", notes.OfType<string>()) : null);
        });
        return rows;
    }

    private sealed record Row(Window Window, int City, double Value, Interval Interval, int Rank, Interval Ranks, double TopShare, string? Note);
}
