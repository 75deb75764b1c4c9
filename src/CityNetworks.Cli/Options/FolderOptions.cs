using System.CommandLine;
using CityNetworks.Cli.Output;

namespace CityNetworks.Cli.Options;

/// <summary>Where many tables go, as which kind of CSV, and whether progress is shown meanwhile.</summary>
internal sealed class FolderOptions
{
    private readonly Option<string> _out;
    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = $"Which kind of CSV. {TableFormat.AboutSafeCsv}",
        DefaultValueFactory = _ => TableFormat.Csv.Id,
        HelpName = string.Join('|', TableFormat.FolderNames),
    };

    private readonly Option<bool> _noProgress = NoProgress.Option();

    public FolderOptions(string standard)
    {
        _out = OutPath.Default(standard, "Folder to write into.", "DIR");
        _format.AcceptOnlyFromAmong([.. TableFormat.FolderNames]);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_out);
        command.Options.Add(_format);
        command.Options.Add(_noProgress);
    }

    /// <summary>The option for the folder.</summary>
    public Option<string> Folder => _out;

    public string Path(ParseResult parsed) => parsed.GetValue(_out)!;

    /// <summary>The folder, taken for this run.</summary>
    public TableFolder Open(ParseResult parsed) => TableFolder.Open(Path(parsed), TableFormat.Find(parsed.GetValue(_format)));

    public ProgressLine Progress(ParseResult parsed, bool quiet) => new(ProgressLine.Wanted(quiet, parsed.GetValue(_noProgress)));
}
