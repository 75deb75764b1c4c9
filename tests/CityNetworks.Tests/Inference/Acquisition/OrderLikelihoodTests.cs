using CityNetworks.Inference.Acquisition;
using CityNetworks.Inference.Additive;
using Xunit;

namespace CityNetworks.Tests.Inference.Acquisition;

public sealed class OrderLikelihoodTests
{
    [Fact]
    public void Value_gradient_and_second_derivatives_are_those_of_the_product_of_shares()
    {
        var random = new Random(4);
        double[] Column() => [.. Enumerable.Range(0, 12).Select(_ => random.NextDouble())];
        HazardComponent[] causes = [new("exposure_contacts", Column()), new("exposure_events", Column())];
        RiskSet[] sets = [new([0, 1, 2, 3, 4], [1]), new([5, 6, 7, 8], [5, 8]), new([9, 10, 11], [10])];
        var likelihood = new OrderLikelihood(causes, sets);
        double[] point = [0.7, 1.9];
        double Rate(int row) => 1 + (point[0] * causes[0].Values![row]) + (point[1] * causes[1].Values![row]);
        var expected = sets.Sum(set => set.Adopters.Sum(row => Math.Log(Rate(row) / set.AtRisk.Sum(Rate))));
        Assert.Equal(expected, likelihood.At(point), 1e-12);
        Assert.Equal(-Math.Log(5) - (2 * Math.Log(4)) - Math.Log(3), likelihood.At([0, 0]), 1e-12);
        var (_, gradient, information) = likelihood.Derivatives(point);
        const double h = 1e-5;
        for (var i = 0; i < 2; i++)
        {
            double[] up = [.. point.Select((x, k) => k == i ? x + h : x)], down = [.. point.Select((x, k) => k == i ? x - h : x)];
            Assert.Equal((likelihood.At(up) - likelihood.At(down)) / (2 * h), gradient[i], 1e-7);
            for (var j = 0; j < 2; j++)
                Assert.Equal(-(likelihood.Derivatives(up).Gradient[j] - likelihood.Derivatives(down).Gradient[j]) / (2 * h), information[i, j], 1e-6);
        }
    }
}
