using System.Text.Json.Nodes;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

/// <summary>Cells of the heat map are the numbers of the tables.</summary>
public sealed class HeatMapTests
{
    private static readonly JsonArray s_views = PlacedStudy.Plot(HtmlReport.Render(MercocitiesStudy.Input), "heat")["views"]!.AsArray();

    [Fact]
    public void A_cell_counts_the_held_events_of_a_city_in_a_period()
    {
        var tables = MercocitiesStudy.Input.Tables;
        var (rows, events) = (tables["record_participations"], tables["record_events"]);
        var held = Enumerable.Range(0, events.RowCount).Where(row => events.Text("status")[row] == "held")
            .ToDictionary(row => events.Text("id")[row]!, row => events.Text("period")[row]!);
        var expected = Enumerable.Range(0, rows.RowCount)
            .Select(row => (City: rows.Text("city")[row]!, Event: rows.Text("event")[row]!, Period: rows.Text("period")[row]))
            .Where(row => held.ContainsKey(row.Event))
            .Select(row => (row.City, row.Event, Period: row.Period ?? held[row.Event]))
            .Distinct()
            .CountBy(row => (row.City, row.Period))
            .ToDictionary(pair => pair.Key, pair => (double)pair.Value);
        Assert.Equal(expected.OrderBy(cell => cell.Key), Cells(s_views[0]!).OrderBy(cell => cell.Key));
    }

    [Fact]
    public void A_cell_of_a_measure_is_its_value_where_the_city_is_present()
    {
        var scores = MercocitiesStudy.Input.Tables["centrality"];
        var expected = Enumerable.Range(0, scores.RowCount)
            .Where(row => scores.Text("measure")[row] == "degree" && scores.Text("window")[row] != "all" && scores.Integers("rank")[row] is not null)
            .ToDictionary(row => (scores.Text("node")[row]!, scores.Text("window")[row]!), row => Math.Round(scores.Numbers("value")[row], 6));
        Assert.Equal(expected.OrderBy(cell => cell.Key), Cells(s_views[1]!).OrderBy(cell => cell.Key));
    }

    [Fact]
    public void Many_cities_are_cut_and_it_is_said()
    {
        var page = HtmlReport.Render(LargeStudy.Input);
        Assert.All(PlacedStudy.Plot(page, "heat")["views"]!.AsArray(), view => Assert.Equal(40, view!["data"]![0]!["y"]!.AsArray().Count));
        Assert.Contains(
            "Of 500 cities 40 are drawn: those with most events, added up over the periods", PlacedStudy.Figure(page, "heat"), StringComparison.Ordinal);
    }

    private static Dictionary<(string City, string Period), double> Cells(JsonNode view)
    {
        var trace = view["data"]![0]!;
        return trace["y"]!.AsArray()
            .SelectMany((city, i) => trace["x"]!.AsArray().Select((period, j) => (City: (string)city!, Period: (string)period!, Value: trace["z"]![i]![j])))
            .Where(cell => cell.Value is not null)
            .ToDictionary(cell => (cell.City, cell.Period), cell => (double)cell.Value!);
    }
}
