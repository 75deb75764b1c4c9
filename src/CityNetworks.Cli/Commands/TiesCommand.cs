using System.CommandLine;
using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Figures.Results;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Networks.Direct;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet ties</c>: which cities met, how strongly, and at which events.</summary>
internal static class TiesCommand
{
    private static readonly TableView s_view = new() { By = "weight", IsDescending = true, Within = ["window"], Bar = "weight" };

    public static Command Create()
    {
        var data = new DataOptions();
        var choice = new NetworkOption();
        var window = new WindowOptions();
        var ties = new TieOptions();
        var backbone = new BackboneOption();
        var table = new TableOption(
            ("ties", "the ties of each window"),
            ("stability", "in how many windows each tie is in the backbone"),
            ("overlap", "the share of each window's backbone that is in the next one"));
        var run = new RunOptions();
        var output = new OutputOptions();
        var plot = new PlotOption();
        var parts = new PartOptions();
        var estimate = new EstimateOption();
        var command = new Command("ties", "Co-coordination ties: which cities met, how strongly, and the events that made each tie.");
        data.AddTo(command);
        choice.AddTo(command);
        window.AddTo(command);
        ties.AddTo(command);
        backbone.AddTo(command);
        table.AddTo(command);
        run.AddTo(command);
        output.AddTo(command);
        plot.AddTo(command);
        parts.AddTo(command);
        estimate.AddTo(command);
        Sharding.Declare(command, new Sharding(parts.Part, output.Out, run.Threads) { Merging = parts.Merging });
        return command
            .WithExamples(
                "citynet ties --window all --kinds coordination",
                "citynet ties --weight newman --min-weight 0.5",
                "citynet ties --window all --weight jaccard --top 3",
                "citynet ties --window all --backbone sdsm --alpha 0.05 --adjust holm",
                "citynet ties --backbone hypergeometric --table stability")
            .Does((parsed, cancellation) =>
            {
                if (estimate.Printed(parsed, cancellation))
                    return;
                var records = data.Records(parsed);
                var network = NetworkBuilder.Build(records, data.Selection(parsed));
                var windows = window.Windows(parsed, network);
                if (choice.Direct(parsed, records, data.Selection(parsed), windows) is { } direct)
                {
                    NetworkOption.Refuse(parsed, "--weight", "--min-weight", "--top", "--half-life", "--join", "--backbone", "--table", PlotOption.Name);
                    output.Write(parsed, DirectTiesTable.Of(direct));
                    return;
                }

                WeightNote.Report(network, ties.WeightOption(parsed), data.Quiet(parsed) ? TextWriter.Null : Console.Error);
                var (seed, replicates) = (run.Seed(parsed) ?? 1, run.Runs(parsed) ?? 1000);
                if (!backbone.Wanted(parsed))
                {
                    if (backbone.IsTradesGiven(parsed))
                        throw new UsageException("--trades: found without a backbone; expected --backbone fdsm beside it.");
                    if (table.Of(parsed) is not "ties")
                        throw new UsageException(
                            $"--table: found '{table.Of(parsed)}' without a backbone; expected --backbone sdsm, fdsm, hypergeometric or disparity beside it.");
                    Draw(output.Write(
                        parsed,
                        "Forming ties",
                        data.Quiet(parsed),
                        run.Workers(parsed, cancellation),
                        workers => TiesTable.Of([.. windows.Select(w => ties.Ties(parsed, w, workers))]), s_view));
                    return;
                }

                Tables.Table Tested(Numerics.Workers workers)
                {
                    Backbone[] backbones = [.. windows.Select(w => backbone.Of(parsed, w, records, seed, replicates, workers))];
                    return table.Of(parsed) switch
                    {
                        "stability" => TieStability.ToTable(backbones),
                        "overlap" => TieStability.ToOverlapTable(backbones),
                        _ => TiesTable.Of([.. backbones.Select(of => (ties.Ties(parsed, of.Window, workers), of))]),
                    };
                }

                if (parts.Items(
                    parsed, run.Workers(parsed, cancellation), output.Path(parsed),
                    () => PartOptions.Identity(parsed, records, data.Selection(parsed), seed, replicates),
                    workers => Tested(workers), data.Quiet(parsed) ? TextWriter.Null : Console.Error) is not { } workers)
                    return;
                Draw(output.Write(parsed, "Testing ties", data.Quiet(parsed), workers, Tested, s_view));

                void Draw(Tables.Table made) => plot.Write(parsed, width => TiesFigure.Of(made, ties.WeightInWords(parsed), width));
            });
    }
}
