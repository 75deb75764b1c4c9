using System.Buffers;
using System.Runtime.InteropServices;

namespace CityNetworks.Numerics;

/// <summary>A buffer from a <see cref="Workspace"/>; must not be used after the workspace is returned.</summary>
internal sealed class Piece<T> : IPiece
    where T : unmanaged
{
    private readonly bool _kept;
    private T[]? _array;
    private GCHandle _pin;

    private Piece(T[] array, int length, bool kept)
    {
        _array = array;
        _kept = kept;
        Length = length;
    }

    public int Length { get; }

    public Span<T> Span => new(Array, 0, Length);

    /// <summary>The elements and, beyond them, whatever the array has room for: where a span cannot go.</summary>
    public T[] Array => _array ?? throw new ObjectDisposedException(nameof(Workspace));

    public ref T this[int index] => ref Span[index];

    public static Piece<T> Kept(T[] array, int length, bool pinned)
    {
        var piece = new Piece<T>(array, length, kept: true);
        if (pinned)
            piece._pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        return piece;
    }

    public static Piece<T> Unpooled(T[] array, int length) => new(array, length, kept: false);

    public void GiveBack()
    {
        if (_pin.IsAllocated)
            _pin.Free();
        if (_array is not null && _kept)
            ArrayPool<T>.Shared.Return(_array);
        _array = null;
    }
}

/// <summary>A piece of any type.</summary>
internal interface IPiece
{
    /// <summary>Makes room for the next computation.</summary>
    void GiveBack();
}
