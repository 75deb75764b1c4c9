using CityNetworks.Records.Files.Columnar;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Records.Files.Columnar;

public sealed class HybridRunsTests
{
    // Encodings.md: the numbers 0 to 7 with bit width 3 are 10001000 11000110 11111010.
    [Fact]
    public void Packed_numbers_of_the_specification() => Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], Read([0x03, 0x88, 0xC6, 0xFA], 3, 8));

    [Fact]
    public void A_run_repeats_one_number() => Assert.Equal([4, 4, 4, 1], Read([6, 4, 2, 1], 3, 4));

    [Fact]
    public void Numbers_of_no_bits_are_zero() => Assert.Equal([0, 0], Read([], 0, 2));

    [Theory]
    [InlineData(new byte[0], 3)]
    [InlineData(new byte[] { 0x03, 0x88 }, 3)] // fewer bytes than numbers
    [InlineData(new byte[] { 0, 0, 0, 0 }, 3)] // runs of no numbers
    [InlineData(new byte[] { 4, 9 }, 3)] // a number of more bits
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x80 }, 3)]
    [InlineData(new byte[] { 4, 1 }, 33)]
    public void Damage_is_reported(byte[] runs, int width) => Assert.Throws<IOException>(() => Read(runs, width, 8));

    [Fact]
    public void What_is_packed_bit_by_bit_is_read() =>
        Gen.Select(Gen.Int[1, 32], Gen.Int.Array[1, 70]).Sample((width, values) =>
        {
            int[] numbers = [.. values.Select(value => (int)((uint)value & ((1UL << width) - 1)))];
            var groups = (numbers.Length + 7) / 8;
            var bytes = new byte[1 + (groups * width)];
            bytes[0] = (byte)((groups << 1) | 1);
            for (var k = 0; k < numbers.Length; k++)
            {
                for (var bit = 0; bit < width; bit++)
                {
                    var place = (k * width) + bit;
                    bytes[1 + (place / 8)] |= (byte)((((uint)numbers[k] >> bit) & 1) << (place % 8));
                }
            }

            Assert.Equal(numbers, Read(bytes, width, numbers.Length));
        });

    private static int[] Read(byte[] runs, int width, int count)
    {
        var numbers = new int[count];
        HybridRuns.Read(runs, width, numbers);
        return numbers;
    }
}
