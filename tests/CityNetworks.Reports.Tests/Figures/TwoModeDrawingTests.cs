using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

/// <summary>The drawing of cities and events shows the participations of held events, each in its periods.</summary>
public sealed class TwoModeDrawingTests
{
    private static readonly string s_wide = PlacedStudy.Figure(HtmlReport.Render(MercocitiesStudy.Input), "twomode").Split("for-narrow")[0];

    [Fact]
    public void Every_participation_at_a_held_event_is_a_line_seen_in_its_period_and_in_all()
    {
        var tables = MercocitiesStudy.Input.Tables;
        var (rows, events, cities) = (tables["record_participations"], tables["record_events"], tables["record_cities"]);
        var names = Enumerable.Range(0, cities.RowCount).ToDictionary(row => cities.Text("id")[row]!, row => cities.Text("name")[row]!);
        var held = Enumerable.Range(0, events.RowCount).Where(row => events.Text("status")[row] == "held")
            .ToDictionary(row => events.Text("id")[row]!, row => events.Text("period")[row]!);
        string[] periods = [.. tables["record_periods"].Text("id").OfType<string>()];
        var expected = Enumerable.Range(0, rows.RowCount)
            .Where(row => held.ContainsKey(rows.Text("event")[row]!))
            .Select(row => (City: rows.Text("city")[row]!, Event: rows.Text("event")[row]!))
            .Select(row => (City: names[row.City], row.Event, Place: Array.IndexOf(periods, held[row.Event])))
            .Distinct()
            .ToDictionary(row => (row.City, row.Event), row => row.Place);
        var lines = MomentsTests.Drawn(s_wide[..s_wide.IndexOf("class=\"leaders\"", StringComparison.Ordinal)], "line");
        Assert.Equal(expected.Count, lines.Count);
        foreach (var (title, widths) in lines)
        {
            var place = expected[(title[..title.IndexOf(": ", StringComparison.Ordinal)], Regex.Match(title, @"\(([^()]*)\)$").Groups[1].Value)];
            Assert.Equal([place, periods.Length], widths.Select((width, i) => (width, i)).Where(pair => pair.width > 0).Select(pair => pair.i));
        }
    }

    [Fact]
    public void Many_cities_and_events_are_cut_and_counted()
    {
        var figure = PlacedStudy.Figure(HtmlReport.Render(LargeStudy.Input), "twomode");
        Assert.InRange(Regex.Count(figure.Split("for-narrow")[0], "<circle "), 1, 40);
        var cut = Regex.Match(figure, @"Shown are (\d+) of (\d+) cities and (\d+) of (\d+) events");
        Assert.Equal("500", cut.Groups[2].Value);
        Assert.Equal(Regex.Count(figure.Split("for-narrow")[0], "<circle ").ToString(), cut.Groups[1].Value);
    }
}
