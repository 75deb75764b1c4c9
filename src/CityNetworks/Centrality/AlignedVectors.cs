using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CityNetworks.Centrality;

/// <summary>Vectors of 64 bytes that each lie in one cache line: an ordinary array would spread every one over two.</summary>
internal sealed class AlignedVectors<T>
    where T : struct
{
    private const int Line = 64;
    private readonly byte[] _memory;
    private readonly int _start;

    /// <summary>All zero.</summary>
    public AlignedVectors(int count)
    {
        _memory = GC.AllocateArray<byte>(checked((count * Line) + Line), pinned: true);
        _start = (int)((Line - (Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0) % Line)) % Line);
        Count = count;
    }

    public int Count { get; }

    public Span<Vector512<T>> Span => MemoryMarshal.Cast<byte, Vector512<T>>(_memory.AsSpan(_start, Count * Line));

    /// <summary>The first vector, for loops whose indices are vertices and need no check.</summary>
    public ref Vector512<T> First => ref Unsafe.As<byte, Vector512<T>>(ref _memory[_start]);
}
