using CityNetworks.Inference.EventHistory;
using Xunit;

namespace CityNetworks.Tests.Inference.EventHistory;

public sealed class MarginalEffectsTests
{
    [Theory]
    [InlineData(Link.Logit)]
    [InlineData(Link.Probit)]
    [InlineData(Link.Cloglog)]
    public void Effects_and_errors_equal_finite_differences(Link link)
    {
        var made = EventHistoryFitTests.Made(new Random(4), 400, 2);
        var design = made with { Terms = ["a", "b", "level"],
            Columns = [.. made.Columns, [.. Enumerable.Range(0, 400).Select(row => row % 3 == 0 ? 1.0 : 0)]], IsLevel = [false, false, true] };
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
