using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CityNetworks.Contagion;

/// <summary>A row of 512 lanes for each node, each row in one cache line.</summary>
internal sealed unsafe class LaneTable
{
    private const int Line = 64;

    private readonly ulong[] _words; // pinned, so that the rows stay where they are

    public LaneTable(int rows)
    {
        Count = rows;
        _words = GC.AllocateArray<ulong>((rows + 1) * Vector512<ulong>.Count, pinned: true);
        fixed (ulong* words = _words)
            Rows = (Vector512<ulong>*)(((nuint)words + Line - 1) & ~(nuint)(Line - 1));
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The first row.</summary>
    public Vector512<ulong>* Rows { get; }

    /// <summary>All lanes of all rows off.</summary>
    public void Clear() => Array.Clear(_words);

    /// <summary>Sets one lane of a row; returns whether it was off.</summary>
    public bool Set(int row, int lane)
    {
        var word = (ulong*)(Rows + row) + (lane >> 6);
        var bit = 1UL << (lane & 63);
        var wasOff = (*word & bit) == 0;
        *word |= bit;
        return wasOff;
    }

    /// <summary>Asks for rows that will soon be read; only ever changes speed.</summary>
    public void Prefetch(ReadOnlySpan<int> rows)
    {
        if (!Sse.IsSupported)
            return;
        foreach (var row in rows)
            Sse.Prefetch0(Rows + row);
    }
}
