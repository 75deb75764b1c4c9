using CityNetworks.Centrality.Presence;
using CityNetworks.Centrality.ShortestPaths;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>A node and its closeness.</summary>
/// <param name="Node">Its number in its mode.</param>
/// <param name="Raw">One over the sum of its distances.</param>
/// <param name="Value">Normalised, as <see cref="Closeness.Normalised"/>.</param>
public readonly record struct CloseNode(int Node, double Raw, double Value);

/// <summary>The nodes of a mode with the highest closeness, without measuring the others to the end.</summary>
/// <remarks>
/// The values are those of <see cref="Closeness"/>, bit by bit; nodes tied with the last are all listed. Nodes are searched from by degree, highest first; a
/// search stops when its node can no longer come before the last of the best so far.
/// Cases: fewer present nodes than asked for: all of them; empty window: none.
/// Cost: a few full searches and many short ones where degrees are unequal; at worst a search from every node: O((n+m)·ties). Memory 8 bytes per node and
/// thread. For all nodes <see cref="Closeness"/> is faster: it searches from 512 sources at once.
/// Source: as <see cref="BoundedDistanceSum"/>.
/// </remarks>
public static class TopCloseness
{
    /// <summary>Finds them.</summary>
    /// <param name="window">n cities, m events.</param>
    /// <param name="mode">Whose nodes.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="dialect">Whose normalisation.</param>
    /// <param name="workers">Threads; they do not change a bit of the result.</param>
    /// <returns>By value, highest first, then by number; <paramref name="count"/> nodes and those tied with the last.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static IReadOnlyList<CloseNode> Of(
        Window window, Mode mode, int count, CentralityDialect dialect = CentralityDialect.Bh2011, Workers workers = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        using var space = new Workspace();
        var network = PresentNetwork.Of(window, space);
        var factors = network.ByVertex(Closeness.Normalised(window, Ones(window), dialect)).Span.ToArray();
        var labels = ComponentLabels.Of(network, space);
        var component = labels.ComponentOf.ToArray();
        var sizes = labels.Sizes.ToArray();
        var cities = new int[sizes.Length];
        for (var city = 0; city < network.CityCount; city++)
            cities[component[city]]++;
        var (first, end) = mode is Mode.City ? (0, network.CityCount) : (network.CityCount, network.VertexCount);
        int[] order = [.. Enumerable.Range(first, end - first).OrderByDescending(network.DegreeOf)]; // a stable sort
        var best = new Best(count);
        workers.For(order.Length, () => new BoundedDistanceSum(network), (place, search) =>
        {
            var vertex = order[place];
            var size = sizes[component[vertex]];
            var own = mode is Mode.City ? cities[component[vertex]] : size - cities[component[vertex]];
            var sum = search.Of(vertex, own, size - own, farness => 1.0 / farness * factors[vertex] < best.Least);
            if (sum > 0)
                best.Add(vertex, 1.0 / sum, 1.0 / sum * factors[vertex]);
        });
        var nodes = best.Found().Select(found => found with { Node = network.NodeOf(found.Node) });
        return [.. nodes.OrderByDescending(found => found.Value).ThenBy(found => found.Node)];
    }

    private static ModeValues Ones(Window window)
    {
        var ones = new ModeValues(new double[window.Network.CityCount], new double[window.Network.EventCount]);
        Array.Fill(ones.Cities, 1);
        Array.Fill(ones.Events, 1);
        return ones;
    }

    /// <summary>The best so far; what is below <see cref="Least"/> can no longer be among them, whatever the order in which nodes are added.</summary>
    private sealed class Best(int count)
    {
        private readonly Lock _lock = new();
        private readonly PriorityQueue<double, double> _values = new();
        private readonly List<CloseNode> _nodes = [];
        private double _least = double.NegativeInfinity;

        public double Least => Volatile.Read(ref _least);

        public void Add(int vertex, double raw, double value)
        {
            lock (_lock)
            {
                _nodes.Add(new CloseNode(vertex, raw, value));
                _values.Enqueue(value, value);
                if (_values.Count > count)
                    _values.Dequeue();
                if (_values.Count == count)
                    Volatile.Write(ref _least, _values.Peek());
            }
        }

        public IEnumerable<CloseNode> Found() => _nodes.Where(node => node.Value >= Least);
    }
}
