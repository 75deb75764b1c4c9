using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CityNetworks.Centrality.Presence;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality.ShortestPaths;

/// <summary>Breadth-first search from up to 512 sources at once: a bit for each source says whether it has reached a vertex.</summary>
/// <remarks>
/// Sources are of one mode, so each level finds vertices of one mode only, and reads the frontier of the other while it writes its own.
/// A small frontier is pushed along its ties, a large one is pulled by the vertices that still miss a source, until they miss none.
/// A vertex adds up its distances to the sources that find it; with every vertex a source once, these are its own sums, because distances are symmetric.
/// The sums are whole numbers (1/d in units of 2⁻⁶³), so neither the order of batches nor the number of threads can change a bit.
/// Source: Then et al. (2014), The more the merrier: efficient multi-source graph traversal, PVLDB 8, 449–460.
/// </remarks>
internal sealed class MultiSourceSearch(PresentNetwork network, Workspace space)
{
    /// <summary>The most sources of a batch.</summary>
    public const int Width = 512;

    /// <summary>The bits of the lower of the two numbers that a sum of reciprocals is cut into; 2¹⁵ of either can be added.</summary>
    public const int LowBits = 48;

    private const int PushGain = 4;
    private readonly AlignedVectors<ulong> _reached = new(space, network.VertexCount);
    private readonly AlignedVectors<ulong> _frontier = new(space, network.VertexCount);
    private readonly int[] _open = space.Take<int>(network.VertexCount).Array;
    private readonly int[] _fresh = space.Take<int>(network.VertexCount).Array;
    private readonly long[] _farness = space.Zeros<long>(network.VertexCount).Array;
    private readonly UInt128[] _reciprocals = space.Zeros<UInt128>(network.VertexCount).Array;
    private readonly Side _cities = new();
    private readonly Side _events = new();
    private Vector512<ulong> _all;

    /// <summary>A sum of reciprocals as a number.</summary>
    public static double Number(UInt128 reciprocals) => Math.ScaleB((double)reciprocals, -63);

    /// <summary>Adds what was found to the sums of all searches.</summary>
    public void AddTo(Span<long> farness, Span<UInt128> reciprocals)
    {
        for (var vertex = 0; vertex < farness.Length; vertex++)
        {
            farness[vertex] += _farness[vertex];
            reciprocals[vertex] += _reciprocals[vertex];
        }
    }

    /// <summary>Adds what was found to sums of whole numbers, the reciprocals in two of them, and forgets it.</summary>
    /// <param name="farness">By vertex.</param>
    /// <param name="low">The lowest <see cref="LowBits"/> of the reciprocals.</param>
    /// <param name="high">What is above.</param>
    public void MoveTo(Span<long> farness, Span<long> low, Span<long> high)
    {
        for (var vertex = 0; vertex < farness.Length; vertex++)
        {
            farness[vertex] += _farness[vertex];
            low[vertex] += (long)(ulong)(_reciprocals[vertex] & ((UInt128.One << LowBits) - 1));
            high[vertex] += (long)(ulong)(_reciprocals[vertex] >> LowBits);
        }

        _farness.AsSpan(0, farness.Length).Clear();
        _reciprocals.AsSpan(0, farness.Length).Clear();
    }

    public void Run(ReadOnlySpan<int> sources, ComponentRange range)
    {
        Open(_cities, range.FirstCity, range.EndCity);
        Open(_events, range.FirstEvent, range.EndEvent);
        var (own, other) = network.IsCity(sources[0]) ? (_cities, _events) : (_events, _cities);
        Start(sources, own);
        for (var level = 1; own.FreshCount > 0; level++)
        {
            Clear(other);
            if (own.FreshArcs * PushGain < other.OpenArcs)
                Push(own, other);
            else
                Pull(other);
            Count(other, level);
            (own, other) = (other, own);
        }
    }

    private void Open(Side side, int first, int end)
    {
        _reached.Span[first..end].Clear();
        _frontier.Span[first..end].Clear();
        for (var vertex = first; vertex < end; vertex++)
            _open[vertex] = vertex;
        (side.First, side.OpenCount, side.OpenArcs) = (first, end - first, network.ArcsOf(first, end));
        (side.FreshCount, side.FreshArcs) = (0, 0);
    }

    private void Start(ReadOnlySpan<int> sources, Side own)
    {
        Span<ulong> bits = stackalloc ulong[Width / 64];
        bits.Clear();
        for (var k = 0; k < sources.Length; k++)
        {
            var lanes = MemoryMarshal.Cast<Vector512<ulong>, ulong>(_reached.Span.Slice(sources[k], 1));
            lanes[k >> 6] |= 1UL << k;
            bits[k >> 6] |= 1UL << k;
            _frontier.Span[sources[k]] = _reached.Span[sources[k]];
            _fresh[own.First + k] = sources[k];
            own.FreshArcs += network.DegreeOf(sources[k]);
        }

        own.FreshCount = sources.Length;
        _all = Vector512.Create<ulong>(bits);
    }

