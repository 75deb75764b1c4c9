using CityNetworks.Cli.Output;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

public sealed class TerminalTableTests
{
    [Fact]
    public void A_cell_is_written_for_people()
    {
        Assert.Equal(["0.33333", string.Empty], Cells(new NumberColumn("x", [1 / 3.0, double.NaN])));
        Assert.Equal(["1234567", string.Empty], Cells(new IntegerColumn("x", [1234567, null])));
        Assert.Equal(["yes", "no"], Cells(new FlagColumn("x", [true, false])));
        Assert.Equal(["a\\u{A}b", string.Empty], Cells(new TextColumn("x", ["a\nb", null])));
    }

    [Fact]
    public void Words_that_look_like_markup_are_printed_as_they_are()
    {
        using var writer = new StringWriter();
        TerminalTable.Write(new Table("t", [new TextColumn("name", ["[red]x[/]"])]), writer, 80, colour: false);
        Assert.Contains("[red]x[/]", writer.ToString(), StringComparison.Ordinal);
    }

    private static string[] Cells(Column column) => [TerminalTable.Cell(column, 0), TerminalTable.Cell(column, 1)];
}
