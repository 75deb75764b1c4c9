using System.CommandLine;
using CityNetworks.Cli.Output;

namespace CityNetworks.Cli.Options;

/// <summary>Where many tables go, and whether progress is shown meanwhile.</summary>
internal sealed class FolderOptions
{
    private readonly Option<string> _out;
    private readonly Option<bool> _noProgress = new("--no-progress") { Description = "Show no progress." };

    public FolderOptions(string standard) =>
        _out = new("--out", "-o") { Description = "Folder to write into.", DefaultValueFactory = _ => standard, HelpName = "DIR" };

    public void AddTo(Command command)
    {
        command.Options.Add(_out);
        command.Options.Add(_noProgress);
    }

    public string Path(ParseResult parsed) => parsed.GetValue(_out)!;

    public ProgressLine Progress(ParseResult parsed, bool quiet) => new(ProgressLine.Wanted(quiet, parsed.GetValue(_noProgress)));
}
