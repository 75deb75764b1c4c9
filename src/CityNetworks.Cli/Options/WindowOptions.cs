using System.CommandLine;
using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>Which spans of periods are measured.</summary>
internal sealed class WindowOptions
{
    private readonly Option<string> _window = new(
        "--window",
        "-w")
    { Description = "Spans of periods that are measured; several separated by commas.", HelpName = "each|cumulative|sliding:K|all|FIRST..LAST" };
    private readonly Option<string?> _period = new("--period") { Description = "Keep only windows that end in this period.", HelpName = "ID" };

    public WindowOptions(string standard = "each") => _window.DefaultValueFactory = _ => standard;

    public void AddTo(Command command)
    {
        command.Options.Add(_window);
        command.Options.Add(_period);
    }

    /// <summary>What was asked for, word by word.</summary>
    public string Given(ParseResult parsed) => parsed.GetValue(_window)!;

    public IReadOnlyList<Window> Windows(ParseResult parsed, TwoModeNetwork network)
    {
        IReadOnlyList<Window> windows;
        try
        {
            windows = Networks.Windows.Parse(network, parsed.GetValue(_window)!);
        }
        catch (FormatException error)
        {
            throw new UsageException($"--window: {error.Message}");
        }

        return parsed.GetValue(_period) is { } period ? [.. windows.Where(w => w.EndPeriod == Period(network, "--period", period) + 1)] : windows;
    }

    /// <summary>The one window asked for, of commands that report one.</summary>
    public Window One(ParseResult parsed, TwoModeNetwork network) => Windows(parsed, network) is [var only]
        ? only
        : throw new UsageException($"--window: found '{Given(parsed)}'; expected one window: all, a period, or a span FIRST..LAST.");

    /// <summary>The number of a period that the user names.</summary>
    public static int Period(TwoModeNetwork network, string option, string id)
    {
        var periods = network.Names.Periods;
        for (var period = 0; period < periods.Count; period++)
        {
            if (periods[period] == id)
                return period;
        }

        throw new UsageException($"{option}: found '{id}'; expected one of {string.Join(", ", periods)}. {NearestWord.Suggestion(id, periods)}");
    }
}
