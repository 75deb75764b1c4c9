using System.CommandLine;
using CityNetworks.Networks;

namespace CityNetworks.Cli.Options;

/// <summary>Which nodes are reported.</summary>
internal sealed class ModeOption
{
    private readonly Option<string> _mode = new("--mode")
    {
        Description = "Which nodes are reported.",
        DefaultValueFactory = _ => "city",
        HelpName = "city|event|both"
    };

    public ModeOption() => _mode.AcceptOnlyFromAmong("city", "event", "both");

    public void AddTo(Command command) => command.Options.Add(_mode);

    public IReadOnlyList<Mode> Modes(ParseResult parsed) => parsed.GetValue(_mode) switch
    {
        "city" => [Mode.City],
        "event" => [Mode.Event],
        _ => [Mode.City, Mode.Event],
    };
}
