using System.Globalization;
using CityNetworks.Inference;
using CityNetworks.Inference.Acquisition;
using CityNetworks.TestData;
using Xunit;

namespace CityNetworks.Tests.Inference.Acquisition;

public sealed class PartialLikelihoodTests
{
    [Fact]
    public void It_equals_coxph_of_R_with_ties_and_strata()
    {
        var random = new Random(11);
        var (lines, rows) = (new List<string> { "policy,period,y,a,b" }, new List<(int Policy, int Period, bool Happens, double A, double B)>());
        for (var policy = 0; policy < 3; policy++)
        {
            for (var city = 0; city < 40; city++)
            {
                var a = random.NextDouble();
                for (var period = 1; period < 9; period++)
                {
                    var b = random.NextDouble() * 3;
                    var happens = random.NextDouble() < 0.08 * Math.Exp((0.8 * a) - (0.3 * b));
                    rows.Add((policy, period, happens, a, b));
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"{policy},{period},{(happens ? 1 : 0)},{a:R},{b:R}"));
                    if (happens)
                        break;
                }
            }
        }

        var file = Path.GetTempFileName();
        File.WriteAllLines(file, lines);
        var expected = Rscript.Numbers(
            """
            suppressMessages(library(survival))
            d <- read.csv(commandArgs(TRUE)[1])
            fit <- coxph(Surv(period - 1, period, y) ~ a + b + strata(policy), d, control = coxph.control(eps = 1e-12, iter.max = 50))
            cat(format(c(coef(fit), sqrt(diag(vcov(fit))), fit$loglik), digits = 15), '\n')
            """, file);
        File.Delete(file);
        var sets = RiskSet.Of([.. rows.Select(row => (row.Policy, row.Period))], [.. rows.Select(row => row.Happens)]);
        Assert.Contains(sets, set => set.Adopters.Length > 1); // ties
        var fit = PartialLikelihood.Of(["a", "b"], [[.. rows.Select(row => row.A)], [.. rows.Select(row => row.B)]], sets);
        for (var k = 0; k < 2; k++)
        {
            Assert.Equal(expected[k], fit.Estimates[k], 1e-6);
            Assert.Equal(expected[2 + k], Math.Sqrt(fit.Covariance[k, k]), 1e-6);
        }

        Assert.Equal(expected[4], fit.Null, 1e-6);
        Assert.Equal(expected[5], fit.LogLikelihood, 1e-6);
    }

    [Fact]
    public void What_does_not_vary_within_risk_sets_and_what_separates_them_is_reported()
    {
        RiskSet[] sets = [new([0, 1, 2], [0]), new([1, 2, 3], [3])];
        var fit = PartialLikelihood.Of(["period", "x"], [[1, 1, 1, 1], [0.5, 0.2, 0.7, 0.4]], sets);
        Assert.True(double.IsNaN(fit.Estimates[0]) && double.IsFinite(fit.Estimates[1]));
        Assert.Contains("Separation: x",
            Assert.Throws<CannotEstimateException>(() => PartialLikelihood.Of(["x"], [[1, 0, 0, 1]], sets)).Message, StringComparison.Ordinal);
        Assert.Throws<CannotEstimateException>(() => PartialLikelihood.Of(["x"], [[1, 0]], [new([0, 1], [0, 1])]));
    }
}
