using CityNetworks.Inference;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Inference.EventHistory;

public sealed class RandomEffectFitTests
{
    [Theory]
    [InlineData(Link.Logit)]
    [InlineData(Link.Probit)]
    [InlineData(Link.Cloglog)]
    public void The_likelihood_is_the_integral_written_out_and_its_gradient_its_slope(Link link)
    {
        var design = Made(5, 12, 0.9);
        var scaled = new ScaledColumns(design.Columns, design.Count, Workers.One);
        var likelihood = new MarginalLikelihood(scaled, design.Happens, link, design.Clusters["policy"]);
        double[] point = [-0.8, 0.4, 0.7];
        var expected = 0.0;
        foreach (var group in design.Clusters["policy"].Index().GroupBy(item => item.Item, item => item.Index))
        {
            // Simpson's rule on a fine grid, nothing adaptive.
            var sum = 0.0;
            for (var k = 0; k <= 4000; k++)
            {
                var z = -10 + (20 * k / 4000.0);
                var product = NormalTail.Density(z);
                foreach (var row in group)
                {
                    var h = Links.Hazard(link, point[0] + (point[1] * scaled.Columns[1][row]) + (point[2] * z));
                    product *= design.Happens[row] ? h : 1 - h;
                }

                sum += product * (k is 0 or 4000 ? 1 : k % 2 == 1 ? 4 : 2);
            }

            expected += Math.Log(sum * 20 / 4000 / 3);
        }

        var (value, gradient) = likelihood.At(point);
        Assert.Equal(expected, value, 1e-6);
        for (var k = 0; k < 3; k++)
        {
            const double h = 1e-5;
            double[] up = [.. point.Select((x, i) => i == k ? x + h : x)], down = [.. point.Select((x, i) => i == k ? x - h : x)];
            Assert.Equal((likelihood.At(up).Value - likelihood.At(down).Value) / (2 * h), gradient[k], 1e-3);
        }
    }

    [Fact]
    public void Groups_that_differ_give_back_their_spread_and_groups_that_do_not_give_none()
    {
        var fit = RandomEffectFit.Of(Made(1, 150, 0.9), Link.Logit, "policy");
        Assert.Equal(0.9, fit.Deviation, 4 * Math.Sqrt(fit.Covariance[2, 2]));
        Assert.Equal(0.5, fit.Estimates[1], 4 * Math.Sqrt(fit.Covariance[1, 1]));
        Assert.True(fit.P < 1e-6);
        Assert.True(fit.LogLikelihood > fit.Null);
        var alike = RandomEffectFit.Of(Made(2, 60, 0), Link.Logit, "policy");
        Assert.True(alike.Deviation < 0.35);
        Assert.True(alike.P > 0.01);
    }

    [Fact]
    public void Two_groups_are_too_few() =>
        Assert.Contains(
            "expected at least 3",
            Assert.Throws<CannotEstimateException>(() => RandomEffectFit.Of(Made(3, 2, 0.5), Link.Logit, "policy")).Message,
            StringComparison.Ordinal);

    private static Design Made(int seed, int groups, double deviation)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var (x, y, of) = (new List<double>(), new List<bool>(), new List<int>());
        for (var group = 0; group < groups; group++)
        {
            var level = deviation * Normal();
            for (var row = 0; row < 30; row++)
            {
                x.Add(Normal());
                y.Add(random.NextDouble() < 1 / (1 + Math.Exp(1 - (0.5 * x[^1]) - level)));
                of.Add(group);
            }
        }

        return new Design(["x"], [[.. x]], [.. y]) { Clusters = new Dictionary<string, int[]> { ["policy"] = [.. of] } };
    }
}
