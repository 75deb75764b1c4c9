using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Counterfactuals;

public sealed class RemovalsTests
{
    [Fact]
    public void A_city_that_carries_the_policy_on_makes_the_largest_difference()
    {
        // c00 meets c01, which later meets the three others: without c01 nobody but c01 and those it would reach is missing.
        var model = DiffusionModel.Create(
            Worlds.Records(5, 4, (0, [0, 1]), (2, [1, 2, 3, 4])), Worlds.From("c00").With(new LearningTerm(50)));
        var table = Removals.Of(model, new RunSettings { Runs = 64 });
        Assert.Equal([true, false, false, false, false], table.Flags("initial"));
        Assert.Equal([1.0, 2.0, 1.0, 1.0, 1.0], table.Numbers("degree"));
        var difference = table.Numbers("difference");
        Assert.True(difference[1] < -1 && difference[0] <= difference[1]);
        Assert.All([2, 3, 4], city => Assert.Equal(0, difference[city], 0.1));
        Assert.All(table.Numbers("run_lo").Zip(table.Numbers("run_hi")), run => Assert.True(run.First <= run.Second));
    }
}
