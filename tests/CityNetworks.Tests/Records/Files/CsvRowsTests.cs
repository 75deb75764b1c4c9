using System.Text;
using CityNetworks.Records.Files;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class CsvRowsTests
{
    [Fact]
    public void Fields_keep_their_exact_text() =>
        Assert.Equal(
            [(1, " a ;\"b\n\"c\r\nd;é"), (4, ";;"), (6, "")],
            Rows(" a ,\"\"\"b\n\"\"c\r\nd\",é\n,,\r\n\n\"\"\n").Select(row => (row.Line, string.Join(';', row.Fields))));

    [Fact]
    public void Lines_are_counted_through_quoted_line_ends() =>
        Assert.Equal([1, 4, 6, 8], Rows("\"a\nb\nc\"\n\"d\r\ne\"\r\n\"f\rg\"\nh").Select(row => row.Line));

    [Fact]
    public void What_is_written_is_read() =>
        Gen.String[Gen.Char["ab,\"\n\r é"], 0, 5].Array[1, 4].Array[1, 6].Sample(rows =>
        {
            var text =
                string.Concat(rows.Select(row => string.Join(',', row.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));
            Assert.Equal(rows, Rows(text).Select(row => row.Fields));
        });

    [Fact]
    public void Reading_continues_after_a_quote_that_is_never_closed() =>
        Assert.Equal(["a", "open,2", "b", "c"], Rows("a\n\"open,2\nb\nc\n").Select(row => row.Fields.Length == 0 ? "open,2" : row.Fields[0]));

    private static List<(int Line, string[] Fields)> Rows(string text)
    {
        var rows = new CsvRows("sample.csv", Encoding.UTF8.GetBytes(text), new TextPool(), new ProblemLog());
        var read = new List<(int, string[])>();
        while (rows.Read())
            read.Add((rows.Line, [.. Enumerable.Range(0, rows.Count).Select(rows.Text)]));
        return read;
    }
}
