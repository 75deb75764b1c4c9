namespace CityNetworks.Records.Files.Columnar;

/// <summary>Whole numbers as differences from the one before.</summary>
/// <remarks>Source: Apache Parquet, <c>Encodings.md</c>, DELTA_BINARY_PACKED. Cost: O(numbers).</remarks>
internal static class DeltaNumbers
{
    private const int LargestBlock = 1 << 20;

    /// <summary>Reads numbers, and returns how many bytes they took.</summary>
    /// <param name="bytes">Begins with the numbers.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="numbers">The numbers.</param>
    /// <exception cref="IOException">There are not as many.</exception>
    public static int Read(ReadOnlySpan<byte> bytes, int count, out long[] numbers)
    {
        var at = 0;
        var block = Number(bytes, ref at);
        var parts = Number(bytes, ref at);
        var total = Number(bytes, ref at);
        if (block is 0 or > LargestBlock || parts == 0 || block % parts != 0 || block / parts % 8 != 0)
            throw new IOException($"blocks of {block} numbers in {parts} parts, expected a multiple of 8 in each part and at most {LargestBlock}");
        if (total != (ulong)count)
            throw new IOException($"found {total} numbers, expected {count}");
        var value = Signed(bytes, ref at);
        numbers = new long[count];
        if (count == 0)
            return at;
        numbers[0] = value;
        for (var done = 1; done < count;)
            done = Block(bytes, ref at, (int)parts, (int)(block / parts), numbers, done);
        return at;
    }

    private static int Block(ReadOnlySpan<byte> bytes, ref int at, int parts, int size, long[] numbers, int done)
    {
        var least = Signed(bytes, ref at);
        var widths = Part(bytes, ref at, parts);
        for (var part = 0; part < parts && done < numbers.Length; part++)
        {
            var width = widths[part];
            if (width > 64)
                throw new IOException($"differences of {width} bits, expected at most 64");
            var packed = Part(bytes, ref at, width * size / 8);
            for (var k = 0; k < size && done < numbers.Length; k++, done++)
                numbers[done] = unchecked(numbers[done - 1] + least + (long)Bits(packed, (long)k * width, width));
        }

        return done;
    }

    private static ulong Bits(ReadOnlySpan<byte> bytes, long bit, int width)
    {
        if (width == 0)
            return 0;
        var (start, shift) = ((int)(bit >> 3), (int)(bit & 7));
        var word = HybridRuns.Word(bytes[start..]) >> shift;
        if (shift + width > 64)
            word |= (ulong)bytes[start + 8] << (64 - shift);
        return width == 64 ? word : word & ((1UL << width) - 1);
    }

    private static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> bytes, ref int at, int length)
    {
        if (length > bytes.Length - at)
            throw new IOException($"found {bytes.Length - at} bytes of differences, expected {length}");
        at += length;
        return bytes.Slice(at - length, length);
    }

    private static long Signed(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = Number(bytes, ref at);
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    private static ulong Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = 0UL;
        for (var k = 0; k < 10; k++)
        {
            if (at == bytes.Length)
                throw new IOException("found the end of a page within a number, expected more bytes");
            number |= (ulong)(bytes[at] & 0x7F) << (7 * k);
            if (bytes[at++] < 0x80)
                return number;
        }

        throw new IOException("found a number of more than 10 bytes, expected fewer");
    }
}
