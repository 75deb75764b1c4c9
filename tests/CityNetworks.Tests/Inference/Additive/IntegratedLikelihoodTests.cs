using CityNetworks.Inference.Additive;
using Xunit;

namespace CityNetworks.Tests.Inference.Additive;

public sealed class IntegratedLikelihoodTests
{
    [Fact]
    public void Value_gradient_and_second_derivatives_are_those_of_the_sum_over_cases()
    {
        var random = new Random(6);
        bool[] happens = [.. Enumerable.Range(0, 40).Select(_ => random.NextDouble() < 0.3)];
        HazardComponent[][] cases = [.. Enumerable.Range(0, 5).Select(_ => new HazardComponent[]
        {
            new("baseline", null), new("exposure", [.. Enumerable.Range(0, 40).Select(_ => random.NextDouble())]),
        })];
        double[] chances = [.1, .3, .2, .25, .15];
        var plain = cases.Select(one => new AdditiveLikelihood(one, happens, null, default)).ToArray();
        var likelihood = new IntegratedLikelihood(cases[0], plain, chances);
        double[] point = [0.2, 0.3];
        Assert.Equal(Math.Log(plain.Select((one, c) => chances[c] * Math.Exp(one.At(point))).Sum()), likelihood.At(point), 1e-10);
        var (_, gradient, information) = likelihood.Derivatives(point);
        const double h = 1e-5;
        for (var i = 0; i < 2; i++)
        {
            double[] up = [.. point.Select((x, k) => k == i ? x + h : x)], down = [.. point.Select((x, k) => k == i ? x - h : x)];
            Assert.Equal((likelihood.At(up) - likelihood.At(down)) / (2 * h), gradient[i], 1e-5);
            for (var j = 0; j < 2; j++)
                Assert.Equal(-(likelihood.Derivatives(up).Gradient[j] - likelihood.Derivatives(down).Gradient[j]) / (2 * h), information[i, j], 1e-3);
        }
    }
}
