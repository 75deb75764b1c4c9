using CityNetworks.Centrality.Presence;
using CityNetworks.Centrality.Spectral;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Centrality.Spectral;

public sealed class VertexBlocksTests
{
    [Fact]
    public void Blocks_cover_the_range_once_and_add_up_alike_on_any_threads()
    {
        using var space = new Workspace();
        var network = PresentNetwork.Of(RandomNetworks.Sparse(3000, 2000, 60_000, 1).All, space);
        var blocks = VertexBlocks.Of(network, 5, network.VertexCount - 5, space);
        Assert.Equal((5, network.VertexCount - 5, network.VertexCount - 10), (blocks.First, blocks.End, blocks.Length));
        var calls = 0;
        double Covered(Workers workers) => blocks.Sum(workers, 0, (_, first, end) =>
        {
            Interlocked.Increment(ref calls);
            return Enumerable.Range(first, end - first).Sum(vertex => 1.0 / (vertex + 1));
        });
        var one = Covered(Workers.One);
        Assert.True(calls > 1);
        Assert.Equal(Enumerable.Range(5, blocks.Length).Sum(vertex => 1.0 / (vertex + 1)), one, 1e-9);
        Assert.Equal(one, Covered(new Workers(8)));
        blocks.Cut(0, 3);
        Assert.Equal(3, blocks.Sum(Workers.One, 0, (_, first, end) => end - first));
    }
}
