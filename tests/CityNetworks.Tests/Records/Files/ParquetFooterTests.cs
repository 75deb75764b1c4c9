using CityNetworks.Records.Files;
using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class ParquetFooterTests
{
    [Fact]
    public void A_written_file_is_whole() => Assert.True(ParquetFooter.IsWhole(Written()));

    [Fact]
    public void A_file_cut_anywhere_is_not()
    {
        var whole = Written();
        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.False(ParquetFooter.IsWhole(whole.AsSpan(0, length))));
    }

    [Fact]
    public void A_list_that_is_longer_than_the_description_is_not() =>
        Assert.False(ParquetFooter.IsWhole([.. "PAR1"u8, 0x19, 0xF5, 0xFF, 0xFF, 0xFF, 0x07, 0x00, 7, 0, 0, 0, .. "PAR1"u8]));

    [Fact]
    public void What_is_whole_ends_with_the_end_of_a_struct() => Gen.Byte.Array[1, 60].Sample(bytes =>
        Assert.True(bytes[^1] == 0 || !ParquetFooter.IsWhole([.. "PAR1"u8, .. bytes, (byte)bytes.Length, 0, 0, 0, .. "PAR1"u8])));

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        TableParquet.Write(Table.Of("made", new[] { "a", "b" }).Text("text", row => row).Integer("number", row => row.Length).Build(), stream);
        return stream.ToArray();
    }
}
