using System.Text;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>Where one table goes: standard output, or a file that appears whole.</summary>
internal sealed record TableOutput(string? Format, string? Path)
{
    public void Write(Table table)
    {
        if (Path is null)
        {
            if (FormatOf() is "parquet" or "xlsx" && Terminal.OutputIsTerminal)
                throw new UsageException($"{FormatOf()} is not for a terminal; expected --out FILE or a pipe.");
            Print(table);
            return;
        }

        AtomicFile.Write(Path, stream => TableFormat.Write(table, FormatOf(), stream));
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
