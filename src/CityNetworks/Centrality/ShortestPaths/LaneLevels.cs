using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality.ShortestPaths;

/// <summary>The levels of a search in lanes: which vertices it found at each distance, and in which lanes.</summary>
internal sealed class LaneLevels(Workspace space, int capacity)
{
    private readonly Growing<int> _ends = new(space, 16);
    private readonly Growing<long> _arcs = new(space, 16);
    private readonly Growing<int> _vertices = new(space, capacity);
    private readonly Growing<int> _lanes = new(space, capacity);
    private long _openArcs;

    /// <summary>The number of closed levels.</summary>
    public int Count => _ends.Count;

    /// <summary>Whether the last closed level holds a vertex.</summary>
    public bool IsLastFilled => StartOf(Count - 1) < _ends.Last;

    /// <summary>The ties of the vertices of the last closed level.</summary>
    public long LastArcs => _arcs.Last;

    public long ArcsOf(int level) => _arcs[level];

    public ReadOnlySpan<int> VerticesOf(int level) => _vertices.Span.Slice(StartOf(level), _ends[level] - StartOf(level));

    /// <summary>A bit for each lane, in step with <see cref="VerticesOf"/>.</summary>
    public ReadOnlySpan<int> LanesOf(int level) => _lanes.Span.Slice(StartOf(level), _ends[level] - StartOf(level));

    public void Clear()
    {
        _ends.Clear();
        _arcs.Clear();
        _vertices.Clear();
        _lanes.Clear();
        _openArcs = 0;
    }

    /// <summary>Adds a vertex to the level that is being filled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int vertex, int lanes, int degree)
    {
        _vertices.Add(vertex);
        _lanes.Add(lanes);
        _openArcs += degree;
    }

    /// <summary>Ends the level that is being filled.</summary>
    public void Close()
    {
        _ends.Add(_vertices.Count);
        _arcs.Add(_openArcs);
        _openArcs = 0;
    }

    /// <summary>Takes the last closed level away, which is empty.</summary>
    public void DropLast()
    {
        _ends.RemoveLast();
        _arcs.RemoveLast();
    }

    private int StartOf(int level) => level == 0 ? 0 : _ends[level - 1];
}

/// <summary>Bits as a mask of eight lanes.</summary>
internal static class LaneMask
{
    private static readonly Vector512<long> s_bits = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);

    /// <summary>All bits set in the lanes whose bit of the low eight is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(int lanes) => Vector512.Equals(Vector512.Create((long)lanes) & s_bits, s_bits).AsDouble();
}
