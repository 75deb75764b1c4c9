using CityNetworks.Diffusion;
using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion;

public sealed class NetworkEffectTests
{
    [Fact]
    public void Without_what_spreads_it_a_policy_stays_where_it_was()
    {
        // One meeting of three; contact alone spreads the policy.
        var model = DiffusionModel.Create(Worlds.Records(4, 3, (0, [0, 1, 2])), Worlds.From("c00") with { Learning = new LearningTerm(1e12) });
        var table = NetworkEffect.Of(model, new RunSettings { Runs = 20 });
        Assert.Equal(["meetings-relabelled", "no-recorded-participants", "no-meetings", "no-offices", "no-publications"], table.Text("change"));
        Assert.Equal([-2, -2, 0, 0], table.Numbers("difference").Skip(1));
        Assert.All(table.Numbers("mean_b"), adopters => Assert.Equal(3, adopters));
        Assert.Contains(table.Numbers("mean_a")[0], new double[] { 1, 3 }); // the adopter was at the meeting, or is not any more
    }

    [Fact]
    public void Where_nothing_depends_on_meetings_nothing_changes()
    {
        var model = DiffusionModel.Create(Worlds.Records(4, 3, (0, [0, 1, 2])), Worlds.From("c00") with { Baseline = new BaselineTerm(0.3), Mimicry = new MimicryTerm(0.3) });
        Assert.All(NetworkEffect.Of(model, new RunSettings { Runs = 50 }).Numbers("difference"), difference => Assert.Equal(0, difference));
    }
}
