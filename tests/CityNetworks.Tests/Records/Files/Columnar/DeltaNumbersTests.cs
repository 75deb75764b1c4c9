using CityNetworks.Records.Files.Columnar;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Records.Files.Columnar;

public sealed class DeltaNumbersTests
{
    // Encodings.md: 7, 5, 3, 1, 2, 3, 4, 5 are differences of at least -2, of two bits.
    [Fact]
    public void Numbers_of_the_specification()
    {
        byte[] packed = [0x80, 0x01, 0x04, 0x08, 0x0E, 0x03, 2, 0, 0, 0, 0xC0, 0x3F, 0, 0, 0, 0, 0, 0];
        Assert.Equal(packed.Length, DeltaNumbers.Read(packed, 8, out var numbers));
        Assert.Equal([7, 5, 3, 1, 2, 3, 4, 5], numbers);
    }

    [Fact]
    public void What_is_packed_bit_by_bit_is_read() =>
        Gen.Select(Gen.Long.Array[1, 100], Gen.Int[0, 60]).Sample((values, shift) =>
        {
            long[] numbers = [.. values.Select(value => value >> shift)];
            var bytes = Packed(numbers);
            Assert.Equal(bytes.Length, DeltaNumbers.Read(bytes, numbers.Length, out var found));
            Assert.Equal(numbers, found);
        });

    [Fact]
    public void A_cut_anywhere_is_reported()
    {
        var bytes = Packed([5, 8, 1, 9, 100]);
        Assert.All(
            Enumerable.Range(0, bytes.Length),
            length => Assert.Throws<IOException>(() => DeltaNumbers.Read(bytes.AsSpan(0, length), 5, out _)));
        Assert.Throws<IOException>(() => DeltaNumbers.Read(bytes, 6, out _));
    }

    // Blocks of 32 numbers in one part, by the letter of the specification.
    private static byte[] Packed(long[] numbers)
    {
        var bytes = new List<byte>();
        Number(bytes, 32);
        Number(bytes, 1);
        Number(bytes, (ulong)numbers.Length);
        Number(bytes, Zigzag(numbers[0]));
        for (var start = 1; start < numbers.Length; start += 32)
        {
            long[] differences = [.. Enumerable.Range(start, Math.Min(32, numbers.Length - start)).Select(k => unchecked(numbers[k] - numbers[k - 1]))];
            var least = differences.Min();
            ulong[] above = [.. differences.Select(difference => unchecked((ulong)(difference - least)))];
            var width = 64 - System.Numerics.BitOperations.LeadingZeroCount(above.Max());
            Number(bytes, Zigzag(least));
            bytes.Add((byte)width);
            var packed = new byte[width * 32 / 8];
            for (var k = 0; k < above.Length; k++)
            {
                for (var bit = 0; bit < width; bit++)
                    packed[((k * width) + bit) / 8] |= (byte)(((above[k] >> bit) & 1) << (((k * width) + bit) % 8));
            }

            bytes.AddRange(packed);
        }

        return [.. bytes];
    }

    private static ulong Zigzag(long number) => (ulong)((number << 1) ^ (number >> 63));

    private static void Number(List<byte> bytes, ulong number)
    {
        for (; number >= 0x80; number >>= 7)
            bytes.Add((byte)(number | 0x80));
        bytes.Add((byte)number);
    }
}
