using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Networks;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet ties</c>: which cities met, how strongly, and at which events.</summary>
internal static class TiesCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var window = new WindowOptions();
        var ties = new TieOptions();
        var run = new RunOptions();
        var output = new OutputOptions();
        var command = new Command("ties", "Co-coordination ties: which cities met, how strongly, and the events that made each tie.");
        data.AddTo(command);
        window.AddTo(command);
        ties.AddTo(command);
        run.AddTo(command);
        output.AddTo(command);
        return command
            .WithExamples(
                "citynet ties --window all --kinds coordination",
                "citynet ties --weight newman --min-weight 0.5",
                "citynet ties --window all --weight jaccard --top 3")
            .Does((parsed, cancellation) =>
            {
                var network = data.Network(parsed);
                var workers = run.Workers(parsed, cancellation);
                output.Write(parsed, TiesTable.Of(window.Windows(parsed, network).Select(w => ties.Ties(parsed, w, workers))));
            });
    }
}
