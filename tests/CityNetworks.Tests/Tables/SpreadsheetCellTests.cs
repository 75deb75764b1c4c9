using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Tables;

public sealed class SpreadsheetCellTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@sum(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("＝1")]
    [InlineData("'=1")]
    public void What_begins_a_formula_gets_an_apostrophe(string text) => Assert.Equal($"'{text}", SpreadsheetCell.Write(text));

    [Theory]
    [InlineData("")]
    [InlineData("Rosario")]
    [InlineData("a=b")]
    [InlineData("Ñemby")]
    public void Other_text_is_as_it_is(string text) => Assert.Equal(text, SpreadsheetCell.Write(text));

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["='+-@\ta"], 0, 4]).Sample(text => Assert.Equal(text, SpreadsheetCell.Read(SpreadsheetCell.Write(text))));

    [Fact]
    public void Numbers_of_tables_are_as_ever_and_texts_are_guarded()
    {
        var table = new Table("t", [new TextColumn("=name", ["=1+1", null, "x"]), new NumberColumn("value", [-1.5, double.NaN, 2])]);
        using var safe = new StringWriter();
        TableCsv.Write(table, safe, isForSpreadsheets: true);
        Assert.Equal("'=name,value\n'=1+1,-1.5\n,\nx,2\n", safe.ToString());
        var read = TableCsv.Read("t", new StringReader(safe.ToString()), isForSpreadsheets: true);
        Assert.Equal(["=1+1", null, "x"], read.Text("=name"));
        using var plain = new StringWriter();
        TableCsv.Write(table, plain);
        Assert.Equal("=name,value\n=1+1,-1.5\n,\nx,2\n", plain.ToString());
    }
}
