using System.Text.Json.Nodes;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

/// <summary>Dots and bars are the rows of the table of shares.</summary>
public sealed class MechanismBandsTests
{
    private static readonly (string Mechanism, string Family, double Share, double Low, double High)[] s_shares =
        [("baseline", "baseline", 0.2, 0, 0.5), ("all", "learning", 0.8, 0.5, 1), ("learning", "learning", 0.5, 0.25, 0.75),
            ("learning.publications", "learning", 0.3, 0.125, 0.625)];

    [Fact]
    public void Each_row_is_a_dot_with_its_band()
    {
        var (page, view) = Page();
        var bars = view["data"]![1]!;
        Assert.Equal([0.3, 0.5, 0.8, 0.2], bars["x"]!.AsArray().Select(x => (double)x!));
        Assert.Equal([0.625, 0.75, 1, 0.5], Ends(bars, "array", 1));
        Assert.Equal([0.125, 0.25, 0.5, 0], Ends(bars, "arrayminus", -1));
        Assert.Contains("learning: 80\u00A0% (50\u00A0% to 100\u00A0% in 95\u00A0% of the runs)", (string)bars["text"]![2]!, StringComparison.Ordinal);
        Assert.Contains("95\u00A0% of the runs", PlacedStudy.Figure(page, "mechanism-bands"), StringComparison.Ordinal);
        Assert.Contains(
            "Shares rest on the assumption that the hazards of mechanisms add up.", PlacedStudy.Figure(page, "mechanism-bands"), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_stand_under_their_family()
    {
        var names = Page().View["layout"]!["yaxis"]!["ticktext"]!.AsArray().Select(name => (string)name!).Reverse().ToArray();
        Assert.Equal(4, names.Length);
        Assert.Equal("learning", names[1]);
        Assert.All(names[2..], name => Assert.StartsWith("part: ", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_adoption_there_is_no_such_figure()
    {
        var input = Input([("baseline", "baseline", double.NaN, double.NaN, double.NaN)]);
        Assert.DoesNotContain("id=\"mechanism-bands\"", HtmlReport.Render(input), StringComparison.Ordinal);
    }

    private static IEnumerable<double> Ends(JsonNode bars, string end, int sign) => bars["error_x"]![end]!.AsArray()
        .Select((length, place) => Math.Round((double)bars["x"]![place]! + (sign * (double)length!), 6));

    private static (string Page, JsonNode View) Page()
    {
        var page = HtmlReport.Render(Input(s_shares));
        return (page, PlacedStudy.Plot(page, "mechanism-bands")["views"]![0]!);
    }

    private static ReportInput Input((string Mechanism, string Family, double Share, double Low, double High)[] shares)
    {
        var curves = Table.Of("curves", ["2001"]).Text("policy", _ => "p").Text("period", period => period).Number("mean", _ => 1).Build();
        var table = Table.Of("mechanism_shares", shares)
            .Text("policy", _ => "p").Text("mechanism", row => row.Mechanism).Text("family", row => row.Family)
            .Number("share", row => row.Share).Number("run_lo", row => row.Low).Number("run_hi", row => row.High)
            .Build();
        return new("Title", "id", "0", new Dictionary<string, Table> { ["curves"] = curves, ["mechanism_shares"] = table }, []);
    }
}
