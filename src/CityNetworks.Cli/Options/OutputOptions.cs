using System.CommandLine;
using CityNetworks.Cli.Output;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Options;

/// <summary>How a table leaves the program.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string?> _format = new("--format", "-f") { Description = TableFormat.Help, HelpName = string.Join('|', TableFormat.Names) };
    private readonly Option<int?> _rows = RowsOption.Option();
    private readonly ColumnsOption _columns = new();
    private readonly Option<string?> _out = OutPath.Optional("File to write. Default: standard output.");

    public OutputOptions() => _format.AcceptOnlyFromAmong([.. TableFormat.Names]);

    /// <summary>The option for the file.</summary>
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

    /// <summary>Writes a table that may take a while to make: on a terminal it reports how far it is.</summary>
    /// <returns>The table.</returns>
    public Table Write(ParseResult parsed, string step, bool quiet, Workers workers, Func<Workers, Table> table, TableView? view = null)
    {
        var made = Made();
        Write(parsed, made, view);
        return made;

        Table Made()
        {
            if (!ProgressLine.Wanted(quiet, false))
                return table(workers);
            using var progress = new ProgressLine(true) { InParts = step };
            return table(workers with { Progress = progress.Share });
        }
    }

    /// <summary>Writes a table, for a person in the order of the view.</summary>
    public void Write(ParseResult parsed, Table table, TableView? view = null)
    {
        Output(parsed).Write(_columns.Of(parsed, table), view);
        EmptyAnswer.Note(parsed, table, Console.Error);
    }

    /// <summary>Where the table goes.</summary>
    public TableOutput Output(ParseResult parsed) => new(TableFormat.Find(parsed.GetValue(_format)), parsed.GetValue(_out), parsed.GetValue(_rows));
}
