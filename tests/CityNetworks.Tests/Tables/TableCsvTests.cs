using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Tables;

public sealed class TableCsvTests
{
    private static readonly Gen<string?> s_text = Gen.String[Gen.Char["aé,\"\n –"], 0, 6].Select(text => text.Length == 0 ? null : $"t{text}");

    [Fact]
    public void What_is_written_is_read_back_to_the_byte() => Gen.Select(Gen.Int[0, 6], Gen.Double, Gen.Long, s_text.Array[6], Gen.Bool).Sample(
        (rows, number, integer, texts, flag) =>
        {
            var table = Table.Of("t", Enumerable.Range(0, rows).ToArray())
                .Text("text", row => texts[row])
                .Integer("integer", row => row == 1 ? null : integer + row)
                .Number("number", row => row switch { 0 => double.NaN, 1 => 0.5, _ => number * row })
                .Flag("flag", row => row == 2 ? null : flag)
                .Build();
            var read = TableCsv.Read("t", new StringReader(Written(table)));
            Assert.Equal(Written(table), Written(read));
            if (rows > 3) // from here on each column holds a value that tells its kind
                Assert.Equal([ColumnKind.Integer, ColumnKind.Number, ColumnKind.Flag], read.Columns.Skip(1).Select(column => column.Kind));
        },
        iter: 300);

    [Fact]
    public void A_row_too_short_is_refused() =>
        Assert.Contains(
            "expected 2", Assert.Throws<FormatException>(() => TableCsv.Read("t", new StringReader("a,b\n1,2\n3\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_columns_of_one_name_are_refused() =>
        Assert.Contains(
            "2 columns named 'a'",
            Assert.Throws<FormatException>(() => TableCsv.Read("t", new StringReader("a,b,a\n1,2,3\n"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task No_infinite_value_leaves_in_any_format()
    {
        var table = new Table("t", [new NumberColumn("value", [double.PositiveInfinity, double.NegativeInfinity, double.MaxValue])]);
        Assert.Equal("value\n\n\n1.7976931348623157E+308\n", Written(table));
        using var json = new MemoryStream();
        TableJson.Write(table, json);
        Assert.Equal([null, null, double.MaxValue], System.Text.Json.JsonDocument.Parse(json.ToArray()).RootElement.EnumerateArray()
            .Select(row => row.GetProperty("value") is { ValueKind: System.Text.Json.JsonValueKind.Number } value ? value.GetDouble() : (double?)null));
        using var parquet = new MemoryStream();
        TableParquet.Write(table, parquet);
        await using var reader =
            await Parquet.ParquetReader.CreateAsync(new MemoryStream(parquet.ToArray()), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(1, reader.RowGroupCount);
    }

    private static string Written(Table table)
    {
        using var writer = new StringWriter();
        TableCsv.Write(table, writer);
        return writer.ToString();
    }
}
