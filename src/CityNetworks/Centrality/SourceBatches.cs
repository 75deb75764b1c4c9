namespace CityNetworks.Centrality;

/// <summary>Sources of one mode that are searched from side by side, and the vertices they can reach.</summary>
/// <param name="First">Where its sources start in <see cref="SourceBatches.Sources"/>.</param>
/// <param name="Count">The number of sources.</param>
/// <param name="Range">The cities and events of their components.</param>
internal readonly record struct SourceBatch(int First, int Count, ComponentRange Range);

/// <summary>All vertices of an ordered <see cref="PresentNetwork"/> dealt out to batches: one mode a batch, and vertices that share neighbours together.</summary>
/// <remarks>
/// Vertices that share neighbours are equally far from most others, so a batch finds and leaves a vertex in few steps.
/// A component larger than a batch has batches of its own; small ones share a batch, so that many small components cost no more than one large.
/// </remarks>
internal sealed class SourceBatches
{
    private SourceBatches(int[] sources, SourceBatch[] batches)
    {
        Sources = sources;
        Batches = batches;
    }

    /// <summary>Vertices, batch after batch.</summary>
    public int[] Sources { get; }

    public SourceBatch[] Batches { get; }

    /// <param name="network">In order.</param>
    /// <param name="components">Those of its order.</param>
    /// <param name="width">The most sources of a batch.</param>
    /// <param name="counts">Which vertices are sources.</param>
    public static SourceBatches Of(PresentNetwork network, ComponentRange[] components, int width, Func<int, bool>? counts = null)
    {
        var sources = new List<int>(network.VertexCount);
        var batches = new List<SourceBatch>();
        Add(0, network.CityCount, range => range.FirstCity, range => range.EndCity);
        Add(network.CityCount, network.VertexCount, range => range.FirstEvent, range => range.EndEvent);
        return new SourceBatches([.. sources], [.. batches]);

        void Add(int first, int end, Func<ComponentRange, int> firstOf, Func<ComponentRange, int> endOf)
        {
            var start = sources.Count;
            sources.AddRange(BySharedNeighbours(network, first, end, counts));
            var pending = components.Length == 0 ? default : Empty(components[0]);
            var (batchStart, next) = (start, start);
            foreach (var component in components)
            {
                // Components follow each other among the sources, because neighbours are numbered by component.
                var componentStart = next;
                while (next < sources.Count && sources[next] < endOf(component) && sources[next] >= firstOf(component))
                    next++;
                if (next - batchStart > width && componentStart > batchStart)
                {
                    batches.Add(new SourceBatch(batchStart, componentStart - batchStart, pending));
                    pending = Empty(component);
                    batchStart = componentStart;
                }

                pending = pending with { EndCity = component.EndCity, EndEvent = component.EndEvent };
                if (next - batchStart > width)
                {
                    AddEvenly(batchStart, next, pending);
                    pending = pending with { FirstCity = component.EndCity, FirstEvent = component.EndEvent };
                    batchStart = next;
                }
            }

            if (next > batchStart)
                batches.Add(new SourceBatch(batchStart, next - batchStart, pending));
        }

        void AddEvenly(int first, int end, ComponentRange range)
        {
            var parts = (end - first + width - 1) / width;
            for (var part = 0; part < parts; part++)
            {
                var partFirst = first + (int)((long)(end - first) * part / parts);
                var partEnd = first + (int)((long)(end - first) * (part + 1) / parts);
                batches.Add(new SourceBatch(partFirst, partEnd - partFirst, range));
            }
        }
    }

    private static ComponentRange Empty(ComponentRange at) => at with { EndCity = at.FirstCity, EndEvent = at.FirstEvent };

    // By the first two neighbours, which are those of highest degree.
    private static int[] BySharedNeighbours(PresentNetwork network, int first, int end, Func<int, bool>? counts)
    {
        var vertices = Enumerable.Range(first, end - first).Where(vertex => counts is null || counts(vertex)).ToArray();
        var keys = Array.ConvertAll(vertices, vertex =>
        {
            var neighbours = network.NeighboursOf(vertex);
            return ((long)neighbours[0] << 32) + (neighbours.Length > 1 ? neighbours[1] + 1 : 0);
        });
        Array.Sort(keys, vertices);
        return vertices;
    }
}
