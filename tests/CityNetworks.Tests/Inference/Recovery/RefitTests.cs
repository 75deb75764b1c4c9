using CityNetworks.Inference.Additive;
using CityNetworks.Inference.Recovery;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Inference.Recovery;

public sealed class RefitTests
{
    [Fact]
    public void A_refit_is_the_fit_its_profile_interval_and_its_likelihood_ratio()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            double[][] columns = [[.. Enumerable.Range(0, 300).Select(_ => random.NextDouble())], [.. Enumerable.Range(0, 300).Select(_ => random.NextDouble())]];
            bool[] happens = [.. Enumerable.Range(0, 300).Select(row => random.NextDouble() < 1 - Math.Exp(-0.1 - (0.3 * columns[0][row])))];
            double[] truth = [0.1, 0.3, 0.05];
            var row = new double[Refit.Width(2)];
            Refit.Fill(["exposure", "mimicry"], [columns], happens, truth, row);
            HazardComponent[] components = [new("baseline", null), new("exposure", columns[0]), new("mimicry", columns[1])];
            var likelihood = new AdditiveLikelihood(components, happens, null, Workers.One);
            var fit = AdditiveHazardFit.Of(components, happens);
            for (var k = 0; k < 3; k++)
            {
                var profile = RateProfile.Of(likelihood, fit, k);
                Assert.Equal(fit.Estimates[k], Refit.Estimate(row, k), 1e-9);
                Assert.Equal(profile.Low <= truth[k] && truth[k] <= profile.High ? 1 : 0, Refit.Holds(row, k));
                if (k > 0)
                    Assert.Equal(profile.P, Refit.P(row, k), 1e-6);
            }

            Assert.True(Refit.IsFitted(row));
            Assert.Equal(happens.Count(y => y), Refit.Events(row));
        }
    }

    [Fact]
    public void Without_an_event_nothing_is_found()
    {
        var row = new double[Refit.Width(1)];
        Refit.Fill(["exposure"], [[[0.5, 0.2]]], [false, false], [0.1, 0.1], row);
        Assert.False(Refit.IsFitted(row));
        Assert.Equal(1, Refit.P(row, 1));
        Assert.True(double.IsNaN(Refit.Estimate(row, 1)));
    }
}
