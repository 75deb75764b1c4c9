using CityNetworks.Centrality.Presence;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality.ShortestPaths;

/// <summary>Sources of one mode that are searched from side by side, and the vertices they can reach.</summary>
/// <param name="First">Where its sources start in <see cref="SourceBatches.SourcesOf"/>.</param>
/// <param name="Count">The number of sources.</param>
/// <param name="Range">The cities and events of their components.</param>
internal readonly record struct SourceBatch(int First, int Count, ComponentRange Range);

/// <summary>All vertices of an ordered <see cref="PresentNetwork"/> dealt out to batches: one mode a batch, and vertices that share neighbours
/// together.</summary>
/// <remarks>
/// Vertices that share neighbours are equally far from most others, so a batch finds and leaves a vertex in few steps.
/// A component larger than a batch has batches of its own; small ones share a batch, so that many small components cost no more than one large.
/// </remarks>
internal sealed class SourceBatches
{
    private readonly int _width;
    private readonly Growing<SourceBatch> _batches;
    private readonly int[] _sources;
    private int _count;

    private SourceBatches(PresentNetwork network, int width, Workspace space)
    {
        _width = width;
        _sources = space.Take<int>(network.VertexCount).Array;
        _batches = new Growing<SourceBatch>(space, 16);
    }

    /// <summary>The number of batches.</summary>
    public int Count => _batches.Count;

    public SourceBatch this[int batch] => _batches[batch];

    /// <summary>Vertices.</summary>
    public ReadOnlySpan<int> SourcesOf(int batch) => _sources.AsSpan(_batches[batch].First, _batches[batch].Count);

    /// <param name="network">In order.</param>
    /// <param name="components">Those of its order.</param>
    /// <param name="width">The most sources of a batch.</param>
    /// <param name="space">Where they lie.</param>
    /// <param name="weights">Vertices with a weight of 0 are no sources; null when all are.</param>
    public static SourceBatches Of(PresentNetwork network, ReadOnlySpan<ComponentRange> components, int width, Workspace space, Piece<double>? weights = null)
    {
        var batches = new SourceBatches(network, width, space);
        var keys = space.Take<long>(network.VertexCount).Span;
        batches.AddSources(network, 0, network.CityCount, keys, weights);
        batches.Cut(0, components, cities: true);
        var start = batches._count;
        batches.AddSources(network, network.CityCount, network.VertexCount, keys, weights);
        batches.Cut(start, components, cities: false);
        return batches;
    }

    // By the first two neighbours, which are those of highest degree.
    private void AddSources(PresentNetwork network, int first, int end, Span<long> keys, Piece<double>? weights)
    {
        var start = _count;
        for (var vertex = first; vertex < end; vertex++)
        {
            if (weights is not null && weights[vertex] == 0)
                continue;
            var neighbours = network.NeighboursOf(vertex);
            keys[_count - start] = ((long)neighbours[0] << 32) + (neighbours.Length > 1 ? neighbours[1] + 1 : 0);
            _sources[_count++] = vertex;
        }

        keys[..(_count - start)].Sort(_sources.AsSpan(start, _count - start));
    }

    // Components follow each other among the sources, because neighbours are numbered by component.
    private void Cut(int start, ReadOnlySpan<ComponentRange> components, bool cities)
    {
        var pending = components.IsEmpty ? default : Empty(components[0]);
        var (batchStart, next) = (start, start);
        foreach (var component in components)
        {
            var (firstOf, endOf) = cities ? (component.FirstCity, component.EndCity) : (component.FirstEvent, component.EndEvent);
            var componentStart = next;
            while (next < _count && _sources[next] < endOf && _sources[next] >= firstOf)
                next++;
            if (next - batchStart > _width && componentStart > batchStart)
            {
                _batches.Add(new SourceBatch(batchStart, componentStart - batchStart, pending));
                pending = Empty(component);
                batchStart = componentStart;
            }

            pending = pending with { EndCity = component.EndCity, EndEvent = component.EndEvent };
            if (next - batchStart > _width)
            {
                AddEvenly(batchStart, next, pending);
                pending = pending with { FirstCity = component.EndCity, FirstEvent = component.EndEvent };
                batchStart = next;
            }
        }

        if (next > batchStart)
            _batches.Add(new SourceBatch(batchStart, next - batchStart, pending));
    }

    private void AddEvenly(int first, int end, ComponentRange range)
    {
        var parts = (end - first + _width - 1) / _width;
        for (var part = 0; part < parts; part++)
        {
            var partFirst = first + (int)((long)(end - first) * part / parts);
            var partEnd = first + (int)((long)(end - first) * (part + 1) / parts);
            _batches.Add(new SourceBatch(partFirst, partEnd - partFirst, range));
        }
    }

    private static ComponentRange Empty(ComponentRange at) => at with { EndCity = at.FirstCity, EndEvent = at.FirstEvent };
}
