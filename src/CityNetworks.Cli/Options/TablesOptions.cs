using System.CommandLine;
using CityNetworks.Cli.Output;
using CityNetworks.Studies;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Options;

/// <summary>Several tables of one answer: <c>--table</c> chooses which goes to standard output or a file; a folder takes all, with a manifest.</summary>
internal sealed class TablesOptions
{
    private readonly TableOption _table;
    private readonly Option<string?> _format = new("--format", "-f") { Description = TableFormat.Help, HelpName = string.Join('|', TableFormat.Names) };
    private readonly Option<int?> _rows = RowsOption.Option();
    private readonly ColumnsOption _columns = new();
    private readonly Option<string?> _out = OutPath.Optional(
        $"A file ({string.Join(", ", TableFormat.Endings)}) for the one table, or a folder for all of them and a manifest. Default: standard output.");

    /// <param name="tables">Names and what they report; the first is given when none is named.</param>
    public TablesOptions(params (string Name, string Description)[] tables)
    {
        _table = new TableOption(tables);
        _format.AcceptOnlyFromAmong([.. TableFormat.Names]);
    }

    /// <summary>The option for the place.</summary>
    public Option Out => _out;

    public void AddTo(Command command)
    {
        _table.AddTo(command);
        command.Options.Add(_format);
        command.Options.Add(_out);
        command.Options.Add(_rows);
        _columns.AddTo(command);
    }

    /// <summary>The table asked for.</summary>
    public string Given(ParseResult parsed) => _table.Of(parsed);

    /// <summary>Whether a table is named.</summary>
    public bool IsGiven(ParseResult parsed) => _table.IsIn(parsed);

    /// <summary>The place asked for, a file or a folder; null: standard output.</summary>
    public string? Path(ParseResult parsed) => parsed.GetValue(_out);

    /// <summary>The folder asked for; null: a file, or standard output.</summary>
    public string? Folder(ParseResult parsed) => parsed.GetValue(_out) is { } path && IsFolder(path) ? path : null;

    /// <summary>Writes the table asked for, or all into the folder asked for together with further files.</summary>
    public void Write(
        ParseResult parsed, IReadOnlyList<Table> tables, Func<Manifest> manifest, TextWriter notes, params IReadOnlyList<(string Name, string Text)> files) =>
        Write(parsed, Given(parsed), tables, manifest, notes, files);

    /// <summary>The same where another option has said which table is asked for.</summary>
    public void Write(
        ParseResult parsed, string asked, IReadOnlyList<Table> tables, Func<Manifest> manifest, TextWriter notes,
        params IReadOnlyList<(string Name, string Text)> files)
    {
        if (Folder(parsed) is not { } path)
        {
            var names = string.Join(", ", tables.Select(table => table.Name));
            var table = tables.FirstOrDefault(table => table.Name == asked)
                ?? throw new UsageException($"--table: '{asked}' is no table of this answer; expected one of {names}.");
            new TableOutput(TableFormat.Find(parsed.GetValue(_format)), parsed.GetValue(_out), parsed.GetValue(_rows))
                .Write(_columns.Of(parsed, table));
            EmptyAnswer.Note(parsed, table, notes);
            return;
        }

        var format = TableFormat.Find(parsed.GetValue(_format));
        if (format is { IsCsv: false })
        {
            throw new UsageException(
                $"--format: a folder of tables is CSV; expected {string.Join(" or ", TableFormat.FolderNames)}, or a file as --out.");
        }

        _columns.RefuseFolder(parsed);
        using var output = TableFolder.Open(path, format);
        output.Write(tables);
        foreach (var (name, text) in files)
            output.Write(name, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
        notes.WriteLine($"Wrote {output.Commit(manifest())} files to {path}.");
    }

    private static bool IsFolder(string path) => FileKinds.Of(path) switch
    {
        FileKind.Folder => true,
        FileKind.Missing => !TableFormat.Endings.Contains(System.IO.Path.GetExtension(path), StringComparer.Ordinal),
        _ => false,
    };
}
