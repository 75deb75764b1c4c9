using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using K4os.Compression.LZ4;
using Snappier;
using ZstdSharp;

namespace CityNetworks.Records.Files.Columnar;

/// <summary>Takes the compression off a page.</summary>
/// <remarks>What is allocated follows from the bytes that there are, not from a size that the file states. Cost: O(bytes).</remarks>
internal static class PageCodecs
{
    private const int Least = 1 << 16;
    private const int LargestPage = 1 << 30;

    /// <summary>The bytes of a page as they were before compression.</summary>
    /// <param name="codec">How it is compressed: the number of the format.</param>
    /// <param name="page">The page.</param>
    /// <param name="size">Its size before, as the file states it.</param>
    /// <param name="room">Room that may be used, and is replaced where it is too small: what was in it before is gone.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ReadOnlyMemory<byte> Decompressed(int codec, ReadOnlyMemory<byte> page, int size, ref byte[] room) => codec switch
    {
        0 => page,
        _ when page.Length == 0 => page,
        1 => Snapped(page.Span, ref room),
        2 => Streamed(page, size, stream => new GZipStream(stream, CompressionMode.Decompress)),
        4 => Streamed(page, size, stream => new BrotliStream(stream, CompressionMode.Decompress)),
        5 => Framed(page, size),
        6 => Streamed(page, size, stream => new DecompressionStream(stream)),
        7 => Unpacked(page.Span, size),
        _ => throw new IOException($"found compression {codec} (LZO), expected none, Snappy, gzip, Brotli, LZ4 or Zstandard"),
    };

    // A copy of 64 bytes takes three.
    private static ReadOnlyMemory<byte> Snapped(ReadOnlySpan<byte> page, ref byte[] room)
    {
        var size = Snappy.GetUncompressedLength(page);
        if (size < 0 || size > (32L * page.Length) + 64)
            throw new IOException($"found {page.Length} bytes by Snappy that state {size} bytes, expected at most 32 times as many");
        if (room.Length < size)
            room = new byte[size + (size / 4)];
        var length = Snappy.Decompress(page, room.AsSpan(0, size));
        return length == size ? room.AsMemory(0, size) : throw new IOException($"found {length} bytes, expected {size}");
    }

    private static byte[] Unpacked(ReadOnlySpan<byte> page, int size)
    {
        if (size > (256L * page.Length) + 64)
            throw new IOException($"found {page.Length} bytes by LZ4 that state {size} bytes, expected at most 256 times as many");
        var bytes = new byte[size];
        var length = LZ4Codec.Decode(page, bytes);
        return length == size ? bytes : throw new IOException($"found {length} bytes, expected {size}");
    }

    // Hadoop writes blocks, each with its sizes, the high byte first; others write as under number 7.
    private static byte[] Framed(ReadOnlyMemory<byte> page, int size)
    {
        var rest = page.Span;
        if (rest.Length < 8 || BinaryPrimitives.ReadUInt32BigEndian(rest) > (uint)size
            || BinaryPrimitives.ReadUInt32BigEndian(rest[4..]) > (uint)(rest.Length - 8))
            return Unpacked(rest, size);
        var bytes = new List<byte>();
        while (rest.Length > 8 && bytes.Count < size)
        {
            var (block, length) = (BinaryPrimitives.ReadInt32BigEndian(rest), BinaryPrimitives.ReadInt32BigEndian(rest[4..]));
            if (length < 0 || length > rest.Length - 8 || block < 0 || block > size - bytes.Count)
                throw new IOException($"found a block of {length} bytes that states {block}, expected at most {rest.Length - 8} and {size - bytes.Count}");
            bytes.AddRange(Unpacked(rest.Slice(8, length), block));
            rest = rest[(8 + length)..];
        }

        return [.. bytes];
    }

    private static ReadOnlyMemory<byte> Streamed(ReadOnlyMemory<byte> page, int size, Func<Stream, Stream> open)
    {
        using var source = MemoryMarshal.TryGetArray(page, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(page.ToArray(), writable: false);
        using var stream = open(source);
        var bytes = new byte[(int)Math.Min(size + 1L, Math.Max(Least, 8L * page.Length))];
        for (var length = 0; ;)
        {
            var read = stream.Read(bytes, length, bytes.Length - length);
            length += read;
            if (read == 0)
                return bytes.AsMemory(0, length);
            if (length < bytes.Length)
                continue;
            if (length >= LargestPage)
                throw new IOException($"found a page of more than {LargestPage} bytes, expected a smaller one");
            Array.Resize(ref bytes, 2 * length);
        }
    }
}
