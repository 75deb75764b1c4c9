using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Records;
using CityNetworks.Studies.Absence;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet without</c>: what the network loses without some cities, and what a scenario loses.</summary>
internal static class WithoutCommand
{
    public static Command Create()
    {
        var cities = new Argument<string[]>("CITY")
        {
            Description = "Who leaves, by id or name; several at once.",
            HelpName = "CITY…",
            Arity = ArgumentArity.OneOrMore,
        }.NotAnOption();
        var data = new DataOptions();
        var network = new NetworkOption();
        var window = new WindowOptions("all");
        var backbone = new BackboneOption("sdsm");
        var scenario = new ScenarioOptions();
        var reseed = new Option<string[]>("--reseed")
        {
            Description = "Let this city have the policy from the start: in place of an initial adopter that leaves.",
            HelpName = "ID",
        };
        var run = new RunOptions();
        var output = new ResultOptions();
        var noProgress = NoProgress.Option();
        var command = new Command(
            "without", "What the network loses without a city: ties, parts, cities left alone, the hub, reach, backbone; beside it what a scenario loses.");
        command.Arguments.Add(cities);
        data.AddTo(command);
        network.AddTo(command);
        window.AddTo(command);
        backbone.AddTo(command);
        scenario.AddTo(command);
        command.Options.Add(reseed);
        run.AddTo(command);
        output.AddTo(command);
        command.Options.Add(noProgress);
        return command
            .WithExamples(
                "citynet without pergamino",
                "citynet without Pergamino Tandil --window 2010-2011..2015-2016",
                "citynet without pergamino --reseed tandil --out without    tables, a page and a manifest",
                "citynet without canoas --data my-records                   no scenario: the network alone")
            .Does((parsed, cancellation) =>
            {
                var records = data.Records(parsed);
                var selection = data.Selection(parsed);
                var leaving = Leaving(parsed.GetValue(cities)!, records);
                var assumed = scenario.Find(parsed, records);
                var notes = data.Quiet(parsed) ? TextWriter.Null : Console.Error;
                var workers = run.Workers(parsed, cancellation);
                var settings = new RunSettings
                {
                    Runs = run.Runs(parsed) ?? assumed?.Runs ?? 1000,
                    Seed = run.Seed(parsed) ?? assumed?.Seed ?? 1,
                    Workers = workers,
                };
                using var folder = output.Open(parsed);
                using var progress = new ProgressLine(ProgressLine.Wanted(data.Quiet(parsed), parsed.GetValue(noProgress)));
                progress.Step("Network");
                var all = NetworkBuilder.Build(records, selection);
                var span = window.One(parsed, all);
                var tables = network.Direct(parsed, records, selection, [span]) is { } direct ? OfDirect(direct[0]) : OfEvents();
                progress.Step("Simulation");
                var simulated = assumed is null ? [] : Simulated(assumed, Named.Cities(parsed.GetValue(reseed), records.Cities, "--reseed"));
                progress.Dispose();
                var manifest = RunManifest.Run("without", records, selection, assumed, settings.Seed, settings.Runs, [])
                    .With(CommandLine.Of(parsed, settings.Seed, settings.Runs), scenario.Given(parsed));
                Answers.Write(parsed, output, folder, [.. tables, .. simulated], manifest.With(Facts()), notes);

                IReadOnlyList<Table> OfDirect(Networks.Direct.DirectNetwork ties)
                {
                    NetworkOption.Refuse(parsed, "--backbone", "--alpha", "--adjust", "--signed", "--trades");
                    return NetworkLoss.Of(ties, leaving).Tables;
                }

                // If no null model can be fitted, the network is reported without a backbone; if one was requested, that is an error.
                IReadOnlyList<Table> OfEvents()
                {
                    var loss = NetworkLoss.Of(span, leaving, workers).Tables;
                    var left = records with { Participations = [.. records.Participations.Where(row => !leaving.Contains(row.City))] };
                    var without = NetworkBuilder.Build(left, selection);
                    try
                    {
                        return [.. loss, BackboneLoss.Of(Tested(span), Tested(Windows.Span(without, span.FirstPeriod, span.EndPeriod)), leaving)];
                    }
                    catch (Exception error) when (error is BadDataException or UsageException && !backbone.IsGiven(parsed))
                    {
                        notes.WriteLine($"note: no tie was tested against chance. {error.Message}");
                        return loss;
                    }
                }

                Backbone Tested(Window of) => backbone.Of(parsed, of, records, settings.Seed, settings.Runs, workers);

                IReadOnlyList<Table> Simulated(Scenario of, IReadOnlyList<string> begin)
                {
                    try
                    {
                        var with = DiffusionModel.Create(records, of, selection);
                        var without = leaving.Aggregate(with, (model, city) => model.WithoutCity(city));
                        without = begin.Aggregate(without, (model, city) => model.WithInitial(city));
                        if (without.Cities.Count == 0)
                            return []; // nobody is left to adopt
                        var result = Counterfactual.Run(without, with, settings);
                        return [result.Differences, result.Cities];
                    }
                    catch (ArgumentException error) when (error is not TooLargeException)
                    {
                        throw UsageException.Of(error);
                    }
                }

                IEnumerable<KeyValuePair<string, string>> Facts()
                {
                    yield return new("leaving", string.Join("; ", records.Cities.Where(city => leaving.Contains(city.Id)).Select(city => city.Label)));
                    yield return new("window", span.Name);
                    if (tables.Any(table => table.Name == BackboneLoss.TableName))
                        yield return new("backbone", backbone.Words(parsed));
                    if (assumed is null)
                        yield return new("simulation", "none, for no scenario was given");
                    string[] lost =
                    [
                        .. records.Cities.Where(city => leaving.Contains(city.Id) && assumed?.Initial.Any(first => first.City == city.Id) == true)
                            .Select(city => city.Label),
                    ];
                    if (lost.Length > (parsed.GetValue(reseed)?.Length ?? 0))
                        yield return new("first_adopters_lost", string.Join("; ", lost));
                }
            })
            .IsRepeatable();
    }

    private static SortedSet<string> Leaving(IEnumerable<string> asked, RecordSet records) =>
        new(asked.SelectMany(text => Named.Cities(text, records.Cities, "CITY")), StringComparer.Ordinal);
}
