using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CityNetworks.Records;

/// <summary>The bytes of a file outside the collected heap, so that hundreds of megabytes are gone as soon as they have been read.</summary>
internal sealed unsafe class RecordBytes : MemoryManager<byte>
{
    private const int Smallest = 1 << 24;

    private const int Block = 1 << 24;

    private readonly int _length;
    private byte* _bytes;

    private RecordBytes(int length)
    {
        _length = length;
        _bytes = (byte*)NativeMemory.Alloc((nuint)length);
    }

    /// <summary>The bytes of a file: of a small one, or of one that has no length, as a pipe, on the heap.</summary>
    /// <exception cref="IOException">The file cannot be read, or is larger than 2 GB.</exception>
    public static IMemoryOwner<byte> Of(string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = IsSeekable(file) ? RandomAccess.GetLength(file) : 0;
        if (length > Array.MaxLength)
            throw new IOException("it is larger than 2 GB");
        if (length < Smallest)
            return new Heap(File.ReadAllBytes(path));
        var bytes = new RecordBytes((int)length);
        for (var start = 0; start < length;)
        {
            var read = RandomAccess.Read(file, bytes.GetSpan().Slice(start, (int)Math.Min(Block, length - start)), start);
            if (read == 0)
                throw new IOException("it became shorter while it was read");
            start += read;
        }

        return bytes;
    }

    /// <summary>Bytes on the heap.</summary>
    public static IMemoryOwner<byte> Of(byte[] bytes) => new Heap(bytes);

    /// <inheritdoc/>
    public override Span<byte> GetSpan() => _bytes is null ? throw new ObjectDisposedException(nameof(RecordBytes)) : new Span<byte>(_bytes, _length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(_bytes + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        NativeMemory.Free(_bytes);
        _bytes = null;
    }

    private static bool IsSeekable(SafeFileHandle file)
    {
        using var stream = new FileStream(new SafeFileHandle(file.DangerousGetHandle(), ownsHandle: false), FileAccess.Read, 1);
        return stream.CanSeek;
    }

    private sealed class Heap(byte[] bytes) : IMemoryOwner<byte>
    {
        public Memory<byte> Memory => bytes;

        public void Dispose()
        {
        }
    }
}
