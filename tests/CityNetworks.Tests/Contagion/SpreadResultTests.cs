using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class SpreadResultTests
{
    [Fact]
    public void A_certain_spread_along_a_chain_goes_one_node_a_step()
    {
        var chain = ContactGraph.OfTies(4, [(0, 1), (1, 2), (2, 3)]);
        var result = Spread.Run(chain, new SusceptibleInfected(1), SpreadStart.At(0), new SpreadSettings { Steps = 3, Runs = 5 });
        Assert.Equal([1.0, 2.0, 3.0, 4.0], result.Curve.Numbers("mean"));
        Assert.Equal([0.25, 0.5, 0.75, 1.0], result.Curve.Numbers("share"));
        Assert.All(result.Curve.Numbers("mc_error"), error => Assert.Equal(0, error));
        Assert.Equal((4.0, 2.0), (result.MeanReach, result.MeanReachBy(1)));
    }

    [Fact]
    public void A_city_that_was_always_reached_is_reported_with_its_interval()
    {
        var pair = ContactGraph.OfTies(2, [(0, 1)]);
        var nodes = Spread.Run(pair, new SusceptibleInfected(0), SpreadStart.At(1), new SpreadSettings { Steps = 2, Runs = 10 })
            .Nodes([1, 0], node => $"c{node}", node => $"City {node}");
        Assert.Equal(["c1", "c0"], nodes.Text("city"));
        Assert.Equal([1.0, 0.0], nodes.Numbers("p_reached"));
        // Wilson's interval of 10 of 10: 1 / (1 + z²/n).
        Assert.Equal(1 / (1 + (1.959963984540054 * 1.959963984540054 / 10)), nodes.Numbers("ci_lo")[0], 1e-12);
        Assert.Equal(1, nodes.Numbers("ci_hi")[0], 1e-12);
    }
}
