using System.Globalization;
using CityNetworks.Tables;
using Spectre.Console;

namespace CityNetworks.Cli.Output;

/// <summary>A table for reading: aligned, numbers shortened to what an eye can use.</summary>
internal static class TerminalTable
{
    /// <summary>The same fitted to a screen, in the order of its answer.</summary>
    /// <param name="table">The table.</param>
    /// <param name="view">Its order.</param>
    /// <param name="rows">The most rows.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="width">The columns of the screen.</param>
    /// <param name="colour">Whether it may have colours.</param>
    public static void WriteFitted(Tables.Table table, TableView view, int rows, TextWriter writer, int width, bool colour)
    {
        var fitted = CompactTable.Of(table, view, rows, width);
        foreach (var line in fitted.Above)
            writer.Write($"{SafeText.Of(line)}\n");
        Write(fitted.Table, writer, width + 2, colour); // the border has room at both sides
        foreach (var line in fitted.Below)
            writer.Write($"{SafeText.Of(line)}\n");
    }

    public static void Write(Tables.Table table, TextWriter writer, int width, bool colour)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;

        var view = new Spectre.Console.Table { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (var column in table.Columns)
        {
            var header = new TableColumn(new Text(SafeText.OneLine(column.Name), new Style(decoration: Decoration.Bold)));
            view.AddColumn(column.Kind is ColumnKind.Integer or ColumnKind.Number ? header.RightAligned() : header);
        }

        for (var row = 0; row < table.RowCount; row++)
            view.AddRow(table.Columns.Select(column => new Text(Cell(column, row))));
        console.Write(view);
    }

    /// <summary>A cell as a person reads it.</summary>
    public static string Cell(Column column, int row) => column switch
    {
        NumberColumn number => !double.IsFinite(number.Values[row]) ? string.Empty : number.Values[row].ToString("G5", CultureInfo.InvariantCulture),
        IntegerColumn integer => integer.Values[row]?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        FlagColumn flag => flag.Values[row] switch { true => "yes", false => "no", null => string.Empty },
        TextColumn text => SafeText.OneLine(text.Values[row] ?? string.Empty),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
