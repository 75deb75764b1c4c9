using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class BaselineTests
{
    [Fact]
    public void A_covariate_acts_in_the_period_after_its_own()
    {
        var records = Worlds.Records(2, 4) with { Covariates = [new Covariate("c00", "p2", "wealth", "2"), new Covariate("c01", "p0", "wealth", "0")] };
        var model = DiffusionModel.Create(
            records, Worlds.From().With(new BaselineTerm(0.1) { Covariates = new Dictionary<string, double> { ["wealth"] = 1 } }));
        var terms = HazardTerms.Given(model, new Dictionary<string, string>()).Select(step => step[0][0]).ToArray();
        Assert.Equal(0.1, terms[0], 1e-12); // p1: nothing known of c00
        Assert.Equal(0.1, terms[1], 1e-12); // p2: the value of p2 does not act yet
        Assert.Equal(0.1 * Math.E, terms[2], 1e-12); // p3: 2, of a mean of 1
    }
}
