using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

/// <summary>Routes are the rows of the table of paths.</summary>
public sealed class RoutesTests
{
    private static readonly (string From, string To, string First, string Last, string Event, int Events)[] s_paths =
        [("a", "b", "2001", "2001", "x", 1), ("a", "c", "2001", "2003", "z", 2), ("b", "c", "2002", "2003", "z", 2)];

    [Fact]
    public void A_route_runs_from_its_first_period_to_its_arrival()
    {
        var views = PlacedStudy.Plot(HtmlReport.Render(Input()), "routes")["views"]!.AsArray();
        Assert.Equal(2, views.Count);
        var (lines, marks) = (views[0]!["data"]![0]!, views[0]!["data"]![2]!);
        Assert.Equal("""["2001","2003",null,"2001","2001",null]""", lines["x"]!.ToJsonString());
        Assert.Equal("""["c","c",null,"b","b",null]""", lines["y"]!.ToJsonString());
        Assert.Equal("""["2003","2001"]""", marks["x"]!.ToJsonString());
        Assert.Equal(["2 · z", "x"], marks["text"]!.AsArray().Select(text => (string)text!));
        Assert.Contains("over 2 events", (string)marks["customdata"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cities_on_the_way_stand_at_the_periods_in_which_they_take_the_news_on()
    {
        var routes = Table.Of("routes", [("a", "b", 1, "2001", "x", "a", "b"), ("a", "c", 1, "2001", "x", "a", "b"), ("a", "c", 2, "2003", "z", "b", "c")])
            .Text("source", row => row.Item1).Text("target", row => row.Item2).Integer("step", row => row.Item3).Text("period", row => row.Item4)
            .Text("event", row => row.Item5).Text("from", row => row.Item6).Text("to", row => row.Item7)
            .Build();
        var input = Input();
        var page = HtmlReport.Render(input with { Tables = new Dictionary<string, Table>(input.Tables) { ["routes"] = routes } });
        var (between, marks) = (PlacedStudy.Plot(page, "routes")["views"]![0]!["data"]![1]!, PlacedStudy.Plot(page, "routes")["views"]![0]!["data"]![2]!);
        Assert.Equal("""["2001"]""", between["x"]!.ToJsonString());
        Assert.Equal("""["c"]""", between["y"]!.ToJsonString());
        Assert.Equal("2001: a to b at x", (string)between["customdata"]![0]!);
        Assert.Equal(["via b", "x"], marks["text"]!.AsArray().Select(text => (string)text!));
        Assert.Contains("<td class=\"short\">b (2001)</td>", PlacedStudy.Figure(page, "routes"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_paths_there_is_no_such_part() =>
        Assert.DoesNotContain("id=\"routes\"", HtmlReport.Render(PlacedStudy.Of([null, null], [("2001", "a", "b", 1)])), StringComparison.Ordinal);

    private static ReportInput Input()
    {
        var paths = Table.Of("paths", s_paths)
            .Text("source", row => row.From).Text("target", row => row.To)
            .Text("first_period", row => row.First).Text("arrival_period", row => row.Last)
            .Text("arrival_event", row => row.Event).Integer("events", row => row.Events)
            .Build();
        var periods = Table.Of("record_periods", new[] { "2001", "2002", "2003" }).Text("id", id => id).Build();
        return new("Title", "id", "0", new Dictionary<string, Table> { ["paths"] = paths, ["record_periods"] = periods }, []);
    }
}
