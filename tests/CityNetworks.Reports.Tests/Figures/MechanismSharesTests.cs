using System.Text.Json.Nodes;
using CityNetworks.Reports.Figures;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class MechanismSharesTests
{
    // Two parts of one family in 2001, one of them alone in 2002.
    private static readonly (string Period, string Mechanism, string Family, double Adoptions, double Share)[] s_rows =
    [
        ("2001", "learning", "learning", 1, 0.25), ("2001", "contact", "learning", 2, 0.5), ("2001", "baseline", "baseline", 1, 0.25),
        ("2002", "contact", "learning", 3, 1),
    ];

    [Fact]
    public void Parts_of_a_family_stand_together_first_and_apart_on_request()
    {
        var views = PlacedStudy.Plot(Figure(), "mechanisms")["views"]!.AsArray();
        Assert.Equal(4, views.Count);
        Assert.Equal(["baseline 1 -", "learning 3 3"], Bars(views[0]!));
        Assert.Equal(["baseline 0.25 -", "learning 0.75 1"], Bars(views[1]!));
        Assert.Equal(["baseline 1 -", "contact 2 3", "learning 1 -"], Bars(views[2]!));
    }

    [Fact]
    public void It_is_said_that_shares_rest_on_additivity() => Assert.Contains(
        "the shares follow from the rates stated in the scenario and from the assumption that the hazards of mechanisms add up.",
        Figure(),
        StringComparison.Ordinal);

    [Fact]
    public void Without_a_simulation_there_is_no_such_figure() => Assert.Null(MechanismShares.Of(Made.Study()));

    private static string[] Bars(JsonNode view) =>
    [
        .. view["data"]!.AsArray().Select(bars => $"{bars!["name"]} {string.Join(' ', bars["y"]!.AsArray().Select(y => y?.ToString() ?? "-"))}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Figure() => MechanismShares.Of(Made.Study(Table.Of("mechanisms", s_rows).Text("policy", _ => "p").Text("period", row => row.Period)
        .Text("mechanism", row => row.Mechanism).Text("family", row => row.Family).Number("adoptions", row => row.Adoptions)
        .Number("share", row => row.Share).Build()))!.Render().Html;
}
