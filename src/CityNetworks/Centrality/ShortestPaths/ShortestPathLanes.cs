using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CityNetworks.Centrality.Presence;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality.ShortestPaths;

/// <summary>Brandes' algorithm from up to 16 sources at once: each has a lane of its own in two vectors of eight numbers a vertex.</summary>
/// <remarks>
/// Sources are of one mode, so a level holds vertices of one mode only. Forward, path counts flow from level to level; backward, what the vertices carry flows
/// back.
/// Either way the smaller side decides: few vertices push along their ties, many are pulled from.
/// Path counts are exact up to 2⁵³ and rounded beyond.
/// Source: Brandes (2001), Journal of Mathematical Sociology 25, 163–177; side by side: Then et al. (2014), PVLDB 8, 449–460.
/// </remarks>
internal sealed class ShortestPathLanes(PresentNetwork network, Piece<double> sourceWeights, Piece<double> targetWeights, Workspace space)
{
    /// <summary>The most sources of a batch.</summary>
    public const int Width = 16;

    private const int PushGain = 6;

    // Path counts by lane; what a level sends to the next, 0 elsewhere and between runs; what a vertex carries, 0 between runs.
    private readonly AlignedVectors<double> _paths = new(space, 2 * network.VertexCount);
    private readonly AlignedVectors<double> _wave = new(space, 2 * network.VertexCount);
    private readonly AlignedVectors<double> _carried = new(space, 2 * network.VertexCount);
    private readonly LaneLevels _levels = new(space, 2 * network.VertexCount);
    private readonly int[] _open = space.Take<int>(network.VertexCount).Array;
    private readonly int[] _touched = space.Take<int>(network.VertexCount).Array;
    private readonly double[] _targets = targetWeights.Array;
    private readonly Side _cities = new();
    private readonly Side _events = new();

    /// <summary>Adds to the loads what each vertex carries from these sources.</summary>
    public void Run(ReadOnlySpan<int> sources, ComponentRange range, Span<double> loads)
    {
        Start(sources, range);
        Forward(sources, range);
        Backward();
        AddLoads(sources, range.FirstCity, range.EndCity, loads);
        AddLoads(sources, range.FirstEvent, range.EndEvent, loads);
    }

    private void Start(ReadOnlySpan<int> sources, ComponentRange range)
    {
        // Lanes without a source count as reached everywhere.
        var (low, high) = (Idle(sources.Length), Idle(sources.Length - 8));
        Reset(range.FirstCity, range.EndCity, low, high);
        Reset(range.FirstEvent, range.EndEvent, low, high);
        _levels.Clear();
        for (var lane = 0; lane < sources.Length; lane++)
        {
            var one = Vector512.ConditionalSelect(LaneMask.Of(1 << (lane % 8)), Vector512<double>.One, Vector512<double>.Zero);
            var place = (2 * sources[lane]) + (lane / 8);
            _paths.Span[place] += one;
            _wave.Span[place] = one;
            _levels.Add(sources[lane], 1 << lane, network.DegreeOf(sources[lane]));
        }

        _levels.Close();
    }

    private void Reset(int first, int end, Vector512<double> low, Vector512<double> high)
    {
        var paths = _paths.Span;
        for (var vertex = first; vertex < end; vertex++)
        {
            _open[vertex] = vertex;
            paths[2 * vertex] = low;
            paths[(2 * vertex) + 1] = high;
        }
    }

    private static Vector512<double> Idle(int used) =>
        Vector512.GreaterThanOrEqual(Vector512<double>.Indices, Vector512.Create((double)used)) & Vector512<double>.One;

    private void Forward(ReadOnlySpan<int> sources, ComponentRange range)
    {
        _cities.Open(range.FirstCity, range.EndCity, network);
        _events.Open(range.FirstEvent, range.EndEvent, network);
        var (own, other) = network.IsCity(sources[0]) ? (_cities, _events) : (_events, _cities);
        for (; _levels.IsLastFilled; (own, other) = (other, own))
        {
            if (_levels.LastArcs * PushGain < other.OpenArcs)
                PushPaths();
            else
                PullPaths(other);
            ClearWave(_levels.Count - 1);
            _levels.Close();
        }

        _levels.DropLast();
    }

