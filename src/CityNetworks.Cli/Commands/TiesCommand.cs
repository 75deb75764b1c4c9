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
        var backbone = new BackboneOption();
        var run = new RunOptions();
        var output = new OutputOptions();
        var command = new Command("ties", "Co-coordination ties: which cities met, how strongly, and the events that made each tie.");
        data.AddTo(command);
        window.AddTo(command);
        ties.AddTo(command);
        backbone.AddTo(command);
        run.AddTo(command);
        output.AddTo(command);
        return command
            .WithExamples(
                "citynet ties --window all --kinds coordination",
                "citynet ties --weight newman --min-weight 0.5",
                "citynet ties --window all --weight jaccard --top 3",
                "citynet ties --window all --backbone sdsm --alpha 0.05 --adjust holm")
            .Does((parsed, cancellation) =>
            {
                var records = data.Records(parsed);
                var windows = window.Windows(parsed, NetworkBuilder.Build(records, data.Selection(parsed)));
                var workers = run.Workers(parsed, cancellation);
                var (seed, replicates) = (run.Seed(parsed) ?? 1, run.Runs(parsed) ?? 1000);
                output.Write(parsed, backbone.Wanted(parsed)
                    ? TiesTable.Of([.. windows.Select(w => (ties.Ties(parsed, w, workers), backbone.Of(parsed, w, records, seed, replicates, workers)))])
                    : TiesTable.Of(windows.Select(w => ties.Ties(parsed, w, workers))));
            });
    }
}
