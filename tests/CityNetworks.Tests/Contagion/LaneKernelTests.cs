using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class LaneKernelTests
{
    [Fact]
    public void Several_contacts_at_once_are_independent_trials()
    {
        // Node 0 has five contacts that all pass it on with probability 0.3.
        var star = ContactGraph.OfArcs(6, [.. Enumerable.Range(1, 5).Select(source => (source, 0))]);
        const int runs = 40_960;
        var settings = new SpreadSettings { Steps = 1, Runs = runs, Method = SpreadMethod.Lanes };
        var result = Spread.Run(star, new IndependentCascade(0.3), SpreadStart.At(1, 2, 3, 4, 5), settings);
        var expected = 1 - Math.Pow(0.7, 5);
        Assert.Equal(SpreadMethod.Lanes, result.Method);
        Assert.Equal(expected, result.ReachedByNode[0] / (double)runs, 5 * Math.Sqrt(expected * (1 - expected) / runs));
    }

    [Fact]
    public void A_last_batch_that_is_not_full_counts_only_its_runs()
    {
        var pair = ContactGraph.OfTies(2, [(0, 1)]);
        var settings = new SpreadSettings { Steps = 1, Runs = 515, Method = SpreadMethod.Lanes };
        Assert.Equal([515, 515], Spread.Run(pair, new SusceptibleInfected(1), SpreadStart.At(0), settings).ReachedByNode);
    }
}
