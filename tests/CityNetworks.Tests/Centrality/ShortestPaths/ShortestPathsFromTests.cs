using CityNetworks.Centrality.ShortestPaths;
using CityNetworks.Networks;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality.ShortestPaths;

public sealed class ShortestPathsFromTests
{
    [Fact]
    public void Distances_and_counts_are_those_of_plain_search() => Samples.RandomWindow.Sample(window =>
    {
        var naive = new NaiveDistances(window);
        foreach (var (mode, node) in naive.Nodes)
        {
            var (found, expected) = (new ShortestPathsFrom(window, mode, node), naive.From((mode, node)));
            foreach (var end in Enum.GetValues<Mode>())
            {
                for (var other = 0; other < found.Distances(end).Length; other++)
                {
                    var known = expected.TryGetValue((end, other), out var how);
                    Assert.Equal(known ? how.Distance : ShortestPathsFrom.Unreachable, found.Distances(end)[other]);
                    Assert.Equal(known ? how.Paths : 0, found.Counts[end][other]);
                }
            }
        }
    }, iter: 60);

    [Fact]
    public void From_an_event_outside_the_window_nothing_is_reached()
    {
        var network = NetworkBuilder.Build(2, [0, 1], [(0, 0), (1, 0), (0, 1), (1, 1)]);
        var found = new ShortestPathsFrom(Windows.Span(network, 0, 1), Mode.Event, 1);
        Assert.All(found.Distances(Mode.City), distance => Assert.Equal(ShortestPathsFrom.Unreachable, distance));
    }
}
