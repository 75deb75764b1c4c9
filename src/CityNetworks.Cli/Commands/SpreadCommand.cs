using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Contagion;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet spread</c>: the classic models of contagion on the network of the records.</summary>
internal static class SpreadCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var choice = new NetworkOption();
        var window = new WindowOptions("all");
        var contagion = new ContagionOptions();
        var seeds = new Option<string?>("--active") { Description = "Cities that are active at the start, by id or name.", HelpName = "ID,ID" };
        var drawn = new Option<int>("--random-active") { Description = "Number of cities drawn at random for each run, instead of --active.", HelpName = "N" };
        var through = new Option<string>("--through")
        {
            Description = "Along ties (each pair of cities that met, once) or through events (each shared event is a contact).",
            DefaultValueFactory = _ => "ties",
            HelpName = "ties|events",
        };
        var by = new Option<string>("--by")
        {
            Description = "A row for each step, or for each city.",
            DefaultValueFactory = _ => "step",
            HelpName = "step|city",
        };
        var steps = new Option<int>("--steps") { Description = "Steps after the start.", DefaultValueFactory = _ => 10, HelpName = "N" };
        var run = new RunOptions();
        var output = new OutputOptions();
        through.AcceptOnlyFromAmong("ties", "events");
        by.AcceptOnlyFromAmong("step", "city");
        steps.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 100_000)
                result.AddError("--steps: expected a whole number from 0 to 100000.");
        });
        drawn.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
                result.AddError("--random-active: expected a whole number of at least 0.");
        });
        var command = new Command(
            "spread",
            "The classic models of contagion on the network of the records, for comparison and teaching: cascades, thresholds, epidemics, Bass. For the spread "
                + "of policies by mechanisms use 'citynet simulate'.");
        data.AddTo(command);
        choice.AddTo(command);
        window.AddTo(command);
        contagion.AddTo(command);
        foreach (var option in new Option[] { seeds, drawn, through, by, steps })
            command.Options.Add(option);
        run.AddTo(command);
        output.AddTo(command);
        return command
            .WithExamples(
                "citynet spread --model ic --p 0.2 --active pergamino                     independent cascade over ties",
                "citynet spread --model ic --p 0.2 --active pergamino --through events    the same, each shared event a contact",
                "citynet spread --model threshold --share 0.3 --active pergamino,canoas --by city",
                "citynet spread --model threshold --count 2 --active pergamino,canoas     absolute: two active contacts",
                "citynet spread --model lt --random-active 2                              random thresholds",
                "citynet spread --model sir --p 0.2 --recovery 0.3 --random-active 1 --steps 30",
                "citynet spread --model bass --p 0.03 --q 0.38 --steps 20                no network: everybody sees everybody")
            .Does((parsed, cancellation) =>
            {
                var records = data.Records(parsed);
                var network = NetworkBuilder.Build(records, data.Selection(parsed));
                var span = window.Windows(parsed, network) is [var only]
                    ? only
                    : throw new UsageException("--window: found several spans; expected one, such as all, or --period ID.");
                var direct = choice.Direct(parsed, records, data.Selection(parsed), [span])?[0];
                if (direct is not null)
                    NetworkOption.Refuse(parsed, "--through");
                if (contagion.Bass(parsed, direct?.Present.Count ?? span.CountCities()) is { } bass)
                {
                    output.Write(parsed, bass.Over(parsed.GetValue(steps)));
                    return;
                }

                var settings = new SpreadSettings
                {
                    Steps = parsed.GetValue(steps),
                    Runs = run.Runs(parsed) ?? 1000,
                    Seed = run.Seed(parsed) ?? 1,
                    Workers = run.Workers(parsed, cancellation),
                };
                var graph = direct is not null
                    ? ContactGraph.OfDirect(direct)
                    : parsed.GetValue(through) == "events"
                        ? ContactGraph.ThroughEvents(span)
                        : ContactGraph.OfTies(CoTies.Of(span, workers: settings.Workers));
                var start = Start(graph, network, parsed.GetValue(seeds), parsed.GetValue(drawn));
                try
                {
                    output.Write(parsed, TableOf(Spread.Run(graph, contagion.Model(parsed), start, settings), parsed.GetValue(by)!, graph, network));
                }
                catch (ArgumentException error)
                {
                    throw UsageException.Of(error);
                }
            });
    }

    private static Table TableOf(SpreadResult result, string by, ContactGraph graph, TwoModeNetwork network) => by == "step"
        ? result.Curve
        : result.Nodes(
            [.. Enumerable.Range(0, graph.Count)], node => network.Names.Cities[graph.Cities[node]], node => network.Names.CityLabels[graph.Cities[node]]);

    private static SpreadStart Start(ContactGraph graph, TwoModeNetwork network, string? seeds, int drawn)
    {
        if (seeds is null == (drawn == 0))
            throw new UsageException(
                $"Found {(seeds is null ? "neither --active nor --random-active" : "both --active and --random-active")}; expected one of them.");
        if (seeds is null)
            return drawn <= graph.Count
                ? SpreadStart.Random(drawn)
                : throw new UsageException($"--random-active: found {drawn}; expected at most {graph.Count}, the number of cities present in the window.");
        string[] ids = [.. graph.Cities.Select(city => network.Names.Cities[city])];
        var cities = network.Names.Cities.Select((id, number) => new City(id, network.Names.CityNames[number]) { Label = network.Names.CityLabels[number] });
        return SpreadStart.At([.. Named.Cities(seeds, cities, "--active").Select(NumberOf)]);

        int NumberOf(string id)
        {
            if (Array.IndexOf(ids, id) is >= 0 and var node)
                return node;
            throw new UsageException($"--active: found '{id}', which takes part in no event of the window; expected cities present in it.");
        }
    }
}
