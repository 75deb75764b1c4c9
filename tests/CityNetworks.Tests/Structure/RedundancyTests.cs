using CityNetworks.Networks;
using CityNetworks.Structure;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class RedundancyTests
{
    [Fact]
    public void Of_the_southern_women_it_is_the_published_one()
    {
        Assert.Equal(0.964286, Redundancy.Of(Davis.Network.All, Mode.City)[Davis.Number("Evelyn")], 6);
        Assert.Equal(0.802198, Redundancy.Of(Davis.Network.All, Mode.Event)[7], 6);
    }

    [Fact]
    public void It_is_its_definition() => Samples.RandomWindow.Sample(window =>
    {
        foreach (var mode in Enum.GetValues<Mode>())
        {
            var sets = NaiveClosure.Neighbourhoods(window, mode);
            var values = Redundancy.Of(window, mode);
            Assert.All(sets.Select((_, node) => node), node => Assert.Equal(NaiveClosure.Redundancy(sets, node), values[node], 1e-12));
        }
    });

    [Fact]
    public void A_complete_network_is_redundant_and_who_has_no_pair_is_not_defined()
    {
        Assert.Equal([1, 1, 1, 1], Redundancy.Of(Samples.Complete(4, 4).All, Mode.Event));
        Assert.Equal([0], Redundancy.Of(Samples.Complete(1, 3).All, Mode.City));
        Assert.All(Redundancy.Of(Samples.Complete(3, 1).All, Mode.City), value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Renaming_cities_permutes_the_result() => Samples.RandomWindow.Sample(window =>
    {
        var order = WeightedNetworks.Reversed(window);
        var (renamed, filtered) = (Samples.Relabelled(window, order).All, Samples.Filtered(window).All);
        var (before, after) = (Redundancy.Of(filtered, Mode.City), Redundancy.Of(renamed, Mode.City));
        Assert.All(order.Select((to, from) => (to, from)), city => Assert.Equal(before[city.from], after[city.to], 1e-12));
    });
}
