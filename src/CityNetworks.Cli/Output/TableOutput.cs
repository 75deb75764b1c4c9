using System.Text;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>Where one table goes: standard output, or a file that appears whole.</summary>
internal sealed record TableOutput(string? Format, string? Path, int? Rows = null)
{
    private const int WidthWithoutTerminal = 80;

    /// <summary>Whether a person is shown a part of it: on a terminal, or where rows are asked for.</summary>
    public bool IsFitted => Path is null && FormatOf() == "table" && (Terminal.OutputIsTerminal || Rows is not null);

    public void Write(Table table, TableView? view = null)
    {
        if (Rows is not null && (Path is not null || FormatOf() != "table"))
            throw new UsageException($"--rows: found {(Path is null ? $"the format {FormatOf()}" : "--out")}; expected a terminal, or --format table.");
        if (Path is null)
        {
            if (FormatOf() is "parquet" or "xlsx" && Terminal.OutputIsTerminal)
                throw new UsageException($"{FormatOf()} is not for a terminal; expected --out FILE or a pipe.");
            if (IsFitted)
                Show(table, view ?? TableView.AsIs);
            else
                Print(table);
            return;
        }

        AtomicFile.Write(Path, stream => TableFormat.Write(table, FormatOf(), stream));
    }

    /// <summary>Lines for a person, before the table.</summary>
    public static void Say(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Console.Out.Write($"{line}\n");
    }

    /// <summary>The columns of the screen.</summary>
    public static int ScreenWidth => Terminal.OutputIsTerminal ? Terminal.Width : WidthWithoutTerminal;

    private void Show(Table table, TableView view)
    {
        var rows = Rows is 0 ? int.MaxValue : Rows ?? Terminal.Rows;
        using var text = new StringWriter();
        TerminalTable.WriteFitted(table, view, rows, text, ScreenWidth, Terminal.Colour);
        Console.Out.Write(text.ToString());
    }

    private void Print(Table table)
    {
        try
        {
            using var stdout = Console.OpenStandardOutput();
            if (!Terminal.OutputIsTerminal || FormatOf() == "table")
            {
                TableFormat.Write(table, FormatOf(), stdout);
                return;
            }

            using var bytes = new MemoryStream();
            TableFormat.Write(table, FormatOf(), bytes);
            Console.Out.Write(Encoding.UTF8.GetString(bytes.ToArray())); // for people, so guarded
        }
        catch (IOException error)
        {
            throw new WriteFailedException("standard output", error);
        }
    }

    private string FormatOf() => Format ?? (Path is null ? Terminal.OutputIsTerminal ? "table" : "csv" : FromEnding(Path));

    private static string FromEnding(string path) => System.IO.Path.GetExtension(path) switch
    {
        ".json" => "json",
        ".parquet" => "parquet",
        ".xlsx" => "xlsx",
        ".md" => "markdown",
        ".tex" => "latex",
        ".txt" => "table",
        _ => "csv",
    };
}
