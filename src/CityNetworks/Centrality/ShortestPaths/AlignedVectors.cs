using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality.ShortestPaths;

/// <summary>Vectors of 64 bytes that each lie in one cache line: an ordinary array would spread every one over two.</summary>
/// <remarks>A line is kept by pinning, which costs the garbage collector; the few vectors of a small network stay in the nearest cache and are not
/// pinned.</remarks>
internal sealed class AlignedVectors<T>
    where T : struct
{
    private const int Line = 64;
    private const int SmallestPinned = 1 << 16;
    private readonly byte[] _memory;
    private readonly int _start;

    /// <summary>All zero.</summary>
    public AlignedVectors(Workspace space, int count)
    {
        var size = checked((count * Line) + Line);
        var pinned = count * (long)Line >= SmallestPinned;
        _memory = (pinned ? space.PinnedZeros<byte>(size) : space.Zeros<byte>(size)).Array;
        _start = pinned ? (int)((Line - (Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0) % Line)) % Line) : 0;
        Count = count;
    }

    public int Count { get; }

    public Span<Vector512<T>> Span => MemoryMarshal.Cast<byte, Vector512<T>>(_memory.AsSpan(_start, Count * Line));

    /// <summary>The first vector, for loops whose indices are vertices and need no check.</summary>
    public ref Vector512<T> First => ref Unsafe.As<byte, Vector512<T>>(ref _memory[_start]);
}
