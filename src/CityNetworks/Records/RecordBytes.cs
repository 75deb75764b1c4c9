using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CityNetworks.Records;

/// <summary>The bytes of a file outside the collected heap, so that hundreds of megabytes are gone as soon as they have been read.</summary>
internal sealed unsafe class RecordBytes : MemoryManager<byte>
{
    private const int Smallest = 1 << 24;

    private const int Block = 1 << 24;

    private const int MostUnmeasured = 512 << 20;

    private readonly int _length;
    private byte* _bytes;

    private RecordBytes(int length)
    {
        _length = length;
        _bytes = (byte*)NativeMemory.Alloc((nuint)length);
    }

    /// <summary>The bytes of a file: of a small one, or of one that has no length, as a pipe, on the heap.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mostUnmeasured">The most bytes of one that has no length: a device may never end.</param>
    /// <exception cref="IOException">The file cannot be read, is larger than 2 GB, or does not end.</exception>
    public static IMemoryOwner<byte> Of(string path, int mostUnmeasured = MostUnmeasured)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = Length(file);
        if (length > Array.MaxLength)
            throw new IOException("it is larger than 2 GB");
        if (length == 0)
            return new Heap(Unmeasured(file, mostUnmeasured));
        if (length < Smallest)
            return new Heap(File.ReadAllBytes(path));
        RecordBytes? bytes = null;
        try
        {
            bytes = new RecordBytes((int)length);
            bytes.Fill(file);
            var whole = bytes;
            bytes = null; // the caller's now
            return whole;
        }
        finally
        {
            ((IDisposable?)bytes)?.Dispose();
        }
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

    private void Fill(SafeFileHandle file)
    {
        for (var start = 0; start < _length;)
        {
            var read = RandomAccess.Read(file, GetSpan().Slice(start, Math.Min(Block, _length - start)), start);
            if (read == 0)
                throw new IOException("it became shorter while it was read");
            start += read;
        }
    }

    private static Memory<byte> Unmeasured(SafeFileHandle file, int most)
    {
        using var from = new FileStream(file, FileAccess.Read, bufferSize: 0);
        var bytes = new MemoryStream();
        var piece = new byte[1 << 16];
        for (int read; (read = from.Read(piece)) > 0; bytes.Write(piece, 0, read))
        {
            if (bytes.Length + read > most)
                throw new IOException($"it has no length and does not end within {most} bytes; a pipe that holds more can be written to a file first");
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    // 0: it has none, as a pipe.
    private static long Length(SafeFileHandle file)
    {
        try
        {
            return RandomAccess.GetLength(file);
        }
        catch (NotSupportedException)
        {
            return 0;
        }
    }

    private sealed class Heap(Memory<byte> bytes) : IMemoryOwner<byte>
    {
        public Memory<byte> Memory => bytes;

        public void Dispose()
        {
        }
    }
}
