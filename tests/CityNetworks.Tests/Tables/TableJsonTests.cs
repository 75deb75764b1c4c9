using System.Text;
using System.Text.Json;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Tables;

public sealed class TableJsonTests
{
    [Fact]
    public void What_is_blank_is_null_and_numbers_are_numbers()
    {
        var table = new Table("t",
        [
            new TextColumn("a", ["é \"q\"", null]),
            new NumberColumn("b", [0.5, double.NaN]), new IntegerColumn("c", [null, 3]), new FlagColumn("d", [false, null]),
        ]);
        using var stream = new MemoryStream();
        TableJson.Write(table, stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.EndsWith("]\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(["é \"q\"", "0.5", "", "False"], json.RootElement[0].EnumerateObject().Select(cell => cell.Value.ToString()));
        Assert.Equal(["", "", "3", ""], json.RootElement[1].EnumerateObject().Select(cell => cell.Value.ToString()));
    }

    [Fact]
    public void A_table_without_rows_is_an_empty_list()
    {
        using var stream = new MemoryStream();
        TableJson.Write(new Table("t", [new TextColumn("a", [])]), stream);
        Assert.Equal("[]\n", Encoding.UTF8.GetString(stream.ToArray()));
    }
}
