using CityNetworks.Inference.EventHistory;
using Xunit;

namespace CityNetworks.Tests.Inference.EventHistory;

public sealed class MarginalEffectsTests
{
    /// <summary>A factor with the levels none, north and south: all rows in the north less all rows in neither, whatever level a row has.</summary>
    [Fact]
    public void A_level_is_compared_with_the_reference_and_not_with_other_levels()
    {
        var made = EventHistoryFitTests.Made(new Random(9), 300, 1);
        double[] Level(int which) => [.. Enumerable.Range(0, 300).Select(row => row % 3 == which ? 1.0 : 0)];
        var design = made with
        {
            Terms = ["a", "region=north", "region=south"],
            Columns = [.. made.Columns, Level(1), Level(2)],
            IsLevel = [false, true, true],
        };
        var fit = EventHistoryFit.Of(design, Link.Logit);
        double Mean(double more) => design.Columns[0].Average(a => 1 / (1 + Math.Exp(-(fit.Estimates[0] + (fit.Estimates[1] * a) + more))));
        var effects = MarginalEffect.Of(fit, design, fit.Covariance);
        Assert.Equal(Mean(fit.Estimates[2]) - Mean(0), effects[1].Effect, 1e-12);
        Assert.Equal(Mean(fit.Estimates[3]) - Mean(0), effects[2].Effect, 1e-12);
    }

    [Theory]
    [InlineData(Link.Logit)]
    [InlineData(Link.Probit)]
    [InlineData(Link.Cloglog)]
    public void Effects_and_errors_equal_finite_differences(Link link)
    {
        var made = EventHistoryFitTests.Made(new Random(4), 400, 2);
        var design = made with
        {
            Terms = ["a", "b", "level"],
            Columns = [.. made.Columns, [.. Enumerable.Range(0, 400).Select(row => row % 3 == 0 ? 1.0 : 0)]],
            IsLevel = [false, false, true]
        };
        var fit = EventHistoryFit.Of(design, link);
        var effects = MarginalEffect.Of(fit, design, fit.Covariance);
        for (var term = 0; term < 3; term++)
        {
            Assert.Equal(Average(fit.Estimates, term), effects[term].Effect, 1e-8);
            var gradient = Enumerable.Range(0, 4).Select(k =>
            {
                var (up, down) = ((double[])fit.Estimates.Clone(), (double[])fit.Estimates.Clone());
                (up[k], down[k]) = (up[k] + 1e-5, down[k] - 1e-5);
                return (Average(up, term) - Average(down, term)) / 2e-5;
            }).ToArray();
            var variance = Enumerable.Range(0, 4).Sum(i => Enumerable.Range(0, 4).Sum(j => gradient[i] * fit.Covariance[i, j] * gradient[j]));
            Assert.Equal(Math.Sqrt(variance), effects[term].Error, 1e-6);
        }

        // The mean change of h for a small change of a column; for a level, with it less without it.
        double Average(double[] b, int term) => Enumerable.Range(0, 400).Average(row =>
        {
            double At(double value) => Links.Hazard(link, b[0] + Enumerable.Range(0, 3).Sum(k => b[k + 1] * (k == term ? value : design.Columns[k][row])));
            var x = design.Columns[term][row];
            return term == 2 ? At(1) - At(0) : (At(x + 1e-4) - At(x - 1e-4)) / 2e-4;
        });
    }
}
