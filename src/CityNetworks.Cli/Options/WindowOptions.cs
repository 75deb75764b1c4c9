using System.CommandLine;
using System.CommandLine.Parsing;
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

    private readonly bool _ownSpan;

    /// <param name="standard">The window where none is given.</param>
    /// <param name="ownSpan">Whether <c>--to</c> means something else in the command than the end of the records.</param>
    public WindowOptions(string standard = "each", bool ownSpan = false)
    {
        _window.DefaultValueFactory = _ => standard;
        _ownSpan = ownSpan;
    }

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
            throw new UsageException($"--window: {error.Message}{Later(parsed, network)}");
        }

        return parsed.GetValue(_period) is { } period ? [.. windows.Where(w => w.EndPeriod == Period(network, "--period", period) + 1)] : windows;
    }

    // A date after the last period may be asked for, where somebody is still on then.
    private string Later(ParseResult parsed, TwoModeNetwork network)
    {
        if (_ownSpan || network.PeriodCount == 0 || !CalendarDate.TryParse(network.Names.Periods[^1], out var last))
            return string.Empty;
        var ids = parsed.GetValue(_window)!.Split([",", ".."], StringSplitOptions.TrimEntries);
        if (Array.Find(ids, id => CalendarDate.TryParse(id, out var date) && date.First >= last.End) is not { } later)
            return string.Empty;
        return parsed.GetResult("--to") is OptionResult { Implicit: false }
            ? $" The last period is {last}: --to adds periods only where a spell has no end and periods.csv does not list them all; there, add rows to it."
            : $" The last period is {last}; with --to {later} the periods go on up to it, with those who are still on (a spell without an end).";
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
