using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>Where one table goes: standard output, or a file that appears whole.</summary>
internal sealed record TableOutput(string? Format, string? Path)
{
    public void Write(Table table)
    {
        if (Path is null)
        {
            if (FormatOf() == "parquet" && Terminal.OutputIsTerminal)
                throw new UsageException("Parquet is not for a terminal; expected --out FILE or a pipe.");
            using var stdout = Console.OpenStandardOutput();
            TableFormat.Write(table, FormatOf(), stdout);
            return;
        }

        if (Directory.Exists(Path))
            throw new UsageException($"--out: '{Path}' is a folder; expected a file.");
        AtomicFile.Write(Path, stream => TableFormat.Write(table, FormatOf(), stream));
    }

    private string FormatOf() => Format ?? (Path is null ? Terminal.OutputIsTerminal ? "table" : "csv" : FromEnding(Path));

    private static string FromEnding(string path) => System.IO.Path.GetExtension(path) switch
    {
        ".json" => "json",
        ".parquet" => "parquet",
        ".txt" => "table",
        _ => "csv",
    };
}
