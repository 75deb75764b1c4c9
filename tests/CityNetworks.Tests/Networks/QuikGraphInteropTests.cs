using CityNetworks.Networks;
using CityNetworks.Records;
using CsCheck;
using QuikGraph;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class QuikGraphInteropTests
{
    [Fact]
    public void Round_trip_keeps_ids_periods_roles_and_ties()
    {
        var network = MercocitiesTable1.Network;
        var back = network.All.ToQuikGraph().ToNetwork(@event => network.Names.Periods[network.PeriodOf(@event.Number)]);
        Assert.Equal(network.Names.Cities, back.Names.Cities);
        Assert.Equal(network.Names.Events, back.Names.Events);
        Assert.Equal(Samples.TiesOf(network.All), Samples.TiesOf(back.All));
        Assert.Equal(network.Names.Periods, back.Names.Periods);
        for (var tie = 0; tie < network.TieCount; tie++)
            Assert.Equal(network.RolesOf(tie), back.RolesOf(tie));
    }

    [Fact]
    public void Graph_holds_the_nodes_and_ties_of_the_window() => Samples.RandomWindow.Sample(window =>
    {
        var graph = window.ToQuikGraph();
        Assert.Equal(window.CountCities(), graph.Vertices.Count(vertex => vertex.Mode is Mode.City));
        Assert.Equal(window.CountEvents(), graph.Vertices.Count(vertex => vertex.Mode is Mode.Event));
        Assert.Equal(Samples.TiesOf(window), graph.Edges.Select(edge => (edge.Source.Number, edge.Target.Number)).Order());
    });

    [Fact]
    public void Ties_become_weighted_edges()
    {
        var graph = CoTies.Of(Samples.Star(2).All, TieWeight.Resource).ToQuikGraph();
        Assert.Equal([(0, 1, 0.375), (0, 2, 0.375)], graph.Edges.Select(edge => (edge.Source.Number, edge.Target.Number, edge.Tag)));
        Assert.Equal(3, graph.VertexCount);
    }

    [Fact]
    public void Parallel_edges_are_joined_and_weights_kept()
    {
        var (city, @event) = (new TwoModeVertex(Mode.City, 7, "lima"), new TwoModeVertex(Mode.Event, 3, "forum"));
        var graph = new UndirectedGraph<TwoModeVertex, TaggedUndirectedEdge<TwoModeVertex, TwoModeTag>>();
        graph.AddVerticesAndEdge(new(city, @event, new TwoModeTag(2, Roles.Host)));
        graph.AddVerticesAndEdge(new(city, @event, new TwoModeTag(3, Roles.Author)));
        var network = graph.ToNetwork();
        Assert.Equal((1, 1, 1), (network.CityCount, network.EventCount, network.TieCount));
        Assert.Equal((3, Roles.Host | Roles.Author), (network.WeightOf(0), network.RolesOf(0)));
    }

    [Fact]
    public void An_edge_inside_a_mode_is_refused()
    {
        var graph = new UndirectedGraph<TwoModeVertex, TaggedUndirectedEdge<TwoModeVertex, TwoModeTag>>();
        graph.AddVerticesAndEdge(new(new TwoModeVertex(Mode.City, 0, "a"), new TwoModeVertex(Mode.City, 1, "b"), default));
        Assert.Contains("expected a city and an event", Assert.Throws<ArgumentException>(() => graph.ToNetwork()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_vertices_of_one_id_are_refused()
    {
        var graph = new UndirectedGraph<TwoModeVertex, TaggedUndirectedEdge<TwoModeVertex, TwoModeTag>>();
        graph.AddVertex(new TwoModeVertex(Mode.City, 0, "a"));
        graph.AddVertex(new TwoModeVertex(Mode.City, 1, "a"));
        Assert.Contains("share the id 'a'", Assert.Throws<ArgumentException>(() => graph.ToNetwork()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Periods_that_do_not_stand_together_are_refused()
    {
        var graph = new UndirectedGraph<TwoModeVertex, TaggedUndirectedEdge<TwoModeVertex, TwoModeTag>>();
        graph.AddVertexRange([.. Enumerable.Range(0, 3).Select(k => new TwoModeVertex(Mode.Event, k, $"e{k}"))]);
        Assert.Contains(
            "do not stand together", Assert.Throws<ArgumentException>(() => graph.ToNetwork(e => e.Number == 1 ? "b" : "a")).Message, StringComparison.Ordinal);
    }
}
