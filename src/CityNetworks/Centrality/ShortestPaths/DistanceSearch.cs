using CityNetworks.Centrality.Presence;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality.ShortestPaths;

/// <summary>The sums of <see cref="DistanceSums"/> in a workspace, each handed out when asked for.</summary>
internal sealed class DistanceSearch
{
    private readonly PresentNetwork _network;
    private readonly Workspace _space;
    private readonly Piece<ComponentRange> _components;
    private readonly Piece<long> _farness;
    private readonly Piece<UInt128> _reciprocals;

    private DistanceSearch(Window window, Workspace space)
    {
        _space = space;
        _network = PresentNetwork.Of(window, space).Ordered(out _components);
        _farness = space.Zeros<long>(_network.VertexCount);
        _reciprocals = space.Zeros<UInt128>(_network.VertexCount);
    }

    public static DistanceSearch Of(Window window, Workspace space, Workers workers)
    {
        var found = new DistanceSearch(window, space);
        found.Run(workers);
        return found;
    }

    /// <summary>Σ_j d_ij of each node.</summary>
    public ModeValues Farness()
    {
        var sums = _space.Take<double>(_network.VertexCount);
        for (var vertex = 0; vertex < sums.Length; vertex++)
            sums[vertex] = _farness[vertex];
        return _network.ByNode(sums.Span);
    }

    /// <summary>Σ_{j≠i} 1/d_ij of each node.</summary>
    public ModeValues Reciprocals()
    {
        var sums = _space.Take<double>(_network.VertexCount);
        for (var vertex = 0; vertex < sums.Length; vertex++)
            sums[vertex] = MultiSourceSearch.Number(_reciprocals[vertex]);
        return _network.ByNode(sums.Span);
    }

    /// <summary>The number of nodes that each node reaches, itself included.</summary>
    public ModeValues Reached()
    {
        var sizes = _space.Take<double>(_network.VertexCount);
        foreach (var component in _components.Span)
        {
            sizes.Span.Slice(component.FirstCity, component.CityCount).Fill(component.VertexCount);
            sizes.Span.Slice(component.FirstEvent, component.EventCount).Fill(component.VertexCount);
        }

        return _network.ByNode(sizes.Span);
    }

    private void Run(Workers workers)
    {
        var batches = SourceBatches.Of(_network, _components.Span, MultiSourceSearch.Width, _space);
        if (workers.Parts is not null)
        {
            RunItems(batches, workers);
            return;
        }

        var searches = new List<MultiSourceSearch>();
        workers.For(batches.Count, NewSearch, (batch, search) => search.Run(batches.SourcesOf(batch), batches[batch].Range));
        foreach (var search in searches)
            search.AddTo(_farness.Span, _reciprocals.Span);

        MultiSourceSearch NewSearch()
        {
            var search = new MultiSourceSearch(_network, _space);
            lock (searches)
                searches.Add(search);
            return search;
        }
    }

    // What each batch adds, as whole numbers that can be summed in any order.
    private void RunItems(SourceBatches batches, Workers workers)
    {
        var count = _network.VertexCount;
        var sums = workers.Items(batches.Count, 0, 3 * count, () => new MultiSourceSearch(_network, _space), (batch, search, _, added) =>
        {
            search.Run(batches.SourcesOf(batch), batches[batch].Range);
            search.MoveTo(added.AsSpan(0, count), added.AsSpan(count, count), added.AsSpan(2 * count, count));
        }).Sums;
        for (var vertex = 0; vertex < count; vertex++)
        {
            _farness[vertex] = sums[vertex];
            _reciprocals[vertex] = ((UInt128)sums[(2 * count) + vertex] << MultiSourceSearch.LowBits) + (UInt128)sums[count + vertex];
        }
    }
}
