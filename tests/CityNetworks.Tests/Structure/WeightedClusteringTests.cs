using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class WeightedClusteringTests
{
    [Theory]
    [InlineData(PathValue.ArithmeticMean)]
    [InlineData(PathValue.GeometricMean)]
    [InlineData(PathValue.Maximum)]
    [InlineData(PathValue.Minimum)]
    public void Weighted_clustering_adds_up_the_value_of_every_path(PathValue value) => Samples.RandomWindow.Sample(window =>
    {
        var weighted = WeightedNetworks.Of(window);
        foreach (var mode in Enum.GetValues<Mode>())
        {
            var sets = NaiveClosure.Neighbourhoods(weighted.Window, mode);
            var closure = WeightedClustering.Of(weighted.Window, mode, value);
            double Weight(int node, int between) => mode is Mode.City ? weighted.Weights[(node, between)] : weighted.Weights[(between, node)];
            for (var c = 0; c < sets.Length; c++)
            {
                var paths = NaiveClosure.PathsAround(sets, c)
                    .Select(p => (p.Closed, Value: NaiveClosure.Weighted([Weight(p.I, p.E), Weight(c, p.E), Weight(c, p.F), Weight(p.J, p.F)], value)))
                    .ToArray();
                Assert.Equal(paths.Sum(path => path.Value), closure.Paths[c], 1e-9);
                Assert.Equal(paths.Where(path => path.Closed).Sum(path => path.Value), closure.Closed[c], 1e-9);
            }
        }
    });

    [Fact]
    public void Weighted_clustering_of_equal_weights_is_the_binary_one()
    {
        foreach (var mode in Enum.GetValues<Mode>())
            Assert.Equal(OpsahlClustering.Of(Davis.Network.All, mode).Local, WeightedClustering.Of(Davis.Network.All, mode, PathValue.Minimum).Local);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    public void Without_a_path_it_is_not_defined(int cities, int events)
    {
        var window = Samples.Complete(cities, events).All;
        foreach (var mode in Enum.GetValues<Mode>())
            Assert.Equal(double.NaN, WeightedClustering.Of(window, mode, PathValue.Maximum).Global);
    }

    [Theory]
    [InlineData(Mode.City)]
    [InlineData(Mode.Event)]
    public void Threads_do_not_change_a_bit(Mode mode) =>
        Assert.Equal(
            WeightedClustering.Of(Davis.Network.All, mode, PathValue.GeometricMean, Workers.One).Local,
            WeightedClustering.Of(Davis.Network.All, mode, PathValue.GeometricMean, new Workers(8)).Local);
}