    // The wave of the last level but the new one is spent once the new one is known.
    private void ClearWave(int level)
    {
        ref var wave = ref _wave.First;
        foreach (var vertex in _levels.VerticesOf(level))
        {
            Unsafe.Add(ref wave, 2 * vertex) = Vector512<double>.Zero;
            Unsafe.Add(ref wave, (2 * vertex) + 1) = Vector512<double>.Zero;
        }
    }

    private void PushPaths()
    {
        ref var wave = ref _wave.First;
        var touched = 0;
        foreach (var vertex in _levels.VerticesOf(_levels.Count - 1))
        {
            var low = Unsafe.Add(ref wave, 2 * vertex);
            var high = Unsafe.Add(ref wave, (2 * vertex) + 1);
            foreach (var neighbour in network.NeighboursOf(vertex))
            {
                ref var targetLow = ref Unsafe.Add(ref wave, 2 * neighbour);
                ref var targetHigh = ref Unsafe.Add(ref wave, (2 * neighbour) + 1);
                if ((targetLow.AsInt64() | targetHigh.AsInt64()) == Vector512<long>.Zero)
                    _touched[touched++] = neighbour;
                targetLow += low;
                targetHigh += high;
            }
        }

        foreach (var vertex in _touched.AsSpan(0, touched))
            Reach(vertex, Unsafe.Add(ref wave, 2 * vertex), Unsafe.Add(ref wave, (2 * vertex) + 1));
    }

    private void PullPaths(Side to)
    {
        ref var paths = ref _paths.First;
        var open = _open.AsSpan(to.First, to.OpenCount);
        var (kept, keptArcs) = (0, 0L);
        foreach (var vertex in open)
        {
            if (IsReached(ref paths, vertex))
                continue;
            var neighbours = network.NeighboursOf(vertex);
            Gather(neighbours, out var low, out var high);
            if ((low.AsInt64() | high.AsInt64()) != Vector512<long>.Zero)
                Reach(vertex, low, high);
            open[kept++] = vertex;
            keptArcs += neighbours.Length;
        }

        to.OpenCount = kept;
        to.OpenArcs = keptArcs;
    }

    /// <summary>Takes the paths that arrive in lanes not reached before; the vertex joins the level if there are any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reach(int vertex, Vector512<double> low, Vector512<double> high)
    {
        ref var pathsLow = ref Unsafe.Add(ref _paths.First, 2 * vertex);
        ref var pathsHigh = ref Unsafe.Add(ref pathsLow, 1);
        var newLow = Vector512.Equals(pathsLow, Vector512<double>.Zero) & Vector512.GreaterThan(low, Vector512<double>.Zero);
        var newHigh = Vector512.Equals(pathsHigh, Vector512<double>.Zero) & Vector512.GreaterThan(high, Vector512<double>.Zero);
        var lanes = (int)(newLow.ExtractMostSignificantBits() | (newHigh.ExtractMostSignificantBits() << 8));
        low &= newLow;
        high &= newHigh;
        ref var waveLow = ref Unsafe.Add(ref _wave.First, 2 * vertex);
        waveLow = low;
        Unsafe.Add(ref waveLow, 1) = high;
        if (lanes == 0)
            return;
        pathsLow += low;
        pathsHigh += high;
        _levels.Add(vertex, lanes, network.DegreeOf(vertex));
    }

    private static bool IsReached(ref Vector512<double> paths, int vertex) =>
        !Vector512.EqualsAny(Unsafe.Add(ref paths, 2 * vertex), Vector512<double>.Zero)
        && !Vector512.EqualsAny(Unsafe.Add(ref paths, (2 * vertex) + 1), Vector512<double>.Zero);

    /// <summary>The sum of the neighbours' waves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Gather(ReadOnlySpan<int> neighbours, out Vector512<double> low, out Vector512<double> high)
    {
        ref var wave = ref _wave.First;
        low = Vector512<double>.Zero;
        high = Vector512<double>.Zero;
        foreach (var neighbour in neighbours)
        {
            ref var from = ref Unsafe.Add(ref wave, 2 * neighbour);
            low += from;
            high += Unsafe.Add(ref from, 1);
        }
    }

    // A vertex w passes (target_w + carried_w)/σ_w back for each path that arrives; its predecessor u carries σ_u times what it is passed.
    private void Backward()
    {
        for (var level = _levels.Count - 1; level > 1; level--)
        {
            if (_levels.ArcsOf(level) * PushGain < _levels.ArcsOf(level - 1))
                PushBack(level);
            else
                PullBack(level);
        }
    }

