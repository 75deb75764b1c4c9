using System.Text;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>Where one table goes: standard output, or a file that appears whole.</summary>
internal sealed record TableOutput(TableFormat? Format, string? Path, int? Rows = null)
{
    private const int WidthWithoutTerminal = 80;

    /// <summary>Whether a person is shown a part of it: on a terminal, or where rows are asked for.</summary>
    public bool IsFitted => Path is null && FormatOf().IsForPeople && (Terminal.OutputIsTerminal || Rows is not null);

    public void Write(Table table, TableView? view = null)
    {
        if (Rows is not null && (Path is not null || !FormatOf().IsForPeople))
        {
            throw new UsageException(
                $"--rows: found {(Path is null ? $"the format {FormatOf().Id}" : "--out")}; expected a terminal, or --format {TableFormat.Aligned.Id}.");
        }

        if (Path is null)
        {
            if (FormatOf().IsBinary && Terminal.OutputIsTerminal)
                throw new UsageException($"{FormatOf().Id} is not for a terminal; expected --out FILE or a pipe.");
            if (IsFitted)
                Show(table, view is not null && view.Fits(table) ? view : TableView.AsIs);
            else
                Print(table);
            return;
        }

        AtomicFile.Write(Path, stream => FormatOf().Write(table, stream));
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
        Terminal.Tables.Write(text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    private void Print(Table table)
    {
        try
        {
            using var stdout = Console.OpenStandardOutput();
            if (!Terminal.OutputIsTerminal || FormatOf().IsForPeople)
            {
                FormatOf().Write(table, stdout);
                return;
            }

            using var bytes = new MemoryStream();
            FormatOf().Write(table, bytes);
            Console.Out.Write(Encoding.UTF8.GetString(bytes.ToArray())); // for people, so guarded
        }
        catch (IOException error)
        {
            throw new WriteFailedException("standard output", error);
        }
    }

    private TableFormat FormatOf() =>
        Format ?? (Path is not null ? TableFormat.OfFile(Path) : Terminal.OutputIsTerminal ? TableFormat.Aligned : TableFormat.Csv);
}
