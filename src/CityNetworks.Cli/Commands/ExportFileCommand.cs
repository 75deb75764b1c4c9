using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Exchange;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet export graphml</c> and its like: one graph into a file of another tool.</summary>
internal static class ExportFileCommand
{
    public static Command Create(ExchangeFormat format)
    {
        var data = new DataOptions();
        var choice = new NetworkOption();
        var window = new WindowOptions("all");
        var view = new Option<string>("--view")
        {
            Description = "Cities and events, or ties between cities.",
            DefaultValueFactory = _ => "two-mode",
            HelpName = "two-mode|ties"
        };
        var ties = new TieOptions();
        var run = new RunOptions();
        var path = OutPath.Required($"File to write; {format.Ending} is added where it is missing.", "PATH");
        view.AcceptOnlyFromAmong("two-mode", "ties");
        var command = new Command(format.Id, $"{format.Title}.");
        data.AddTo(command);
        choice.AddTo(command);
        window.AddTo(command);
        command.Options.Add(view);
        ties.AddTo(command);
        run.AddTo(command, random: false);
        command.Options.Add(path);
        return command
            .WithExamples(
                $"citynet export {format.Id} --out mercocities{format.Ending}",
                $"citynet export {format.Id} --view ties --window each --out ties{format.Ending}")
            .Does((parsed, cancellation) =>
            {
                var records = data.Records(parsed);
                var network = NetworkBuilder.Build(records, data.Selection(parsed));
                var windows = window.Windows(parsed, network);
                var direct = choice.Direct(parsed, records, data.Selection(parsed), windows);
                if (direct is not null)
                    NetworkOption.Refuse(parsed, "--view", "--weight", "--min-weight", "--top", "--half-life", "--join");
                var graph = direct is not null
                    ? Checked(() => DirectGraph.Of(direct, [.. windows.Select(w => new Spell(w.FirstPeriod, w.EndPeriod, 1))], records))
                    : parsed.GetValue(view) == "ties"
                    ? Checked(() => TiesGraph.Of(TiesTable.Of(windows.Select(w => ties.Ties(parsed, w, run.Workers(parsed, cancellation)))), windows, records))
                    : windows.Count == 1
                        ? TwoModeGraph.Of(windows[0], records)
                        : throw new UsageException(
                            $"--window: found {windows.Count} windows; expected one for --view two-mode: all, or a --period. The file states the period of "
                                + $"each tie.");
                Write(format, graph, parsed.GetValue(path)!);
            });
    }

    private static ExchangeGraph Checked(Func<ExchangeGraph> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException error)
        {
            throw UsageException.Of(error);
        }
    }

    private static void Write(ExchangeFormat format, ExchangeGraph graph, string path)
    {
        var isThrough = OutputPlace.IsThrough(path);
        var stem = path.EndsWith(format.Ending, StringComparison.OrdinalIgnoreCase) ? path[..^format.Ending.Length] : path;
        AtomicFile.WriteAll(open => format.Write(graph, ending => !isThrough ? open(stem + ending)
            : ending == format.Ending ? open(path)
            : throw new UsageException($"--out: '{path}' takes one file, and {format.Id} has several; expected the name of a file.")));
    }
}
