using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Temporal;

/// <summary>The table <c>departures</c>: how late can news still leave a city and reach another: source, target, departure_period.</summary>
/// <remarks>One row for each ordered pair with a journey; <c>departure_period</c> is the period of the last event at which the source can pass news on that
/// reaches the target (<see cref="LatestDeparture"/>). After it, only a later meeting can help.</remarks>
public static class DeparturesTable
{
    private const int CityLimit = 4000;

    /// <summary>The table of all pairs.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <param name="workers">The threads.</param>
    /// <exception cref="TooLargeException">The window has more than 4000 cities.</exception>
    public static Table Of(Window window, EventTimes? times = null, SameTime rule = SameTime.Strict, Workers workers = default)
    {
        var network = window.Network;
        if (window.CountCities() > CityLimit)
            throw new TooLargeException(
                $"The departures of window '{window.Name}' are of {window.CountCities()} cities; expected at most {CityLimit}: measure shorter windows, or "
                    + $"ask {nameof(LatestDeparture)} for one target.");
        times ??= EventTimes.OfPeriods(network);
        var periods = new Dictionary<int, int>();
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
            periods[times[@event]] = network.PeriodOf(@event);

        var byTarget = new int[network.CityCount][];
        workers.For(byTarget.Length, target => byTarget[target] = LatestDeparture.Of(window, target, times, rule));
        var rows = from source in Enumerable.Range(0, network.CityCount)
                   from target in Enumerable.Range(0, network.CityCount)
                   where source != target && byTarget[target][source] != LatestDeparture.Never
                   select (source, target, period: periods[byTarget[target][source]]);
        return Table.Of("departures", rows.ToArray())
            .Text("source", row => network.Names.Cities[row.source])
            .Text("target", row => network.Names.Cities[row.target])
            .Text("departure_period", row => network.Names.Periods[row.period])
            .Build();
    }
}
