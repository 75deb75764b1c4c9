using System.Buffers.Binary;

namespace CityNetworks.Records.Files.Columnar;

/// <summary>Takes a value of a page, as bytes.</summary>
/// <param name="index">Its place in the page.</param>
/// <param name="value">Its bytes, which do not stay.</param>
internal delegate void ValueSink(int index, ReadOnlySpan<byte> value);

/// <summary>The values of a page, one after another, as bytes.</summary>
/// <remarks>Source: Apache Parquet, <c>Encodings.md</c>. Cost: O(bytes).</remarks>
internal static class PageValues
{
    /// <summary>Gives all values to a sink.</summary>
    /// <param name="column">Their column.</param>
    /// <param name="encoding">How they are encoded: the number of the format.</param>
    /// <param name="bytes">The page without its levels.</param>
    /// <param name="count">How many values there are.</param>
    /// <param name="sink">Takes them.</param>
    /// <exception cref="IOException">There are fewer, or the encoding does not go with the column.</exception>
    public static void Read(ParquetColumn column, int encoding, ReadOnlySpan<byte> bytes, int count, ValueSink sink)
    {
        switch (encoding)
        {
            case 0 when column.Stored == StoredAs.Flag:
                Flags(bytes, count, sink);
                break;
            case 0 when column.Width == 0:
                Texts(bytes, count, sink);
                break;
            case 0:
                Fixed(bytes, column.Width, count, sink);
                break;
            case 3 when column.Stored == StoredAs.Flag:
                FlagRuns(bytes, count, sink);
                break;
            case 5 when column.Stored is StoredAs.Int32 or StoredAs.Int64:
                Deltas(bytes, column.Width, count, sink);
                break;
            case 6 when column.Stored == StoredAs.Bytes:
                DeltaLengths(bytes, count, sink);
                break;
            case 7 when column.Stored is StoredAs.Bytes or StoredAs.FixedBytes:
                Prefixed(bytes, count, column.Width, sink);
                break;
            case 9 when column.Width > 1:
                Split(bytes, column.Width, count, sink);
                break;
            default:
                throw new IOException($"found encoding {encoding} of values stored as {column.Stored}, expected one that goes with them");
        }
    }

    private static void Flags(ReadOnlySpan<byte> bytes, int count, ValueSink sink)
    {
        Needs(bytes, (count + 7L) / 8, count);
        Span<byte> flag = stackalloc byte[1];
        for (var k = 0; k < count; k++)
        {
            flag[0] = (byte)((bytes[k >> 3] >> (k & 7)) & 1);
            sink(k, flag);
        }
    }

    private static void FlagRuns(ReadOnlySpan<byte> bytes, int count, ValueSink sink)
    {
        Needs(bytes, 4, count);
        var flags = new int[count];
        HybridRuns.Read(bytes[4..], 1, flags); // after their length
        Span<byte> flag = stackalloc byte[1];
        for (var k = 0; k < count; k++)
        {
            flag[0] = (byte)flags[k];
            sink(k, flag);
        }
    }

    private static void Texts(ReadOnlySpan<byte> bytes, int count, ValueSink sink)
    {
        for (var k = 0; k < count; k++)
        {
            Needs(bytes, 4, count - k);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            if (length > (uint)(bytes.Length - 4))
                throw new IOException($"found a text of {length} bytes, expected at most {bytes.Length - 4}");
            sink(k, bytes.Slice(4, (int)length));
            bytes = bytes[(4 + (int)length)..];
        }
    }

    private static void Fixed(ReadOnlySpan<byte> bytes, int width, int count, ValueSink sink)
    {
        Needs(bytes, (long)width * count, count);
        for (var k = 0; k < count; k++)
            sink(k, bytes.Slice(k * width, width));
    }

    private static void Deltas(ReadOnlySpan<byte> bytes, int width, int count, ValueSink sink)
    {
        _ = DeltaNumbers.Read(bytes, count, out var numbers);
        Span<byte> value = stackalloc byte[8];
        for (var k = 0; k < count; k++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(value, numbers[k]);
            sink(k, value[..width]);
        }
    }

    private static void DeltaLengths(ReadOnlySpan<byte> bytes, int count, ValueSink sink)
    {
        bytes = bytes[DeltaNumbers.Read(bytes, count, out var lengths)..];
        for (var k = 0; k < count; k++)
        {
            sink(k, bytes[..Length(lengths[k], bytes.Length)]);
            bytes = bytes[(int)lengths[k]..];
        }
    }

    private static void Prefixed(ReadOnlySpan<byte> bytes, int count, int width, ValueSink sink)
    {
        bytes = bytes[DeltaNumbers.Read(bytes, count, out var prefixes)..];
        bytes = bytes[DeltaNumbers.Read(bytes, count, out var lengths)..];
        var value = Array.Empty<byte>();
        for (var k = 0; k < count; k++)
        {
            var next = new byte[Length(prefixes[k], value.Length) + Length(lengths[k], bytes.Length)];
            if (width > 0 && next.Length != width)
                throw new IOException($"found a value of {next.Length} bytes, expected {width}");
            value.AsSpan(0, (int)prefixes[k]).CopyTo(next);
            bytes[..(int)lengths[k]].CopyTo(next.AsSpan((int)prefixes[k]));
            bytes = bytes[(int)lengths[k]..];
            sink(k, value = next);
        }
    }

    // The first bytes of all values, then the second, and so on.
    private static void Split(ReadOnlySpan<byte> bytes, int width, int count, ValueSink sink)
    {
        Needs(bytes, (long)width * count, count);
        var value = new byte[width];
        for (var k = 0; k < count; k++)
        {
            for (var part = 0; part < width; part++)
                value[part] = bytes[(part * count) + k];
            sink(k, value);
        }
    }

    private static int Length(long length, int most) =>
        length >= 0 && length <= most ? (int)length : throw new IOException($"found a text of {length} bytes, expected at most {most}");

    private static void Needs(ReadOnlySpan<byte> bytes, long length, int count)
    {
        if (bytes.Length < length)
            throw new IOException($"found {bytes.Length} bytes for {count} values, expected {length}");
    }
}
