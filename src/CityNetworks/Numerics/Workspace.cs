using System.Buffers;
using System.Runtime.CompilerServices;

namespace CityNetworks.Numerics;

/// <summary>The working memory of one computation: taken piece by piece, given back as a whole, and used again by the next.</summary>
/// <remarks>
/// Windows are measured by the thousand, in bootstraps and permutations, and each needs memory beyond its result. After the first few windows all of it comes from here, and nothing is allocated but the result.
/// Pieces above <see cref="LargestKept"/> are left to the garbage collector: kept, they would be rounded up to a power of two and stay.
/// May be used from several threads; must not be given back before they are done.
/// </remarks>
internal sealed class Workspace : IDisposable
{
    /// <summary>Bytes.</summary>
    public const int LargestKept = 1 << 24;

    private readonly Lock _lock = new();
    private readonly List<IPiece> _taken = new(32);

    /// <summary>A piece that holds anything.</summary>
    public Piece<T> Take<T>(int length)
        where T : unmanaged => Take<T>(length, pinned: false);

    /// <summary>A piece of zeros that keeps its address.</summary>
    public Piece<T> PinnedZeros<T>(int length)
        where T : unmanaged => Zeroed(Take<T>(length, pinned: true));

    /// <summary>A piece of zeros.</summary>
    public Piece<T> Zeros<T>(int length)
        where T : unmanaged => Zeroed(Take<T>(length, pinned: false));

    /// <summary>A piece that holds the same.</summary>
    public Piece<T> Copy<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var piece = Take<T>(values.Length);
        values.CopyTo(piece.Span);
        return piece;
    }

    public void Dispose()
    {
        foreach (var piece in _taken)
            piece.GiveBack();
        _taken.Clear();
    }

    private Piece<T> Take<T>(int length, bool pinned)
        where T : unmanaged
    {
        if ((long)length * Unsafe.SizeOf<T>() > LargestKept)
            return Piece<T>.Unpooled(GC.AllocateUninitializedArray<T>(length, pinned), length);
        var piece = Piece<T>.Kept(ArrayPool<T>.Shared.Rent(length), length, pinned);
        lock (_lock)
            _taken.Add(piece);
        return piece;
    }

    private static Piece<T> Zeroed<T>(Piece<T> piece)
        where T : unmanaged
    {
        piece.Span.Clear();
        return piece;
    }
}
