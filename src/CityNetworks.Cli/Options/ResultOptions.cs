using System.CommandLine;
using CityNetworks.Cli.Output;
using CityNetworks.Studies;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Options;

/// <summary>Where results go of which the first table is the answer and others its details: standard output or a file takes the first, a folder all of them, with a manifest.</summary>
internal sealed class ResultOptions
{
    private static readonly string[] s_endings = [".csv", ".json", ".parquet", ".txt"];

    private readonly Option<string?> _format = new("--format", "-f") { Description = "Default: table on a terminal, csv otherwise.", HelpName = "table|csv|json|parquet" };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "A file (.csv, .json, .parquet, .txt) for the first table, or a folder for all of them and a manifest. Default: the first table on standard output.", HelpName = "PATH" };

    public ResultOptions() => _format.AcceptOnlyFromAmong("table", "csv", "json", "parquet");

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_out);
    }

    /// <summary>The folder asked for; null: a file, or standard output.</summary>
    public string? Folder(ParseResult parsed) =>
        parsed.GetValue(_out) is { } path && (Directory.Exists(path) || !s_endings.Contains(Path.GetExtension(path))) && parsed.GetValue(_format) is null ? path : null;

    /// <summary>Where a file lies that is of the results: in their folder, beside their file, or, where they go to standard output, here.</summary>
    public string Beside(ParseResult parsed, string name) =>
        Folder(parsed) is { } folder ? Path.Combine(folder, name) : parsed.GetValue(_out) is { } file ? $"{file}.{name}" : name;

    public void Write(ParseResult parsed, IReadOnlyList<Table> tables, Func<Manifest> manifest, TextWriter notes)
    {
        if (Folder(parsed) is not { } path)
        {
            new TableOutput(parsed.GetValue(_format), parsed.GetValue(_out)).Write(tables[0]);
            return;
        }

        notes.WriteLine($"Wrote {TableFolder.Of(path, tables, manifest())} files to {path}.");
    }
}
