using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Temporal;

/// <summary>The table <c>routes</c>: the journeys of <see cref="PathsTable"/> event by event, from the cities whose news reaches most others to those that it
/// reaches first.</summary>
/// <remarks>
/// Columns: source, target, step, period, event, from, to: at each event, the city that brings the news and the one that carries it on, last the target.
/// Order: by source, target and step, cities by number. Of several journeys alike, that of <see cref="RouteTable"/>.
/// Cost: O(n Σ d_e) to find the sources, and a sweep for each of them.
/// </remarks>
public static class RoutesTable
{
    /// <summary>The table.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="mostSources">So many sources at most, those that reach most cities; of equal ones those of smaller number.</param>
    /// <param name="mostTargets">So many targets of each at most: those reached first, of these by fewest events, of these of smaller number.</param>
    /// <param name="sources">Only journeys from these cities, by number; null: from all.</param>
    /// <param name="workers">The threads.</param>
    /// <returns>A row for each event of each journey; none where no news passes.</returns>
    public static Table Of(
        Window window, EventTimes? times = null, int mostSources = 40, int mostTargets = 40, IReadOnlyList<int>? sources = null, Workers workers = default)
    {
        var network = window.Network;
        var known = times ?? EventTimes.OfPeriods(network);
        int[] asked = [.. (sources ?? [.. Enumerable.Range(0, network.CityCount)]).Where(city => window.DegreeOf(city) > 0)];
        var reached = new int[asked.Length];
        workers.For(asked.Length, () => new JourneySweep(window, known, SameTime.Strict), (place, sweep) =>
        {
            sweep.From(asked[place]);
            reached[place] = sweep.Foremost.Count(journey => journey.Exists);
        });
        int[] drawn = [.. Enumerable.Range(0, asked.Length).OrderByDescending(place => reached[place]).ThenBy(place => asked[place])
            .Take(mostSources).Select(place => asked[place]).Order()];
        var routes = new List<(int Source, int Target, IReadOnlyList<RouteStep> Steps)>[drawn.Length];
        workers.For(drawn.Length, () => new JourneySweep(window, known, SameTime.Strict), (place, sweep) =>
        {
            var source = drawn[place];
            sweep.From(source);
            var back = new RouteBack(window, sweep);
            routes[place] =
            [
                .. Enumerable.Range(0, network.CityCount).Where(target => target != source && sweep.Foremost[target].Exists)
                    .OrderBy(target => known[sweep.Foremost[target].LastEvent]).ThenBy(target => sweep.Foremost[target].Events).ThenBy(target => target)
                    .Take(mostTargets).Order()
                    .Select(target => (source, target, back.Steps(sweep.Foremost[target], source, target))),
            ];
        });
        var names = network.Names;
        return Table.Of("routes", [.. routes.SelectMany(of => of).SelectMany(route => route.Steps.Select((step, k) => (route.Source, route.Target, k, step)))])
            .Text("source", row => names.Cities[row.Source])
            .Text("target", row => names.Cities[row.Target])
            .Integer("step", row => row.k + 1)
            .Text("period", row => names.Periods[network.PeriodOf(row.step.Event)])
            .Text("event", row => names.Events[row.step.Event])
            .Text("from", row => names.Cities[row.step.From])
            .Text("to", row => names.Cities[row.step.To])
            .Build();
    }
}
