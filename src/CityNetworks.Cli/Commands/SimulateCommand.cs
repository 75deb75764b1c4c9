using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Cli.Simulations;
using CityNetworks.Diffusion;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Inference.Forecasts;
using CityNetworks.Records;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet simulate</c>: how a policy would spread, under stated assumptions.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var scenario = new ScenarioOptions();
        var fitted = new FittedOptions();
        var run = new RunOptions();
        var ensemble = new EnsembleOptions();
        var folder = new FolderOptions("simulation");
        var command = new Command("simulate", "How a policy would spread through the meetings, under the stated assumptions of a scenario: curves, cities, mechanisms, influence. A run that is stopped is gone on with by the same command.");
        data.AddTo(command);
        scenario.AddTo(command);
        fitted.AddTo(command);
        run.AddTo(command);
        ensemble.AddTo(command);
        folder.AddTo(command);
        return command
            .WithExamples(
                "citynet simulate",
                "citynet simulate --scenario no-mimicry --runs 10000 --out no-mimicry",
                "citynet simulate --until-error 0.02",
                "citynet simulate --scenario road-safety-scenarios",
                "citynet simulate --runs 100000 --shard 1/4 --out shards",
                "citynet simulate --data my-records --scenario my-scenario.jsonc --seed 7")
            .Does((parsed, cancellation) =>
            {
                var records = data.Records(parsed);
                var path = folder.Path(parsed);
                TableFolder.Check(path);
                var notes = data.Quiet(parsed) ? TextWriter.Null : Console.Error;
                if (fitted.File(parsed) is { } fit)
                {
                    if (scenario.Asked(parsed) is not null || ensemble.Shard(parsed) is not null || ensemble.UntilError(parsed) is not null)
                        throw new UsageException("--fit: expected none of --scenario, --shard and --until-error with it.");
                    Simulate(parsed, records, fit);
                    return;
                }

                using var progress = folder.Progress(parsed, data.Quiet(parsed));
                var experiment = ExperimentFile.Is(scenario.Asked(parsed)) ? ExperimentFile.Read(scenario.Asked(parsed)!, records) : null;
                var assumed = experiment?.Scenarios[0].Scenario ?? scenario.Read(parsed, records);
                var selection = data.Selection(parsed);
                var settings = new RunSettings
                {
                    Runs = ensemble.Runs(parsed, run.Runs(parsed), experiment?.Runs ?? assumed.Runs),
                    Seed = run.Seed(parsed) ?? experiment?.Seed ?? assumed.Seed,
                    UntilError = ensemble.UntilError(parsed),
                    Workers = run.Workers(parsed, cancellation),
                };
                var checkpoint = ensemble.Checkpoint(parsed, path);
                if (experiment is not null)
                {
                    if (settings.UntilError is not null || ensemble.Shard(parsed) is not null)
                        throw new UsageException($"'{scenario.Asked(parsed)}' is an experiment of several scenarios, which are paired run by run; expected neither --until-error nor --shard.");
                    var several = new ScenarioTableRun(experiment, records, selection, settings, checkpoint, progress, notes);
                    var output = TableFolder.Of(path, several.Tables(), ManifestOf.Run("simulate", records, selection, assumed, settings.Seed, settings.Runs, [])
                        .Of(experiment).With(CommandLine.Of(parsed, settings.Seed, settings.Runs), ExperimentFile.Files(scenario.Asked(parsed)!)));
                    progress.Dispose();
                    notes.WriteLine($"Wrote {output} files to {path}.");
                    several.Forget();
                    return;
                }

                var model = DiffusionModel.Create(records, assumed, selection);
                progress.Step("Simulation");
                var part = checkpoint.Run(EnsemblePart.Begin(model, settings, ensemble.Shard(parsed)), settings, progress.Share, notes);
                progress.Dispose();
                if (ensemble.Shard(parsed) is { } shard)
                {
                    var file = Path.Combine(path, $"shard-{shard.Number}-of-{shard.Of}.shard");
                    AtomicFile.Write(file, part.Save);
                    notes.WriteLine($"Wrote runs {part.First}..{part.End} of {part.Runs} to {file}.");
                }
                else
                {
                    if (EnsembleOptions.Ended(part, settings) is { } why)
                        notes.WriteLine(why);
                    var manifest = ManifestOf.Run("simulate", records, selection, assumed, settings.Seed, part.Done, [])
                        .With(CommandLine.Of(parsed, settings.Seed, settings.Runs), scenario.Asked(parsed));
                    if (model.Cities.Count > EnsembleResult.MostInfluence)
                        notes.WriteLine($"note: who moved whom is counted for up to {EnsembleResult.MostInfluence} cities, here are {model.Cities.Count}: influence.csv has no rows.");
                    notes.WriteLine($"Wrote {TableFolder.Of(path, part.Result.Tables, manifest)} files to {path}.");
                }

                checkpoint.Forget();

                void Simulate(ParseResult parsed, RecordSet records, string fit)
                {
                    var selection = data.Selection(parsed);
                    var settings = new RunSettings { Runs = run.Runs(parsed) ?? 1000, Seed = run.Seed(parsed) ?? 1, Workers = run.Workers(parsed, cancellation) };
                    var tables = AdoptionOptions.Asked(() => FittedEnsemble.Run(records, selection, FittedOptions.Read(fit), settings, fitted.Draws(parsed)));
                    var manifest = ManifestOf.Run("simulate", records, selection, null, settings.Seed, settings.Runs, []).With(CommandLine.Of(parsed, settings.Seed, settings.Runs), fit);
                    notes.WriteLine($"Wrote {TableFolder.Of(path, tables, manifest)} files to {path}. Simulations of a fit: associations carried forward, no causal effects.");
                }
            });
    }
}
