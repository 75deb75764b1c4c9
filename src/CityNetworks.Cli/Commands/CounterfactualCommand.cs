using System.CommandLine;
using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Figures.Results;
using CityNetworks.Inference.Forecasts;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet counterfactual</c>: what a change makes of a scenario, run by run with the same random numbers.</summary>
internal static class CounterfactualCommand
{
    private const string Wording =
        "note: a difference between simulated worlds; it follows from the scenario's assumptions and is no causal effect in the real world.";

    public static Command Create()
    {
        var data = new DataOptions();
        var scenario = new ScenarioOptions();
        var fitted = new FittedOptions();
        var edits = new EditOptions();
        var against = new Option<string?>("--against") { Description = "Compare the scenario with this one.", HelpName = "FILE|NAME" }
            .WithBearing(Bearing.Input);
        var removals = new Option<bool>("--removals")
        {
            Description = "Remove every city in turn: table removals, which compares the removal of a hub with that of a random city and of one with similar "
                + "degree."
        };
        var policy = new PolicyOption(
            "Of a scenario with several policies, report this one, and let --reseed and --mandate be of it. Default: report all; those two are of the "
                + "first.");
        var run = new RunOptions();
        var checkpoints = new CheckpointOptions();
        var parts = new PartOptions();
        var estimate = new EstimateOption();
        var output = new ResultOptions
        {
            View = new TableView { Trends = ["difference"] },
            Views = new Dictionary<string, TableView>(StringComparer.Ordinal)
            {
                ["removals"] = new TableView { By = "difference", IsBySize = true, IsDescending = true, Within = ["policy"] },
            },
        };
        var plot = new PlotOption();
        var noProgress = NoProgress.Option();
        var command = new Command(
            "counterfactual",
            "What a change makes of a scenario: A is the changed world, B the scenario as it is, paired run by run. It follows from the assumptions; it is "
                + "no causal effect in the real world. The same command resumes an interrupted run.");
        data.AddTo(command);
        scenario.AddTo(command);
        fitted.AddTo(command);
        policy.AddTo(command);
        command.Options.Add(against);
        command.Options.Add(removals);
        edits.AddTo(command);
        run.AddTo(command);
        checkpoints.AddTo(command);
        parts.AddTo(command);
        estimate.AddTo(command);
        output.AddTo(command);
        plot.AddTo(command);
        command.Options.Add(noProgress);
        Sharding.Declare(command, new Sharding(parts.Part, output.Out, run.Threads) { Merging = parts.Merging });
        command.Validators.Add(result =>
        {
            var asked = (result.GetResult(against) is { Implicit: false } ? 1 : 0)
                + (result.GetResult(removals) is { Implicit: false } ? 1 : 0) + (edits.AnyIn(result) ? 1 : 0);
            if (asked != 1)
                result.AddError($"Expected --against, or --removals, or some of {string.Join(", ", edits.Names)}.");
        });
        return command
            .WithExamples(
                "citynet counterfactual --remove-city pergamino --reseed tandil",
                "citynet counterfactual --removals",
                "citynet counterfactual --removals --scenario observatories-and-road-safety --policy road-safety",
                "citynet counterfactual --remove-role pergamino:coordinator --out without-office",
                "citynet counterfactual --hold-cancelled best",
                "citynet counterfactual --mandate Council:2015-2016:all:0.5",
                "citynet counterfactual --add-event workshop-5:2013-2014:workshop:tandil,moron,canoas",
                "citynet counterfactual --scenario binding-council-document --against road-safety")
            .Does((parsed, cancellation) =>
            {
                if (estimate.Printed(parsed, cancellation))
                    return;
                var records = data.Records(parsed);
                var selection = data.Selection(parsed);
                var notes = data.Quiet(parsed) ? TextWriter.Null : Console.Error;
                if (fitted.File(parsed) is { } fit)
                {
                    Fitted(fit);
                    return;
                }

                var assumed = scenario.Read(parsed, records);
                var model = DiffusionModel.Create(records, assumed, selection);
                var settings = new RunSettings
                {
                    Runs = run.Runs(parsed) ?? assumed.Runs,
                    Seed = run.Seed(parsed) ?? assumed.Seed,
                    Workers = run.Workers(parsed, cancellation)
                };
                var of = policy.Of(parsed, assumed);
                if (parts.Shard(parsed) is { } shard)
                {
                    One(shard);
                    return;
                }

                using var folder = output.Open(parsed);
                using var progress = new ProgressLine(ProgressLine.Wanted(data.Quiet(parsed), parsed.GetValue(noProgress)));
                progress.Step("Simulation");
                using var checkpoint = checkpoints.Open(parsed, output.Beside(parsed, "counterfactual.checkpoint"), notes);
                CheckpointSeries Kept(int count) => new(checkpoint, settings, count, progress, notes);
                CheckpointSeries kept;
                IReadOnlyList<Table> tables;
                var absent = string.Empty; // in one of the two worlds only
                var merged = parts.Merged(parsed);
                if (parsed.GetValue(removals))
                {
                    var begun = Removals.Begin(model, settings);
                    if (merged is not null)
                        ShardPlace.Join(merged, begun);
                    kept = Kept(begun.Count);
                    tables = [kept.Run(begun, series => Removals.Of(model, settings, policy: of, series: series))];
                }
                else
                {
                    kept = Kept(2);
                    var (a, b) = Worlds(model, of);
                    tables = Compared(a, b, settings, kept, of, merged);
                    absent = string.Join(", ", a.Cities.Except(b.Cities).Concat(b.Cities.Except(a.Cities)).Select(city => EditWords.City(records, city)));
                }

                progress.Dispose();
                notes.WriteLine(Wording);
                var manifest = RunManifest.Run("counterfactual", records, selection, assumed, settings.Seed, settings.Runs, []).Changed(Change(), absent);
                var words = CommandLine.Of(parsed, settings.Seed, settings.Runs);
                output.Write(parsed, folder, tables, () => manifest.With(words, scenario.Given(parsed), parsed.GetValue(against)), notes);
                kept.Forget();
                plot.Write(parsed, width => parsed.GetValue(removals)
                    ? RowsFigure.OfRemovals(tables[0], width)
                    : CurvesFigure.OfDifferences(tables[0], width, Change()));

                void One(Shard shard)
                {
                    using var place = ShardPlace.Open(output.Path(parsed), shard);
                    using var progress = new ProgressLine(ProgressLine.Wanted(data.Quiet(parsed), parsed.GetValue(noProgress)));
                    progress.Step("Simulation");
                    using var checkpoint = checkpoints.Open(parsed, place.Checkpoint, notes);
                    CheckpointSeries kept;
                    PartBundle part;
                    if (parsed.GetValue(removals))
                    {
                        var begun = Removals.Begin(model, settings, shard);
                        kept = new CheckpointSeries(checkpoint, settings, begun.End - begun.First, progress, notes);
                        _ = kept.Run(begun, series => Removals.Of(model, settings, policy: of, series: series));
                        part = new PartBundle(begun.Header, [ShardPlace.Bytes(begun.Save)]);
                    }
                    else
                    {
                        var (a, b) = Worlds(model, of);
                        kept = new CheckpointSeries(checkpoint, settings, 2, progress, notes);
                        part = kept.Run(run =>
                        {
                            var (begunA, begunB) = Asked(() => Counterfactual.Begin(a, b, settings, shard));
                            var (doneA, doneB) = (run(0, begunA), run(1, begunB));
                            return new PartBundle(
                                new PartHeader(doneA.Identity, doneA.First, doneA.End, doneA.Done, false),
                                [ShardPlace.Bytes(doneA.Save), ShardPlace.Bytes(doneB.Save)]);
                        });
                    }

                    progress.Dispose();
                    place.Write(part.Header, part.Save, notes);
                    kept.Forget();
                }

                void Fitted(string file)
                {
                    if (scenario.Given(parsed) is not null || parsed.GetValue(against) is not null || parsed.GetValue(removals))
                        throw new UsageException("--fit: expected none of --scenario, --against and --removals with it.");
                    var drawn = new RunSettings { Runs = run.Runs(parsed) ?? 1000, Seed = run.Seed(parsed) ?? 1, Workers = run.Workers(parsed, cancellation) };
                    using var place = output.Open(parsed);
                    var differences = AdoptionOptions.Checked(() =>
                        FittedCounterfactual.Run(
                            records, selection, FittedOptions.Read(file), world => (edits.Apply(parsed, world, null), world), drawn, fitted.Draws(parsed)));
                    notes.WriteLine(Wording);
                    var stated = RunManifest.Run("counterfactual", records, selection, null, drawn.Seed, drawn.Runs, []).Changed(
                        edits.Words(parsed, records), string.Empty);
                    output.Write(parsed, place, [differences], () => stated.With(CommandLine.Of(parsed, drawn.Seed, drawn.Runs), file), notes);
                    plot.Write(parsed, width => CurvesFigure.OfDifferences(differences, width, edits.Words(parsed, records)));
                }

                string Change() => parsed.GetValue(removals) ? ChangeWords.EveryCity
                    : parsed.GetValue(against) is { } compared
                    ? ChangeWords.Filled(ChangeWords.Against, Titled(assumed), Titled(ScenarioOptions.Read(compared, records, "--against")))
                    : edits.Words(parsed, records);

                static string Titled(Scenario stated) => stated.Title.Length > 0 ? stated.Title : stated.Policy;

                (DiffusionModel A, DiffusionModel B) Worlds(DiffusionModel model, string? of)
                {
                    if (parsed.GetValue(against) is { } other)
                        return (model, DiffusionModel.Create(records, ScenarioOptions.Read(other, records, "--against"), selection));
                    var changed = edits.Apply(parsed, model, of);
                    edits.NoteSeeds(parsed, model, of, notes);
                    return (changed, model);
                }
            })
            .IsRepeatable();
    }

    private static IReadOnlyList<Table> Compared(
        DiffusionModel a, DiffusionModel b, RunSettings settings, CheckpointSeries kept, string? policy, string? merged) => Asked(() =>
    {
        var result = merged is null ? kept.Run(run => Counterfactual.Run(a, b, settings, run, policy))
            : ShardPlace.Joined(merged, () =>
            {
                var bundles = ShardPlace.Bundles(merged, Counterfactual.Begin(a, b, settings).A.Identity, 2);
                return Counterfactual.Run(
                    a, b, settings,
                    (number, begun) => EnsemblePart.Join([.. bundles.Select(bundle => begun.Saved(new MemoryStream(bundle.Stages[number])))]), policy);
            });
        return (IReadOnlyList<Table>)[result.Differences, result.Cities];
    });

    private static T Asked<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (ArgumentException error) when (error is not ArgumentOutOfRangeException)
        {
            throw UsageException.Of(error);
        }
    }
}