    private void Clear(Side side)
    {
        var frontier = _frontier.Span;
        foreach (var vertex in _fresh.AsSpan(side.First, side.FreshCount))
            frontier[vertex] = Vector512<ulong>.Zero;
        side.FreshCount = 0;
        side.FreshArcs = 0;
    }

    private void Push(Side from, Side to)
    {
        ref var frontier = ref _frontier.First;
        ref var reached = ref _reached.First;
        var touched = 0;
        foreach (var vertex in _fresh.AsSpan(from.First, from.FreshCount))
        {
            var lanes = Unsafe.Add(ref frontier, vertex);
            foreach (var neighbour in network.NeighboursOf(vertex))
            {
                ref var target = ref Unsafe.Add(ref frontier, neighbour);
                if (target == Vector512<ulong>.Zero)
                    _fresh[to.First + touched++] = neighbour;
                target |= lanes;
            }
        }

        foreach (var vertex in _fresh.AsSpan(to.First, touched))
        {
            ref var target = ref Unsafe.Add(ref frontier, vertex);
            target = Vector512.AndNot(target, Unsafe.Add(ref reached, vertex));
            if (target == Vector512<ulong>.Zero)
                continue;
            Unsafe.Add(ref reached, vertex) |= target;
            AddFresh(to, vertex);
        }
    }

    private void Pull(Side to)
    {
        ref var frontier = ref _frontier.First;
        ref var reached = ref _reached.First;
        var open = _open.AsSpan(to.First, to.OpenCount);
        var (kept, keptArcs) = (0, 0L);
        foreach (var vertex in open)
        {
            var missing = Vector512.AndNot(_all, Unsafe.Add(ref reached, vertex));
            if (missing == Vector512<ulong>.Zero)
                continue;
            var neighbours = network.NeighboursOf(vertex);
            var found = Gather(ref frontier, neighbours, missing);
            if (found != Vector512<ulong>.Zero)
            {
                Unsafe.Add(ref frontier, vertex) = found;
                Unsafe.Add(ref reached, vertex) |= found;
                AddFresh(to, vertex);
                if (found == missing)
                    continue;
            }

            open[kept++] = vertex;
            keptArcs += neighbours.Length;
        }

        to.OpenCount = kept;
        to.OpenArcs = keptArcs;
    }

    /// <summary>Which of the missing sources are in the frontier next to the vertex; stops when all are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Gather(ref Vector512<ulong> frontier, ReadOnlySpan<int> neighbours, Vector512<ulong> missing)
    {
        var found = Vector512<ulong>.Zero;
        var k = 0;
        for (; k + 3 < neighbours.Length; k += 4)
        {
            found |= Unsafe.Add(ref frontier, neighbours[k]) | Unsafe.Add(ref frontier, neighbours[k + 1])
                | Unsafe.Add(ref frontier, neighbours[k + 2]) | Unsafe.Add(ref frontier, neighbours[k + 3]);
            if (Vector512.AndNot(missing, found) == Vector512<ulong>.Zero)
                return missing;
        }

        for (; k < neighbours.Length; k++)
            found |= Unsafe.Add(ref frontier, neighbours[k]);
        return found & missing;
    }

    private void AddFresh(Side side, int vertex)
    {
        _fresh[side.First + side.FreshCount++] = vertex;
        side.FreshArcs += network.DegreeOf(vertex);
    }

    private void Count(Side side, int level)
    {
        var reciprocal = (ulong)(((UInt128.One << 63) + ((ulong)level / 2)) / (ulong)level);
        var lanes = MemoryMarshal.Cast<Vector512<ulong>, ulong>(_frontier.Span);
        foreach (var vertex in _fresh.AsSpan(side.First, side.FreshCount))
        {
            var sources = 0;
            foreach (var word in lanes.Slice(vertex * (Width / 64), Width / 64))
                sources += BitOperations.PopCount(word);
            _farness[vertex] += (long)level * sources;
            var high = Math.BigMul((ulong)sources, reciprocal, out var low);
            _reciprocals[vertex] += new UInt128(high, low);
        }
    }

    /// <summary>The vertices of one mode: those that may still miss a source, and those found at its last level.</summary>
    private sealed class Side
    {
        public int First { get; set; }

        public int OpenCount { get; set; }

        public long OpenArcs { get; set; }

        public int FreshCount { get; set; }

        public long FreshArcs { get; set; }
    }
}
