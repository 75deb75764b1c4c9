using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Tables;

public sealed class TablePapersTests
{
    private static readonly Table s_table = Table.Of("t", new (string? Term, double Value, long? Count)[]
    {
        ("exposure_a", -0.059001234, 3), ("a|b & c%", 12345.678, null), (null, double.NaN, 0), ("tiny", 1.5e-7, 1),
    }).Text("term", row => row.Term).Number("estimate", row => row.Value).Integer("n", row => row.Count).Build();

    [Fact]
    public void Markdown_has_a_line_a_row_and_escapes_bars() => Assert.Equal(
        "| term | estimate | n |\n|---|---:|---:|\n| exposure_a | -0.05900 | 3 |\n| a\\|b & c% | 12346 |  |\n|  |  | 0 |\n| tiny | 1.5e-7 | 1 |\n",
        Written(TablePapers.WriteMarkdown));

    [Fact]
    public void Latex_escapes_what_it_would_read_as_commands() => Assert.Equal(
        "\\begin{tabular}{lrr}\n\\hline\nterm & estimate & n \\\\\n\\hline\nexposure\\_a & $-0.05900$ & 3 \\\\\na|b \\& c\\% & 12346 &  \\\\\n &  & 0 \\\\\n"
        + "tiny & 1.5e-7 & 1 \\\\\n\\hline\n\\end{tabular}\n",
        Written(TablePapers.WriteLatex));

    private static string Written(Action<Table, TextWriter> write)
    {
        using var writer = new StringWriter();
        write(s_table, writer);
        return writer.ToString();
    }
}
