using System.CommandLine;
using CityNetworks.Centrality;
using CityNetworks.Centrality.Direct;
using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Figures.Results;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet centrality</c>: who is central, in both modes.</summary>
internal static class CentralityCommand
{
    private static readonly TableView s_view = new() { By = "rank", Within = ["window", "mode", "measure"], Bar = "value" };

    public static Command Create()
    {
        var data = new DataOptions();
        var choice = new NetworkOption();
        var window = new WindowOptions();
        var mode = new ModeOption();
        var measures = new MeasureOptions();
        var table = new TableOption(
            ("centrality", "the values"),
            ("centralization", "how centralized each mode is"),
            ("endpoints", "betweenness by kind of pair"),
            ("bounds", "between which values it lies where participations are not certain"),
            ("sampled", "betweenness of a large network, estimated from sampled shortest paths"),
            ("nearest", "the nodes with the highest closeness, for a large network"));
        var largest = new LargeNetworkOptions();
        var run = new RunOptions();
        var output = new OutputOptions();
        var plot = new PlotOption();
        var parts = new PartOptions();
        var estimate = new EstimateOption();
        var command = new Command("centrality", "Two-mode centrality of cities and events, raw and normalised, with ranks.");
        data.AddTo(command);
        choice.AddTo(command);
        window.AddTo(command);
        mode.AddTo(command);
        measures.AddTo(command);
        table.AddTo(command);
        largest.AddTo(command);
        run.AddTo(command);
        output.AddTo(command);
        plot.AddTo(command);
        parts.AddTo(command);
        estimate.AddTo(command);
        Sharding.Declare(command, new Sharding(parts.Part, output.Out, run.Threads) { Merging = parts.Merging });
        return command
            .WithExamples(
                "citynet centrality --window all",
                "citynet centrality --measures betweenness,closeness --dialect networkx --mode both",
                "citynet centrality --window cumulative --period 2014-2015 --format json",
                "citynet centrality --window all --measures birank --prior population",
                "citynet centrality --data my-records --window all --table bounds",
                "citynet centrality --window all --table sampled --error 0.005",
                "citynet centrality --window all --table nearest --nearest 5",
                "citynet centrality --window all --measures betweenness --plot hubs.pdf",
                "citynet centrality --window all --mode both --table centralization --measures degree,betweenness")
            .Does((parsed, cancellation) =>
            {
                if (estimate.Printed(parsed, cancellation))
                    return;
                var records = data.Records(parsed);
                var network = NetworkBuilder.Build(records, data.Selection(parsed));
                WeightNote.Report(network, measures.WeightOption(parsed), data.Quiet(parsed) ? TextWriter.Null : Console.Error);
                var windows = window.Windows(parsed, network);
                var modes = mode.Modes(parsed);
                if (choice.Direct(parsed, records, data.Selection(parsed), windows) is { } direct)
                {
                    NetworkOption.Refuse(
                        parsed, "--mode", "--table", "--runs", "--seed", "--balance", "--components", "--prior", "--dialect", "--error", "--confidence",
                        "--nearest", parts.Part.Name, parts.Merging.Name, PlotOption.Name);
                    output.Write(parsed, DirectCentralityTable.Of(direct, measures.Direct(parsed), measures.DirectOptions(parsed)));
                    return;
                }

                Table Measured(Workers workers) => table.Of(parsed) switch
                {
                    "centralization" => CentralizationTable.Of(windows, measures.Measures(parsed), modes, workers),
                    "endpoints" => EndpointsTable.Of(windows, modes, workers),
                    "bounds" => BoundsTable.Of(
                        records, data.Selection(parsed), windows, measures.Measures(parsed), modes, measures.Options(parsed, network, records),
                        Math.Max(2, run.Runs(parsed) ?? BoundsTable.StandardCompletions), run.Seed(parsed) ?? 1, workers),
                    "sampled" => SampledBetweennessTable.Of(windows, modes, largest.Sampling(parsed, run.Seed(parsed) ?? 1), workers),
                    "nearest" => TopClosenessTable.Of(windows, modes, largest.Count(parsed), measures.Dialect(parsed), workers),
                    _ => CentralityTable.Of(windows, measures.Measures(parsed), modes, measures.Options(parsed, network, records), workers),
                };

                if (parts.Items(
                    parsed, run.Workers(parsed, cancellation), output.Path(parsed),
                    () => PartOptions.Identity(parsed, records, data.Selection(parsed), run.Seed(parsed) ?? 1, Betweenness.Parts),
                    workers => Measured(workers), data.Quiet(parsed) ? TextWriter.Null : Console.Error) is not { } workers)
                    return;
                var made = output.Write(parsed, "Measuring", data.Quiet(parsed), workers, Measured, table.Of(parsed) is "centrality" ? s_view : null);
                plot.Write(parsed, width => CentralityFigure.Of(made, width));
            });
    }
}