    private void PullBack(int level)
    {
        ref var wave = ref _wave.First;
        var vertices = _levels.VerticesOf(level);
        var lanes = _levels.LanesOf(level);
        for (var k = 0; k < vertices.Length; k++)
            PassedBack(vertices[k], lanes[k], out Unsafe.Add(ref wave, 2 * vertices[k]), out Unsafe.Add(ref wave, (2 * vertices[k]) + 1));

        var before = _levels.VerticesOf(level - 1);
        var lanesBefore = _levels.LanesOf(level - 1);
        for (var k = 0; k < before.Length; k++)
        {
            Gather(network.NeighboursOf(before[k]), out var low, out var high);
            Carry(before[k], lanesBefore[k], low, high);
        }

        ClearWave(level);
    }

    private void PushBack(int level)
    {
        ref var wave = ref _wave.First;
        var vertices = _levels.VerticesOf(level);
        var lanes = _levels.LanesOf(level);
        for (var k = 0; k < vertices.Length; k++)
        {
            PassedBack(vertices[k], lanes[k], out var low, out var high);
            foreach (var neighbour in network.NeighboursOf(vertices[k]))
            {
                ref var target = ref Unsafe.Add(ref wave, 2 * neighbour);
                target += low;
                Unsafe.Add(ref target, 1) += high;
            }
        }

        // In lanes of the level before: neighbours further on were passed something too, which their own lanes mask out.
        var before = _levels.VerticesOf(level - 1);
        var lanesBefore = _levels.LanesOf(level - 1);
        for (var k = 0; k < before.Length; k++)
            Carry(before[k], lanesBefore[k], Unsafe.Add(ref wave, 2 * before[k]), Unsafe.Add(ref wave, (2 * before[k]) + 1));

        foreach (var vertex in vertices)
        {
            foreach (var neighbour in network.NeighboursOf(vertex))
            {
                Unsafe.Add(ref wave, 2 * neighbour) = Vector512<double>.Zero;
                Unsafe.Add(ref wave, (2 * neighbour) + 1) = Vector512<double>.Zero;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PassedBack(int vertex, int lanes, out Vector512<double> low, out Vector512<double> high)
    {
        var target = Vector512.Create(_targets[vertex]);
        ref var paths = ref Unsafe.Add(ref _paths.First, 2 * vertex);
        ref var carried = ref Unsafe.Add(ref _carried.First, 2 * vertex);
        low = LaneMask.Of(lanes) & ((target + carried) / paths);
        high = LaneMask.Of(lanes >> 8) & ((target + Unsafe.Add(ref carried, 1)) / Unsafe.Add(ref paths, 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Carry(int vertex, int lanes, Vector512<double> low, Vector512<double> high)
    {
        ref var paths = ref Unsafe.Add(ref _paths.First, 2 * vertex);
        ref var carried = ref Unsafe.Add(ref _carried.First, 2 * vertex);
        carried += LaneMask.Of(lanes) & (low * paths);
        Unsafe.Add(ref carried, 1) += LaneMask.Of(lanes >> 8) & (high * Unsafe.Add(ref paths, 1));
    }

    private void AddLoads(ReadOnlySpan<int> sources, int first, int end, Span<double> loads)
    {
        Span<double> weights = stackalloc double[Width];
        weights.Clear();
        for (var lane = 0; lane < sources.Length; lane++)
            weights[lane] = sourceWeights[sources[lane]];
        var (low, high) = (Vector512.Create<double>(weights), Vector512.Create<double>(weights[8..]));
        ref var carried = ref _carried.First;
        for (var vertex = first; vertex < end; vertex++)
        {
            ref var carriedLow = ref Unsafe.Add(ref carried, 2 * vertex);
            ref var carriedHigh = ref Unsafe.Add(ref carriedLow, 1);
            loads[vertex] += Vector512.Sum((carriedLow * low) + (carriedHigh * high));
            carriedLow = Vector512<double>.Zero;
            carriedHigh = Vector512<double>.Zero;
        }
    }

    /// <summary>The vertices of one mode that may still miss a source.</summary>
    private sealed class Side
    {
        public int First { get; private set; }

        public int OpenCount { get; set; }

        public long OpenArcs { get; set; }

        public void Open(int first, int end, PresentNetwork network)
        {
            First = first;
            OpenCount = end - first;
            OpenArcs = network.ArcsOf(first, end);
        }
    }
}
