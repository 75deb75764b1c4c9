using CityNetworks.Reports.Figures;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class AdoptionCurveTests
{
    [Fact]
    public void The_line_is_the_mean_of_each_policy()
    {
        var page = Page([("p", "2001", 1), ("p", "2002", 2.5), ("q", "2001", 0)]);
        var views = PlacedStudy.Plot(page, "curve")["views"]!.AsArray();
        Assert.Equal(2, views.Count);
        var mean = views[0]!["data"]!.AsArray().Single(trace => (string?)trace!["name"] == "mean")!;
        Assert.Equal([1, 2.5], mean["y"]!.AsArray().Select(value => (double)value!));
        Assert.Equal(["2001", "2002"], mean["x"]!.AsArray().Select(period => (string)period!));
    }

    [Fact]
    public void Without_curves_there_is_no_such_figure() => Assert.Null(AdoptionCurve.Of(Made.Study()));

    private static string Page((string Policy, string Period, double Mean)[] rows) => AdoptionCurve.Of(Made.Study(
        Table.Of("curves", rows).Text("policy", row => row.Policy).Text("period", row => row.Period).Number("mean", row => row.Mean)
            .Number("run_lo", row => row.Mean - 1).Number("median", row => row.Mean).Number("run_hi", row => row.Mean + 1).Build()))!.Render().Html;
}
