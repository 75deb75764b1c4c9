using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace CityNetworks.Records.Files.Columnar;

/// <summary>Small numbers as runs: one number many times, or many numbers of a few bits each.</summary>
/// <remarks>Source: Apache Parquet, <c>Encodings.md</c>, RLE / bit-packing hybrid. Cost: O(numbers).</remarks>
internal static class HybridRuns
{
    /// <summary>Reads as many numbers as there is room for.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="width">The bits of a number, 0 to 32.</param>
    /// <param name="numbers">Where they go.</param>
    /// <exception cref="IOException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(ReadOnlySpan<byte> runs, int width, Span<int> numbers)
    {
        if (width is < 0 or > 32)
            throw new IOException($"numbers of {width} bits, expected 0 to 32");
        if (width == 0)
        {
            numbers.Clear();
            return;
        }

        for (var at = 0; at < numbers.Length;)
        {
            var header = Number(ref runs, numbers.Length - at);
            if ((header & 1) == 0)
            {
                var count = (int)Math.Min(header >> 1, (uint)(numbers.Length - at));
                numbers.Slice(at, count).Fill(One(ref runs, width));
                at += count;
                continue;
            }

            var packed = (int)Math.Min((header >> 1) * 8L, numbers.Length - at);
            var bytes = (int)(((long)packed * width + 7) / 8);
            if (bytes > runs.Length)
                throw new IOException($"found {runs.Length} bytes for {packed} numbers of {width} bits, expected {bytes}");
            Unpack(runs, width, numbers.Slice(at, packed));
            runs = runs[(int)Math.Min((header >> 1) * (long)width, runs.Length)..];
            at += packed;
        }
    }

    /// <summary>Reads numbers that stand one after another, the lowest bit first.</summary>
    /// <param name="bytes">At least as many bits as are needed.</param>
    /// <param name="width">The bits of a number, 1 to 32.</param>
    /// <param name="numbers">Where they go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Unpack(ReadOnlySpan<byte> bytes, int width, Span<int> numbers)
    {
        var mask = (1UL << width) - 1;
        var bit = 0L;
        for (var k = 0; k < numbers.Length; k++, bit += width)
        {
            var start = (int)(bit >> 3);
            numbers[k] = (int)((Word(bytes[start..]) >> (int)(bit & 7)) & mask);
        }
    }

    /// <summary>Eight bytes as a number, fewer where there are no more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Word(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 8)
            return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        var word = 0UL;
        for (var k = bytes.Length - 1; k >= 0; k--)
            word = (word << 8) | bytes[k];
        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int One(ref ReadOnlySpan<byte> runs, int width)
    {
        var bytes = (width + 7) / 8;
        if (bytes > runs.Length)
            throw new IOException($"found {runs.Length} bytes for a number of {bytes}, expected {bytes}");
        var number = Word(runs[..bytes]);
        runs = runs[bytes..];
        return number >> width == 0 ? (int)number : throw new IOException($"found the number {number}, expected one of {width} bits");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Number(ref ReadOnlySpan<byte> runs, int left)
    {
        var number = 0UL;
        for (var k = 0; k < 5 && k < runs.Length; k++)
        {
            number |= (ulong)(runs[k] & 0x7F) << (7 * k);
            if (runs[k] >= 0x80)
                continue;
            runs = runs[(k + 1)..];
            return number is > 1 and <= uint.MaxValue ? (uint)number : throw new IOException($"found a run of no numbers, expected {left} more numbers");
        }

        throw new IOException($"found no further run, expected {left} more numbers");
    }
}
