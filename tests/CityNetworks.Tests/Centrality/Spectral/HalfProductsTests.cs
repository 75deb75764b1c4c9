using CityNetworks.Centrality.Presence;
using CityNetworks.Centrality.Spectral;
using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality.Spectral;

public sealed class HalfProductsTests
{
    [Fact]
    public void A_vertex_sums_the_values_of_its_neighbours_by_weight() => WeightedSamples.Random.Sample(network =>
    {
        using var space = new Workspace();
        foreach (var weighted in new[] { false, true })
        {
            var present = PresentNetwork.Of(network.All, space, weighted);
            double[] values = [.. Enumerable.Range(0, present.VertexCount).Select(vertex => 1.0 + (vertex * vertex))];
            var products = new HalfProducts(present);
            for (var vertex = 0; vertex < present.VertexCount; vertex++)
            {
                var expected = 0.0;
                for (var k = 0; k < present.DegreeOf(vertex); k++)
                    expected += (present.IsWeighted ? present.WeightsOf(vertex)[k] : 1) * values[present.NeighboursOf(vertex)[k]];
                Assert.Equal(expected, products.Sum(vertex, values), 1e-9);
            }
        }
    }, iter: 40);
}
