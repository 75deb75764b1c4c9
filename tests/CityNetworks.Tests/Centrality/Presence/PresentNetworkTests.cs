using CityNetworks.Centrality.Presence;
using CityNetworks.Numerics;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality.Presence;

public sealed class PresentNetworkTests
{
    [Fact]
    public void Vertices_are_the_present_nodes_and_rows_their_ties() => Samples.RandomWindow.Sample(window =>
    {
        using var space = new Workspace();
        var (network, naive) = (PresentNetwork.Of(window, space), new NaiveDistances(window));
        Assert.Equal((window.CountCities(), window.CountEvents()), (network.CityCount, network.EventCount));
        Assert.Equal(naive.Nodes.Count, network.VertexCount);
        for (var vertex = 0; vertex < network.VertexCount; vertex++)
        {
            var neighbours = naive.From(naive.Nodes[vertex]).Where(reached => reached.Value.Distance == 1).Select(reached => reached.Key).Order();
            Assert.Equal(neighbours, network.NeighboursOf(vertex).ToArray().Select(other => naive.Nodes[other]).Order());
            Assert.Equal(neighbours.Count(), network.DegreeOf(vertex));
        }
    });
}
