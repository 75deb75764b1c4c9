using System.Text.Json.Nodes;
using CityNetworks.Reports.Figures;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class TornadoTests
{
    [Fact]
    public void A_bar_begins_at_the_low_value_and_the_first_row_is_on_top()
    {
        var bars = PlacedStudy.Plot(Page(Effects([("rate", 2, 5), ("memory", 4, 3)])), "tornado")["views"]![0]!["data"]![0]!;
        Assert.Equal(["memory", "rate"], Texts(bars["y"]!)); // the axis goes up
        Assert.Equal([4, 2], Numbers(bars["base"]!));
        Assert.Equal([-1, 3], Numbers(bars["x"]!));
    }

    [Fact]
    public void The_words_name_the_first_factor_unless_nothing_changes()
    {
        Assert.Contains("s: rate matters most, 2 to 5 expected adopters.", Page(Effects([("rate", 2, 5)])), StringComparison.Ordinal);
        Assert.Contains("s: no factor changes anything.", Page(Effects([("rate", 2, 2)])), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_factors_twenty_are_drawn_and_it_is_said()
    {
        var page = Page(Effects([.. Enumerable.Range(0, 22).Select(factor => ($"factor {factor:00}", 30.0 - factor, 40.0))]));
        Assert.Equal("factor 19", Texts(PlacedStudy.Plot(page, "tornado")["views"]![0]!["data"]![0]!["y"]!)[0]);
        Assert.Contains("Of 22 factors the 20 that move it farthest are drawn.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_effects_there_is_no_such_figure() => Assert.Null(Tornado.Of(Made.Study()));

    private static string Page(Table effects) => Tornado.Of(Made.Study(effects))!.Render().Html;

    private static string[] Texts(JsonNode list) => [.. list.AsArray().Select(text => (string)text!)];

    private static double[] Numbers(JsonNode list) => [.. list.AsArray().Select(number => (double)number!)];

    private static Table Effects((string Factor, double Low, double High)[] rows) => Table.Of("effects", rows)
        .Text("scenario", _ => "s").Text("factor", row => row.Factor).Number("low", _ => 0).Number("high", _ => 1)
        .Number("at_low", row => row.Low).Number("at_high", row => row.High).Number("swing", row => row.High - row.Low).Build();
}
