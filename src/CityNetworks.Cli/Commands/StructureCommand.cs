using System.CommandLine;
using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Structure;
using CityNetworks.Studies.Parts;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet structure</c>: closure, groups, communities and nestedness, each beside what chance would give.</summary>
internal static class StructureCommand
{
    private static readonly TableView s_cities = new() { By = "brokerage", IsDescending = true, Within = ["window"] };

    public static Command Create()
    {
        var data = new DataOptions();
        var choice = new NetworkOption();
        var window = new WindowOptions("all");
        var measures = new Option<string?>("--measures", "-m")
        {
            Description = "Some of the measures; default all. 'citynet measures' lists them.",
            HelpName = "a,b",
        };
        var group = new Option<string>("--group")
        {
            Description = "Column of cities that makes groups, for E–I index and brokerage.",
            DefaultValueFactory = _ => "country",
            HelpName = "COLUMN",
        };
        var trades = new TradesOption();
        var table = new TableOption(
            ("structure", "the network, and groups"),
            ("cities", "each city: clustering, closure, redundancy, constraint, community, E–I index, brokerage with z"));
        var run = new RunOptions();
        var output = new OutputOptions();
        var parts = new PartOptions();
        var estimate = new EstimateOption();
        var command = new Command(
            "structure", "Closure, redundancy, communities, nestedness, E–I index, brokerage, autocorrelation: each beside its expectation under chance.");
        data.AddTo(command);
        choice.AddTo(command);
        window.AddTo(command);
        command.Options.Add(measures);
        command.Options.Add(group);
        trades.AddTo(command);
        table.AddTo(command);
        run.AddTo(command);
        output.AddTo(command);
        parts.AddTo(command);
        estimate.AddTo(command);
        Sharding.Declare(command, new Sharding(parts.Part, output.Out, run.Threads) { Merging = parts.Merging });
        return command
            .WithExamples(
                "citynet structure",
                "citynet structure --window each --measures opsahl,robins-alexander --runs 200",
                "citynet structure --measures e-i,brokerage-liaison --group country",
                "citynet structure --table cities --runs 200")
            .Does((parsed, cancellation) =>
            {
                if (estimate.Printed(parsed, cancellation))
                    return;
                var records = data.Records(parsed);
                var network = NetworkBuilder.Build(records, data.Selection(parsed));
                if (choice.IsDirect(parsed, records))
                {
                    NetworkOption.Refuse(parsed, "--measures", "--runs", "--seed", "--table", parts.Part.Name, parts.Merging.Name);
                    var direct = choice.Direct(parsed, records, data.Selection(parsed), window.Windows(parsed, network))!;
                    output.Write(parsed, DirectStructure.Of(direct, Groups(network, records, parsed.GetValue(group)!)));
                    return;
                }

                var (seed, runs) = (run.Seed(parsed) ?? 1, run.Runs(parsed) ?? 1000);
                var options = StructureParameters.Options(network, records, seed, runs, default, trades.Of(parsed)) with
                {
                    Measures = parsed.GetValue(measures) is { } ids
                        ? Choices.Split("--measures", ids, [.. StructureMeasures.All.Select(measure => measure.Id)]).Select(StructureMeasures.Find).ToArray()
                        : null,
                };
                try
                {
                    var windows = window.Windows(parsed, network);
                    var groups = CityGroups.Of(CityColumn.Text(network, records, parsed.GetValue(group)!));
                    Table Measured(Workers workers) => table.Of(parsed) is "cities"
                        ? CityStructureTable.Of(windows, groups, options with { Workers = workers })
                        : StructureTable.Of(windows, groups, options with { Workers = workers });

                    if (parts.Items(
                        parsed, run.Workers(parsed, cancellation), output.Path(parsed),
                        () => PartOptions.Identity(parsed, records, data.Selection(parsed), seed, runs),
                        workers => Measured(workers), data.Quiet(parsed) ? TextWriter.Null : Console.Error) is not { } workers)
                        return;
                    output.Write(parsed, "Measuring", data.Quiet(parsed), workers, Measured, table.Of(parsed) is "cities" ? s_cities : null);
                }
                catch (ArgumentException error) when (error is not TooLargeException)
                {
                    throw UsageException.Of(error);
                }
            });
    }

    private static string?[] Groups(TwoModeNetwork network, RecordSet records, string column)
    {
        try
        {
            return CityColumn.Text(network, records, column);
        }
        catch (ArgumentException error)
        {
            throw UsageException.Of(error, "--group");
        }
    }
}
