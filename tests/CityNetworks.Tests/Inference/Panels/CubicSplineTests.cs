using System.Globalization;
using CityNetworks.Inference;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.TestData;
using Xunit;

namespace CityNetworks.Tests.Inference.Panels;

public sealed class CubicSplineTests
{
    [Fact]
    public void It_is_straight_beyond_the_outer_knots_and_smooth_between()
    {
        double[] knots = [1, 3, 6, 10];
        double[] Curve(double x) => [.. CubicSpline.Columns([x], knots).Select(column => column[0])];
        foreach (var (from, step) in new[] { (-5.0, 2.0), (12.0, 2.0) })
        {
            for (var k = 0; k < 3; k++) // second differences are 0
                Assert.Equal(0, Curve(from)[k] - (2 * Curve(from + step)[k]) + Curve(from + (2 * step))[k], 1e-9);
        }

        foreach (var knot in knots)
        {
            for (var k = 0; k < 3; k++) // the slope does not jump
                Assert.Equal(0, Curve(knot + 1e-4)[k] - (2 * Curve(knot)[k]) + Curve(knot - 1e-4)[k], 1e-6);
        }

        Assert.Equal(3, Curve(0).Length);
        Assert.All(CubicSpline.Columns([double.NaN], knots), column => Assert.True(double.IsNaN(column[0])));
    }

    [Theory]
    [InlineData("spline(time)", "0.05,0.35,0.65,0.95")]
    [InlineData("spline(time;3)", "0.1,0.5,0.9")]
    [InlineData("spline(proage;5)", "0.05,0.275,0.5,0.725,0.95")]
    public void The_likelihood_is_that_of_natural_splines_in_R(string term, string quantiles)
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var name = CubicSpline.Parse(term)!.Value.Name;
        var design = PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure", term]));
        var values = PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure", name]));
        var file = Path.GetTempFileName();
        File.WriteAllLines(file,
        [
            "y,e,x",
            .. values.Happens.Select((happens, row) => string.Create(
                CultureInfo.InvariantCulture, $"{(happens ? 1 : 0)},{values.Columns[0].Values[row]:R},{values.Columns[1].Values[row]:R}")),
        ]);
        var numbers = Rscript.Numbers(
            $"""
            d <- read.csv(commandArgs(TRUE)[1])
            k <- quantile(d$x, c({quantiles}))
            fit <- glm(y ~ e + splines::ns(x, knots = k[-c(1, length(k))], Boundary.knots = k[c(1, length(k))]), binomial, d, epsilon = 1e-13)
            cat(format(c(logLik(fit), coef(fit)[2]), digits = 15))
            """, file);
        File.Delete(file);
        var fit = EventHistoryFit.Of(design.Of(_ => true), Link.Logit);
        Assert.Equal(numbers[0], fit.LogLikelihood, 1e-6);
        Assert.Equal(numbers[1], fit.Estimates[1], 1e-5);
    }

    [Fact]
    public void Too_few_values_and_odd_knots_are_refused()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        Assert.Contains("3 to 7 knots", Assert.Throws<ArgumentException>(() => PanelTerms.Of(panel, ["spline(time;9)"])).Message, StringComparison.Ordinal);
        Assert.Contains(
            "too few different values", Assert.Throws<CannotEstimateException>(() => PanelTerms.Of(panel, ["spline(community;7)"])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_numbered_and_share_the_term_they_were_asked_by()
    {
        var columns = PanelTerms.Of(AdoptionPanel.Of(MedicalInnovation.Records), ["spline(time)"]);
        Assert.Equal(["spline(time)[1]", "spline(time)[2]", "spline(time)[3]"], columns.Select(column => column.Term));
        Assert.All(columns, column => Assert.Equal("spline(time)", column.RequestedTerm));
    }
}
