using System.Xml.Linq;
using CityNetworks.Figures.Results;
using Xunit;
using static CityNetworks.Figures.Tests.Drawing;

namespace CityNetworks.Figures.Tests.Results;

public sealed class CurvesFigureTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("histories")]
    [InlineData("curves")]
    public void Observed_adopters_are_drawn_beside_those_of_the_fit(string name)
    {
        (string Period, double Mean, long Observed)[] rows = [("2001", 1.5, 2), ("2002", 2.25, 4), ("2003", 5, 9)];
        var table = Tables.Table.Of(name, rows).Text("policy", _ => "p").Text("period", row => row.Period).Number("simulated", row => row.Mean)
            .Number("mean", row => row.Mean).Number("run_lo", row => row.Mean - 1).Number("run_hi", row => row.Mean + 2)
            .Integer("observed", row => row.Observed)
            .Build();
        var drawing = Drawn(name == "curves" ? CurvesFigure.OfAdoptions(table, null)! : CurvesFigure.OfHistories(table, null)!);
        var ruler = Ruler(drawing, "y");
        var dots = drawing.Descendants(s_svg + "circle").ToDictionary(Title, dot => ruler(Number(dot, "cy")));
        foreach (var (period, mean, observed) in rows)
        {
            Assert.Equal(mean, dots.Single(dot => dot.Key.StartsWith($"fit, {period}:", StringComparison.Ordinal)).Value, 1e-2);
            Assert.Equal(observed, dots.Single(dot => dot.Key.StartsWith($"records, {period}:", StringComparison.Ordinal)).Value, 1e-2);
        }

        Assert.DoesNotContain("no observed adoptions", drawing.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_a_change_says_which_in_its_language()
    {
        var table = Figures.Curves(1, 1);
        Assert.Contains(
            "The change: remove city Pergamino.", Drawn(CurvesFigure.OfDifferences(table, null, "remove city Pergamino")!).Value, StringComparison.Ordinal);
        using var language = Reports.Languages.Language.Spanish.Speak();
        Assert.Contains(
            "El cambio: retirar la ciudad Pergamino.", Drawn(CurvesFigure.OfDifferences(table, null, "remove city Pergamino")!).Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Curves_and_their_bands_run_through_the_values()
    {
        var table = Figures.Curves(1, 1);
        var drawing = Drawn(CurvesFigure.OfAdoptions(table, null)!);
        var ruler = Ruler(drawing, "y");
        double[] dots = [.. drawing.Descendants(s_svg + "circle").Select(dot => ruler(Number(dot, "cy")))];
        Assert.Equal(table.RowCount, dots.Length);
        for (var row = 0; row < table.RowCount; row++)
            Assert.Equal(table.Numbers("mean")[row], dots[row], 1e-2);
        var bands = drawing.Descendants(s_svg + "path").Where(path => path.Attribute("d")!.Value.EndsWith('Z')).Select(Points).ToArray();
        Assert.Equal(2, bands.Length); // the middle 95 % of runs, and the middle half
        Equal(table.Numbers("run_hi"), bands[0][..9]);
        Equal(table.Numbers("run_lo"), [.. bands[0][9..].Reverse()]);
        Equal(table.Numbers("q75"), bands[1][..9]);
        Equal(table.Numbers("q25"), [.. bands[1][9..].Reverse()]);

        void Equal(IReadOnlyList<double> values, (double X, double Y)[] points)
        {
            for (var k = 0; k < points.Length; k++)
                Assert.Equal(values[k], ruler(points[k].Y), 1e-2);
        }
    }
}
