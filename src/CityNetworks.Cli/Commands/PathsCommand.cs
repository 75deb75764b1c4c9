using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Figures.Results;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;
using CityNetworks.Temporal;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet paths</c>: which city could have heard from which, and when.</summary>
internal static class PathsCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var loose = new Option<bool>("--same-time") { Description = "Let information pass between events of the same time; by default it does not." };
        var window = new WindowOptions("all");
        var table = new TableOption(
            ("paths", "the first arrival of each city's news at each other"),
            ("fewest", "the journey of fewest events instead"),
            ("departures", "how late news can still leave"),
            ("centrality", "temporal closeness and betweenness of cities"),
            ("events", "which meetings carried most first arrivals"));
        var run = new RunOptions();
        var output = new OutputOptions();
        var plot = new PlotOption();
        var command = new Command(
            "paths", "Which city could have heard from which, when and through which event: information spreads at events, forward in time.");
        data.AddTo(command);
        window.AddTo(command);
        command.Options.Add(loose);
        table.AddTo(command);
        run.AddTo(command, random: false);
        output.AddTo(command);
        plot.AddTo(command);
        return command
            .WithExamples(
                "citynet paths",
                "citynet paths --evidence all --same-time",
                "citynet paths --table centrality --window cumulative",
                "citynet paths --table events")
            .Does((parsed, cancellation) =>
            {
                var records = data.RecordsOfEvents(parsed);
                var network = NetworkBuilder.Build(records, data.Selection(parsed)).InPoints(); // news passes between those who are there in one period
                var rule = parsed.GetValue(loose) ? SameTime.Loose : SameTime.Strict;
                var windows = window.Windows(parsed, network);
                var times = EventTimes.OfDates(network, records);
                if (table.Of(parsed) is "centrality")
                {
                    Write(workers => TemporalCentralityTable.Of(windows, times, rule, workers));
                    return;
                }

                if (windows is not [var one])
                    throw new UsageException(
                        $"--window: found {windows.Count} windows; expected one, as the rows of this table do not say which they are of. Name its last "
                            + $"period by --period, or ask for --table centrality.");
                var made = Write(workers => table.Of(parsed) switch
                {
                    "fewest" => PathsTable.Of(one, times, rule, workers, JourneyKind.FewestEvents),
                    "departures" => DeparturesTable.Of(one, times, rule, workers),
                    "events" => EventBetweennessTable.Of(one, times, rule, workers),
                    _ => PathsTable.Of(one, times, rule, workers),
                });
                plot.Write(parsed, width => PathsFigure.Of(made, network.Names.Cities, network.Names.CityLabels, network.Names.Periods, width));

                Table Write(Func<Workers, Table> made) =>
                    output.Write(parsed, "Following journeys", data.Quiet(parsed), run.Workers(parsed, cancellation), made);
            });
    }
}
