using System.CommandLine;
using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Options;
using CityNetworks.Comparison;
using CityNetworks.Cli.Output;
using CityNetworks.Figures.Results;
using CityNetworks.Networks;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet compare</c>: what changed between periods, and how sure that is.</summary>
internal static class CompareCommand
{
    private static readonly TableView s_view = new() { By = "delta", IsDescending = true, IsBySize = true, Within = ["from", "to"] };

    public static Command Create()
    {
        var data = new DataOptions();
        var window = new WindowOptions(ownSpan: true);
        var comparison = new ComparisonOptions();
        var table = new TableOption(
            ("compare", "the change of each city"), ("bootstrap", "how certain the value and rank of each city are in each window"),
            ("rarefaction", "the change had both windows held equally many events"), ("boundaries", "the change when the periods are cut elsewhere"),
            ("survival", "how many periods ties last"));
        var top = new Option<int>("--top-ranks")
        {
            Description = "In the table bootstrap: number of ranks that count as the top.",
            DefaultValueFactory = _ => 3,
            HelpName = "K"
        };
        top.Validators.Add(result => { if (result.GetValueOrDefault<int>() < 1) result.AddError("--top-ranks: expected a whole number of at least 1."); });
        var run = new RunOptions();
        var output = new OutputOptions();
        var plot = new PlotOption();
        var parts = new PartOptions();
        var estimate = new EstimateOption();
        var command = new Command(
            "compare",
            "Change of a measure between windows: event bootstrap interval, permutation p-value. With few events the result is uncertain; the note says so.");
        data.AddTo(command, ownSpan: true);
        window.AddTo(command);
        comparison.AddTo(command, tested: true);
        table.AddTo(command);
        command.Options.Add(top);
        run.AddTo(command);
        output.AddTo(command);
        plot.AddTo(command);
        parts.AddTo(command);
        estimate.AddTo(command);
        Sharding.Declare(command, new Sharding(parts.Part, output.Out, run.Threads) { Merging = parts.Merging });
        return command
            .WithExamples(
                "citynet compare --measure degree",
                "citynet compare --from 2009-2010 --to 2014-2015 --measure harmonic --adjust bh",
                "citynet compare --window sliding:3 --runs 5000",
                "citynet compare --window sliding:3 --measure betweenness --table bootstrap --top-ranks 5")
            .Does((parsed, cancellation) =>
            {
                if (estimate.Printed(parsed, cancellation))
                    return;
                var records = data.RecordsOfEvents(parsed);
                var network = NetworkBuilder.Build(records, data.Selection(parsed));
                var (name, measure) = (comparison.Name(parsed), comparison.Measure(parsed));
                var settings = comparison.Settings(parsed, network, records, run.Runs(parsed) ?? 1000, run.Seed(parsed) ?? 1);
                var windows = window.Windows(parsed, network);
                var pairs = comparison.Pairs(parsed, network, windows);
                if (pairs.Count == 0 && table.Of(parsed) != "bootstrap")
                    ComparisonOptions.NoteNoWindows(windows, data.Quiet(parsed) ? TextWriter.Null : Console.Error);
                if (network.HasSpells && table.Of(parsed) is "boundaries")
                {
                    throw new UsageException(
                        "--table boundaries: found events that last over several periods; expected points in time, which a boundary can fall between.");
                }

                Tables.Table Made(Numerics.Workers workers) => table.Of(parsed) switch
                {
                    "bootstrap" => BootstrapTable.Of(
                        comparison.IsOnePair(parsed) ? [pairs[0].From, pairs[0].To] : windows, name, measure, parsed.GetValue(top), settings, workers),
                    "survival" => TieSurvival.ToTable(network, workers),
                    "rarefaction" => Rarefaction.ToTable(pairs, name, measure, settings, workers),
                    "boundaries" => BoundarySensitivity.ToTable(pairs, name, measure, EventTimes.OfDates(network, records), workers),
                    _ => PeriodComparison.Of(pairs, name, measure, settings, workers),
                };
                if (parts.Items(
                    parsed, run.Workers(parsed, cancellation), output.Path(parsed),
                    () => PartOptions.Identity(parsed, records, data.Selection(parsed), settings.Seed, settings.Replicates),
                    workers => Made(workers), data.Quiet(parsed) ? TextWriter.Null : Console.Error) is not { } workers)
                    return;
                var made = output.Write(parsed, "Comparing", data.Quiet(parsed), workers, Made, s_view);
                plot.Write(parsed, width => CompareFigure.Of(made, width));
            });
    }
}
