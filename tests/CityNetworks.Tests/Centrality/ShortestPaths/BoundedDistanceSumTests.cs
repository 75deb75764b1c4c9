using CityNetworks.Centrality.Presence;
using CityNetworks.Centrality.ShortestPaths;
using CityNetworks.Numerics;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality.ShortestPaths;

public sealed class BoundedDistanceSumTests
{
    [Fact]
    public void It_is_the_sum_where_that_is_within_the_limit_and_nothing_where_it_is_not() => Samples.RandomWindow.Sample(window =>
    {
        using var space = new Workspace();
        var network = PresentNetwork.Of(window, space);
        var naive = new NaiveDistances(window);
        var search = new BoundedDistanceSum(network);
        for (var source = 0; source < network.VertexCount; source++)
        {
            var reached = naive.From(naive.Nodes[source]);
            var own = reached.Keys.Count(node => node.Mode == naive.Nodes[source].Mode);
            var sum = reached.Values.Sum(how => (long)how.Distance);
            foreach (var limit in new[] { 0, sum / 2, sum - 1, sum, sum + 1 })
                Assert.Equal(sum <= limit ? sum : -1, search.Of(source, own, reached.Count - own, farness => farness > limit));
        }
    }, iter: 60);

    [Fact]
    public void A_search_that_cannot_matter_stops_at_once()
    {
        // The end of a chain of 1,001 cities: after one look the bound is above the limit, and nothing is visited.
        using var space = new Workspace();
        var network = PresentNetwork.Of(Samples.Chain(1000).All, space);
        var looks = 0;
        Assert.Equal(-1, new BoundedDistanceSum(network).Of(0, 1001, 1000, farness => { looks++; return farness > 4000; }));
        Assert.Equal(1, looks);
    }
}
