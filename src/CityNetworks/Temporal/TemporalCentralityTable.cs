using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Temporal;

/// <summary>The table <c>temporal_centrality</c>: window, node, name, measure, value, rank.</summary>
/// <remarks>
/// Measures: <see cref="TemporalMeasures.OfCities"/>, normalised.
/// Rows: windows as given, cities by number, measures in this order; only cities present. Ranks as in all tables, 1 for the largest.
/// </remarks>
public static class TemporalCentralityTable
{
    /// <summary>The table of some windows of one network.</summary>
    /// <param name="windows">Their events only.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <param name="workers">The threads.</param>
    public static Table Of(IReadOnlyList<Window> windows, EventTimes? times = null, SameTime rule = SameTime.Strict, Workers workers = default)
    {
        var rows = new List<Row>();
        foreach (var window in windows)
        {
            int[] cities = [.. Enumerable.Range(0, window.Network.CityCount).Where(city => window.DegreeOf(city) > 0)];
            (string Id, double[] Values)[] measures = [.. TemporalMeasures.OfCities.Select(measure => (measure.Id, measure.Of(window, times, rule, workers)))];
            var ranks = Array.ConvertAll(measures, measure => Ranking.Competition(Array.ConvertAll(cities, city => measure.Values[city])));
            for (var k = 0; k < cities.Length; k++)
            {
                for (var measure = 0; measure < measures.Length; measure++)
                    rows.Add(new Row(window, cities[k], measures[measure].Id, measures[measure].Values[cities[k]], ranks[measure][k]));
            }
        }

        return Table.Of("temporal_centrality", rows)
            .Text("window", row => row.Window.Name)
            .Text("node", row => row.Window.Network.Names.Cities[row.City])
            .Text("name", row => row.Window.Network.Names.CityLabels[row.City])
            .Text("measure", row => row.Measure)
            .Number("value", row => row.Value)
            .Integer("rank", row => row.Rank)
            .Build();
    }

    private sealed record Row(Window Window, int City, string Measure, double Value, int Rank);
}
