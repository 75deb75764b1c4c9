using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class CsvCellsTests
{
    [Theory]
    [InlineData("a,b\nc,d\ne,f\n", 1, 4)]
    [InlineData("a,b\nc,d\n", 5, 8)]
    [InlineData("\"x\ny\",b\nc,d\n", 2, 8)]
    [InlineData("a,b", 1, 3)]
    public void A_chunk_ends_after_a_whole_row(string text, int size, int end) =>
        Assert.Equal(end, CsvCells.End(System.Text.Encoding.UTF8.GetBytes(text), 0, size));

    [Fact]
    public void Cells_of_known_columns_are_numbered_and_the_others_passed_over()
    {
        var text = "a,x,1\n\"a\",x,2\nb,x,3\n"u8;
        var chunk = new CellChunk(2);
        CsvCells.Read(text, 0, text.Length, (byte)',', new CellLayout([0, 1], [0], [], 3), chunk);
        Assert.Equal((3, false), (chunk.Count, chunk.IsMalformed));
        Assert.Equal([1, 1, 2], chunk.Numbers[0][..3]);
        Assert.Equal([1, 1, 1], chunk.Numbers[1][..3]);
    }

    [Theory]
    [InlineData("a\"b,x\n")]
    [InlineData("\"a\nb\n")]
    [InlineData("a,x\rb,x\n")]
    public void A_quote_out_of_place_or_a_lone_return_ends_the_chunk(string text)
    {
        var (bytes, chunk) = (System.Text.Encoding.UTF8.GetBytes(text), new CellChunk(2));
        CsvCells.Read(bytes, 0, bytes.Length, (byte)',', new CellLayout([0, 1], [0], [], 2), chunk);
        Assert.True(chunk.IsMalformed);
    }
}
