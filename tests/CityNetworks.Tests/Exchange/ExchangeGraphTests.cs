using CityNetworks.Exchange;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class ExchangeGraphTests
{
    [Fact]
    public void Nodes_have_their_places_and_cities_are_counted()
    {
        var graph = TwoModeGraph.Of(Samples.Star(2).All);
        Assert.Equal(3, graph.CityCount);
        Assert.Equal(["c0", "c1", "c2", "e0", "e1"], graph.Places().OrderBy(pair => pair.Value).Select(pair => pair.Key));
        Assert.Equal(5, (graph with { TwoMode = false }).CityCount);
    }
}
