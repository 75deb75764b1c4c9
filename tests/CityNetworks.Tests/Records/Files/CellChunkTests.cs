using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class CellChunkTests
{
    [Fact]
    public void Rows_beyond_the_first_thousand_keep_their_starts_and_lines()
    {
        var chunk = new CellChunk(2);
        for (var row = 0; row < 3000; row++)
            Assert.Equal(row, chunk.Add(7 * row, row + 1));
        chunk.FirstLine = 10;
        Assert.Equal((3000, 7 * 2999, 10 + 3000), (chunk.Count, chunk.Starts[2999], chunk.LineOf(2999)));
        Assert.True(chunk.IsUnread(0));
        chunk.Clear();
        Assert.Equal(0, chunk.Count);
    }

    [Fact]
    public void A_row_without_a_required_cell_is_not_read()
    {
        var chunk = new CellChunk([[1, 2], [0, 3]], [new CellTable(), new CellTable()], 2, [1]);
        Assert.Equal([true, false], new[] { chunk.IsUnread(0), chunk.IsUnread(1) });
    }
}
