using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
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
        var source = new Option<string?>("--source") { Description = "Only news from this city, by id or name.", HelpName = "CITY" };
        var target = new Option<string?>("--target")
        {
            Description = "Only news that reaches this city; beside --source: the route, event by event.",
            HelpName = "CITY",
        };
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
        command.Options.Add(source);
        command.Options.Add(target);
        table.AddTo(command);
        run.AddTo(command, random: false);
        output.AddTo(command);
        plot.AddTo(command);
        return command
            .WithExamples(
                "citynet paths",
                "citynet paths --evidence all --same-time",
                "citynet paths --table centrality --window cumulative",
                "citynet paths --table events",
                "citynet paths --source guarulhos --target tandil")
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
                var (from, to) = (City(parsed.GetValue(source), "--source"), City(parsed.GetValue(target), "--target"));
                var kind = table.Of(parsed) is "fewest" ? JourneyKind.FewestEvents : JourneyKind.Foremost;
                if (from is { } start && to is { } end)
                {
                    if (plot.Wanted(parsed))
                        throw new UsageException($"{PlotOption.Name}: found --source and --target; expected at most one of them: a route is a table.");
                    var route = RouteTable.Of(one, start, end, times, rule, kind);
                    if (route.RowCount == 0 && !data.Quiet(parsed))
                        Console.Error.WriteLine($"No news from {network.Names.CityLabels[start]} can have reached {network.Names.CityLabels[end]}.");
                    output.Write(parsed, route);
                    return;
                }

                var made = Write(workers => table.Of(parsed) switch
                {
                    "paths" or "fewest" => Reaching(PathsTable.Of(one, times, rule, workers, kind, from is { } only ? [only] : null), to),
                    "departures" => DeparturesTable.Of(one, times, rule, workers),
                    "events" => EventBetweennessTable.Of(one, times, rule, workers),
                    var other => throw new System.Diagnostics.UnreachableException(other),
                });
                plot.Write(parsed, width => PathsFigure.Of(made, network.Names.Cities, network.Names.CityLabels, network.Names.Periods, width));

                int? City(string? asked, string option)
                {
                    if (asked is null)
                        return null;
                    var names = network.Names;
                    var cities = names.Cities.Select((city, node) => (city, names.CityNames[node], names.CityLabels[node]));
                    return names.Cities.ToList().IndexOf(Named.Node(asked, cities, option, "the id or the name of a city that counts"));
                }

                Table Reaching(Table paths, int? city) => city is not { } asked ? paths
                    : TableRows.Pick(paths, [.. Enumerable.Range(0, paths.RowCount).Where(row => paths.Text("target")[row] == network.Names.Cities[asked])]);

                Table Write(Func<Workers, Table> made) =>
                    output.Write(parsed, "Following journeys", data.Quiet(parsed), run.Workers(parsed, cancellation), made);
            });
    }
}
