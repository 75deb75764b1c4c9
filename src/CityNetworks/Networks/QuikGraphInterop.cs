using QuikGraph;

namespace CityNetworks.Networks;

/// <summary>Networks and ties as graphs of QuikGraph, and back: for its matchings, spanning trees, flows, layouts.</summary>
/// <remarks>Vertices and edges are added in the order of their numbers, so what QuikGraph makes of them is reproducible. Cost: a few hundred bytes per edge;
/// not for millions of ties.</remarks>
public static class QuikGraphInterop
{
    /// <summary>The window as an undirected two-mode graph: the cities and events present in it, tagged edges between them.</summary>
    /// <returns>A copy; tags are weights in the unit of the tie weight.</returns>
    public static UndirectedGraph<TwoModeVertex, TaggedUndirectedEdge<TwoModeVertex, TwoModeTag>> ToQuikGraph(this Window window)
    {
        var network = window.Network;
        var graph = new UndirectedGraph<TwoModeVertex, TaggedUndirectedEdge<TwoModeVertex, TwoModeTag>>(allowParallelEdges: false);
        var events = new TwoModeVertex[window.EndEvent - window.FirstEvent];
        for (var k = 0; k < events.Length; k++)
            events[k] = new TwoModeVertex(Mode.Event, window.FirstEvent + k, network.Names.Events[window.FirstEvent + k]);

        graph.AddVertexRange(PresentCities(window));
        graph.AddVertexRange(events.Where(@event => !window.CitiesOf(@event.Number).IsEmpty));
        for (var city = 0; city < network.CityCount; city++)
        {
            var vertex = CityOf(network, city);
            var tie = window.FirstTieOf(city);
            foreach (var @event in window.EventsOf(city))
            {
                graph.AddEdge(new(vertex, events[@event - window.FirstEvent], new TwoModeTag(network.WeightOf(tie), network.RolesOf(tie))));
                tie++;
            }
        }

        return graph;
    }

    /// <summary>The ties as an undirected weighted graph of the cities present in their window.</summary>
    /// <returns>A copy; tags are weights in the unit of the tie weight.</returns>
    /// <remarks>For a weight that is not symmetric the edge carries the mean of the two directions.</remarks>
    public static UndirectedGraph<TwoModeVertex, TaggedUndirectedEdge<TwoModeVertex, double>> ToQuikGraph(this CoTies ties)
    {
        var graph = new UndirectedGraph<TwoModeVertex, TaggedUndirectedEdge<TwoModeVertex, double>>(allowParallelEdges: false);
        graph.AddVertexRange(PresentCities(ties.Window));
        foreach (var tie in ties.All())
            graph.AddEdge(new(CityOf(ties.Window.Network, tie.Source), CityOf(ties.Window.Network, tie.Target), (tie.Weight + tie.Reverse) / 2));
        return graph;
    }

    /// <summary>A two-mode graph as a network. Cities are renumbered by id, events by their numbers; parallel edges are joined as rows of records
    /// are.</summary>
    /// <param name="graph">Every edge runs from a city to an event.</param>
    /// <param name="periodOf">The id of an event's period; null: all events fall into one period.</param>
    /// <exception cref="ArgumentException">An edge stays inside a mode, two vertices of a mode share an id, or a period's events do not stand
    /// together.</exception>
    public static TwoModeNetwork ToNetwork(
        this IUndirectedGraph<TwoModeVertex, TaggedUndirectedEdge<TwoModeVertex, TwoModeTag>> graph, Func<TwoModeVertex, string>? periodOf = null)
    {
        var cities = graph.Vertices.Where(vertex => vertex.Mode is Mode.City).OrderBy(vertex => vertex.Id, StringComparer.Ordinal).ToArray();
        var events = graph.Vertices.Where(vertex => vertex.Mode is Mode.Event).Order().ToArray();
        var periodIds = Array.ConvertAll(events, @event => periodOf?.Invoke(@event) ?? "p0");
        var periods = periodIds.Where((id, k) => k == 0 || periodIds[k - 1] != id).DefaultIfEmpty("p0").ToArray();
        var numbers = Numbered(cities.Concat(events));
        var ties = new TieColumns(graph.EdgeCount);
        foreach (var edge in graph.Edges)
        {
            if (edge.Source.Mode == edge.Target.Mode)
                throw new ArgumentException(
                    $"An edge joins '{edge.Source.Id}' and '{edge.Target.Id}' of one mode; expected a city and an event.", nameof(graph));
            ties.Add(numbers[Key(edge.Source)], numbers[Key(edge.Target)], edge.Tag.Roles, edge.Tag.Weight);
        }

        var twice = periods.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new ArgumentException(
                $"The events of period '{twice.Key}' do not stand together; expected events numbered in the order of time.", nameof(periodOf));
        var names = new NodeNames(Array.ConvertAll(cities, city => city.Id), Array.ConvertAll(events, @event => @event.Id), periods);
        return NetworkBuilder.Build(names, Array.ConvertAll(periodIds, id => Array.IndexOf(periods, id)), ties);
    }

    private static Dictionary<(Mode, string), int> Numbered(IEnumerable<TwoModeVertex> vertices)
    {
        var numbers = new Dictionary<(Mode, string), int>();
        var next = new int[2];
        foreach (var vertex in vertices)
        {
            if (!numbers.TryAdd(Key(vertex), next[(int)vertex.Mode]++))
                throw new ArgumentException($"Two vertices share the id '{vertex.Id}'; expected one vertex an id in each mode.", nameof(vertices));
        }

        return numbers;
    }

    private static (Mode, string) Key(TwoModeVertex vertex) => (vertex.Mode, vertex.Id);

    private static TwoModeVertex CityOf(TwoModeNetwork network, int city) => new(Mode.City, city, network.Names.Cities[city]);

    private static IEnumerable<TwoModeVertex> PresentCities(Window window) =>
        Enumerable.Range(0, window.Network.CityCount).Where(city => window.DegreeOf(city) > 0).Select(city => CityOf(window.Network, city));
}
