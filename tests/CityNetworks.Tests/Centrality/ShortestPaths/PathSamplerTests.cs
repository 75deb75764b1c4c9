using CityNetworks.Centrality.Presence;
using CityNetworks.Centrality.ShortestPaths;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality.ShortestPaths;

public sealed class PathSamplerTests
{
    private const int Draws = 20_000;

    [Fact]
    public void What_is_drawn_is_the_inside_of_a_shortest_path() => Samples.RandomWindow.Sample(window =>
    {
        using var space = new Workspace();
        var network = PresentNetwork.Of(window, space);
        var naive = new NaiveDistances(window); // present nodes in the order of vertices
        var sampler = new PathSampler(network);
        var random = new CounterRandom(1).Sequence(RandomPurpose.Path, 0);
        for (var source = 0; source < network.VertexCount; source++)
        {
            var from = naive.From(naive.Nodes[source]);
            for (var target = 0; target < network.VertexCount; target++)
            {
                if (source == target)
                    continue;
                var inner = sampler.Inner(source, target, random);
                var to = naive.From(naive.Nodes[target]);
                var distance = from.TryGetValue(naive.Nodes[target], out var how) ? how.Distance : 1;
                Assert.Equal(distance - 1, inner.Count);
                Assert.Equal(Enumerable.Range(1, distance - 1), inner.Select(vertex => from[naive.Nodes[vertex]].Distance).Order());
                Assert.All(inner, vertex => Assert.Equal(distance, from[naive.Nodes[vertex]].Distance + to[naive.Nodes[vertex]].Distance));
            }
        }
    }, iter: 60);

    [Fact]
    public void Each_shortest_path_is_as_likely()
    {
        // Every pair of Davis's network: the share of draws through a node is σ_sv·σ_vt/σ_st within five standard errors.
        using var space = new Workspace();
        var network = PresentNetwork.Of(Davis.Network.All, space);
        var naive = new NaiveDistances(Davis.Network.All);
        var sampler = new PathSampler(network);
        foreach (var (source, target) in new[] { (0, 17), (8, 2), (3, 31), (20, 27), (16, 7) })
        {
            var random = new CounterRandom(7).Sequence(RandomPurpose.Path, source);
            var counts = new int[network.VertexCount];
            for (var draw = 0; draw < Draws; draw++)
            {
                foreach (var vertex in sampler.Inner(source, target, random))
                    counts[vertex]++;
            }

            var (from, to) = (naive.From(naive.Nodes[source]), naive.From(naive.Nodes[target]));
            var (distance, paths) = from[naive.Nodes[target]];
            for (var vertex = 0; vertex < counts.Length; vertex++)
            {
                var node = naive.Nodes[vertex];
                var isInner = vertex != source && vertex != target && from[node].Distance + to[node].Distance == distance;
                var share = isInner ? from[node].Paths * to[node].Paths / paths : 0;
                Assert.InRange((double)counts[vertex] / Draws, share - Slack(share), share + Slack(share));
            }
        }
    }

    [Fact]
    public void Nodes_that_no_path_joins_have_nothing_between_them()
    {
        using var space = new Workspace();
        var network = PresentNetwork.Of(NetworkBuilder.Build(3, 2, [(0, 0), (1, 0), (2, 1)]).All, space);
        var random = new CounterRandom(1).Sequence(RandomPurpose.Path, 0);
        Assert.Empty(new PathSampler(network).Inner(0, 2, random));
        Assert.Empty(new PathSampler(network).Inner(2, 0, random));
        Assert.Equal([3], new PathSampler(network).Inner(0, 1, random));
    }

    private static double Slack(double share) => 5 * Math.Sqrt(share * (1 - share) / Draws);
}
