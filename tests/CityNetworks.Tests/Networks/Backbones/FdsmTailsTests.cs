using CityNetworks.Networks.Backbones;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Networks.Backbones;

public sealed class FdsmTailsTests
{
    [Fact]
    public void A_network_without_another_of_its_margins_has_tails_of_one()
    {
        var window = Samples.Complete(3, 2).All;
        var tails = FdsmTails.Of(window, TestedPairs.Of(window, BackboneOptions.Default, Workers.One), new BackboneOptions { Replicates = 9 }, Workers.One);
        Assert.All([.. tails.Upper, .. tails.Lower], tail => Assert.Equal(1, tail));
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var (window, options) = (Davis.Network.All, new BackboneOptions { Replicates = 25 });
        var pairs = TestedPairs.Of(window, options, Workers.One);
        Assert.Equal(FdsmTails.Of(window, pairs, options, Workers.One).Upper, FdsmTails.Of(window, pairs, options, new Workers(3)).Upper);
    }
}
