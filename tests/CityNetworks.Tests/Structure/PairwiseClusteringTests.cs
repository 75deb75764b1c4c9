using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class PairwiseClusteringTests
{
    [Fact]
    public void Of_Evelyn_it_is_the_published_one() =>
        Assert.Equal(0.317943, PairwiseClustering.Of(Davis.Network.All, Mode.City)[Davis.Number("Evelyn")], 6);

    [Theory]
    [InlineData(OverlapShare.Dot)]
    [InlineData(OverlapShare.Minimum)]
    [InlineData(OverlapShare.Maximum)]
    public void It_is_its_definition(OverlapShare share) => Samples.RandomWindow.Sample(window =>
    {
        foreach (var mode in Enum.GetValues<Mode>())
        {
            var sets = NaiveClosure.Neighbourhoods(window, mode);
            var values = PairwiseClustering.Of(window, mode, share);
            Assert.All(sets.Select((_, node) => node), node => Assert.Equal(NaiveClosure.Pairwise(sets, node, share), values[node], 1e-12));
        }
    });

    [Fact]
    public void All_is_shared_in_a_complete_network() => Assert.Equal([1, 1, 1, 1], PairwiseClustering.Of(Samples.Complete(4, 4).All, Mode.City));

    [Fact]
    public void Renaming_cities_permutes_the_result() => Samples.RandomWindow.Sample(window =>
    {
        var order = WeightedNetworks.Reversed(window);
        var (renamed, filtered) = (Samples.Relabelled(window, order).All, Samples.Filtered(window).All);
        var (before, after) = (PairwiseClustering.Of(filtered, Mode.City), PairwiseClustering.Of(renamed, Mode.City));
        Assert.All(order.Select((to, from) => (to, from)), city => Assert.Equal(before[city.from], after[city.to], 1e-12));
    });

    [Theory]
    [InlineData(Mode.City)]
    [InlineData(Mode.Event)]
    public void Threads_do_not_change_a_bit(Mode mode) =>
        Assert.Equal(
            PairwiseClustering.Of(Davis.Network.All, mode, OverlapShare.Dot, Workers.One),
            PairwiseClustering.Of(Davis.Network.All, mode, OverlapShare.Dot, new Workers(8)));
}
