using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Seeding;
using CityNetworks.Diffusion.Simulation;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Seeding;

public sealed class SeedGuaranteeTests
{
    private static readonly Scenario s_linear = Worlds.From("c00").With(new LearningTerm(0.5));

    [Theory]
    [InlineData(null, 0, "1-1/e")]
    [InlineData(null, 1, "1/2")]
    [InlineData("cost", 0, "(1-1/e)/2")]
    [InlineData("cost", 1, "none")]
    public void The_bound_depends_on_costs_and_minima(string? cost, int minimum, string bound)
    {
        var guarantee = Of(s_linear, new SeedOptions { CostColumn = cost, MinimumPerCountry = minimum });
        Assert.Equal((bound, true), (guarantee.Bound, guarantee.IsSubmodular));
    }

    [Fact]
    public void Thresholds_and_awareness_leave_no_guarantee()
    {
        Assert.False(Of(s_linear.With(new MimicryTerm(0.5) { Threshold = 0.3 }), new()).IsSubmodular);
        Assert.False(Of(s_linear with { States = new StatesTerm { Awareness = new AwarenessTerm(1) } }, new()).IsSubmodular);
        Assert.Equal("none", Of(s_linear, new SeedOptions { Choice = SeedChoice.Events }).Bound);
    }

    private static SeedGuarantee Of(Scenario scenario, SeedOptions options) =>
        SeedGuarantee.Of(DiffusionModel.Create(Worlds.Records(3, 3, (0, [0, 1])), scenario), options);
}
