using System.CommandLine;
using CityNetworks.Cli.Output;
using CityNetworks.Reports.Languages;
using CityNetworks.Studies;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Options;

/// <summary>
/// Where results go of which the first table is the answer and others its details: standard output or a file takes the first, a folder all of them, with a
/// manifest.
/// </summary>
internal sealed class ResultOptions
{
    private readonly Option<string?> _format = new("--format", "-f") { Description = TableFormat.Help, HelpName = string.Join('|', TableFormat.Names) };
    private readonly Option<int?> _rows = RowsOption.Option();
    private readonly ColumnsOption _columns = new();
    private readonly Option<string?> _out = OutPath.Optional(
        $"A file ({string.Join(", ", TableFormat.Endings)}) for the first table, or a folder for all of them and a manifest. Default: the first table on "
            + "standard output.");

    /// <summary>How the first table is shown to a person.</summary>
    public TableView View { get; init; } = TableView.AsIs;

    /// <summary>How a first table of another name is shown.</summary>
    public IReadOnlyDictionary<string, TableView> Views { get; init; } = new Dictionary<string, TableView>(StringComparer.Ordinal);

    public ResultOptions() => _format.AcceptOnlyFromAmong([.. TableFormat.Names]);

    /// <summary>The option for the place.</summary>
    public Option Out => _out;

    /// <summary>The path asked for; null: standard output.</summary>
    public string? Path(ParseResult parsed) => parsed.GetValue(_out);

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_out);
        command.Options.Add(_rows);
        _columns.AddTo(command);
    }

    /// <summary>The folder asked for, taken for this run; null: a file, or standard output.</summary>
    public TableFolder? Open(ParseResult parsed)
    {
        if (Folder(parsed) is not { } path)
            return null;
        _columns.RefuseFolder(parsed);
        return TableFolder.Open(path, TableFormat.Find(parsed.GetValue(_format)));
    }

    /// <summary>Where a file lies that is of the results: in their folder, beside their file, or, where they go to standard output, here.</summary>
    public string Beside(ParseResult parsed, string name) =>
        Folder(parsed) is { } folder ? System.IO.Path.Combine(folder, name)
        : parsed.GetValue(_out) is { } file && FileKinds.Of(file) is (FileKind.Regular or FileKind.Missing) ? $"{file}.{name}"
        : name;

    /// <summary>Writes the first table, or all of them, and pages, into the folder that <see cref="Open"/> took.</summary>
    public void Write(
        ParseResult parsed, TableFolder? folder, IReadOnlyList<Table> tables, Func<Manifest> manifest, TextWriter notes,
        params IReadOnlyList<(string Name, Action<Stream> Write)> pages)
    {
        if (folder is null)
        {
            new TableOutput(TableFormat.Find(parsed.GetValue(_format)), parsed.GetValue(_out), parsed.GetValue(_rows))
                .Write(_columns.Of(parsed, tables[0]), Views.GetValueOrDefault(tables[0].Name, View));
            EmptyAnswer.Note(parsed, tables[0], Console.Error);
            return;
        }

        folder.Write(tables);
        foreach (var (name, write) in pages)
            folder.Write(name, write);
        notes.WriteLine(Text.Of($"Wrote {folder.Commit(manifest())} files to {parsed.GetValue(_out)}."));
    }

    private string? Folder(ParseResult parsed) =>
        parsed.GetValue(_out) is { } path && TableFormat.Find(parsed.GetValue(_format)) is null or { IsCsv: true } && IsFolder(path) ? path : null;

    private static bool IsFolder(string path) => FileKinds.Of(path) switch
    {
        FileKind.Folder => true,
        FileKind.Missing => !TableFormat.Endings.Contains(System.IO.Path.GetExtension(path), StringComparer.Ordinal),
        _ => false,
    };
}
