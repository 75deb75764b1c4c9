using System.CommandLine;
using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Cli.Simulations;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Figures.Results;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet simulate</c>: how a policy would spread, under stated assumptions.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var scenario = new ScenarioOptions();
        var fitted = new FittedOptions();
        var attendance = new AttendanceOptions();
        var run = new RunOptions();
        var ensemble = new EnsembleOptions();
        var folder = new FolderOptions("simulation");
        var plot = new PlotOption();
        var estimate = new EstimateOption();
        var command = new Command(
            "simulate",
            "How a policy would spread through the meetings, under the stated assumptions of a scenario: curves, cities, mechanisms, influence. "
            + "The same command resumes an interrupted run.");
        data.AddTo(command);
        scenario.AddTo(command);
        fitted.AddTo(command);
        fitted.AddFutureTo(command);
        attendance.AddTo(command);
        run.AddTo(command);
        ensemble.AddTo(command);
        folder.AddTo(command);
        plot.AddTo(command);
        estimate.AddTo(command);
        Sharding.Declare(command, new Sharding(ensemble.Part, folder.Folder, run.Threads) { Merge = MergeCommand.Create });
        return command
            .WithExamples(
                "citynet simulate",
                "citynet simulate --scenario no-mimicry --runs 10000 --out no-mimicry",
                "citynet simulate --until-error 0.02",
                "citynet simulate --runs 1000000 --estimate",
                "citynet simulate --scenario road-safety-scenarios",
                "citynet simulate --runs 100000 --shard 1/4 --out shards",
                "citynet simulate --data my-records --scenario my-scenario.jsonc --seed 7")
            .Does((parsed, cancellation) =>
            {
                if (estimate.Printed(parsed, cancellation))
                    return;

                var records = data.Records(parsed);
                if (attendance.File(parsed) is not null && fitted.File(parsed) is null)
                {
                    var drawn = new RunSettings
                    {
                        Runs = run.Runs(parsed) ?? 1000,
                        Seed = run.Seed(parsed) ?? 1,
                        Workers = run.Workers(parsed, cancellation),
                    };
                    var notes = data.Quiet(parsed) ? TextWriter.Null : Console.Error;
                    Draw(AttendanceSimulation.Write(
                        parsed, folder, scenario, attendance, records, data.Selection(parsed), drawn, fitted.Draws(parsed), notes));
                    return;
                }

                if (fitted.File(parsed) is { } fit)
                {
                    if (scenario.Given(parsed) is not null || ensemble.Shard(parsed) is not null || ensemble.UntilError(parsed) is not null)
                        throw new UsageException("--fit: expected none of --scenario, --shard and --until-error with it.");
                    var settings = new RunSettings
                    {
                        Runs = run.Runs(parsed) ?? 1000,
                        Seed = run.Seed(parsed) ?? 1,
                        Workers = run.Workers(parsed, cancellation)
                    };
                    Draw(FittedSimulation.Write(
                        parsed, folder, fitted, attendance, records, data.Selection(parsed), fit, settings,
                        data.Quiet(parsed) ? TextWriter.Null : Console.Error));
                    return;
                }

                var experiment = ExperimentFile.Is(scenario.Given(parsed)) ? ExperimentFile.Read(scenario.Given(parsed)!, records) : null;
                var assumed = experiment?.Scenarios[0].Scenario ?? scenario.Read(parsed, records);
                var work = new Work(records, data.Selection(parsed), ensemble, folder)
                {
                    Settings = new RunSettings
                    {
                        Runs = ensemble.Runs(parsed, run.Runs(parsed), experiment?.Runs ?? assumed.Runs),
                        Seed = run.Seed(parsed) ?? experiment?.Seed ?? assumed.Seed,
                        UntilError = ensemble.UntilError(parsed),
                        Workers = run.Workers(parsed, cancellation),
                    },
                    Notes = data.Quiet(parsed) ? TextWriter.Null : Console.Error,
                };
                using var progress = folder.Progress(parsed, data.Quiet(parsed));
                if (experiment is not null)
                    Draw(Several(parsed, work, experiment, scenario, progress));
                else if (ensemble.Shard(parsed) is { } shard)
                    One(parsed, work, assumed, shard, progress);
                else
                    Draw(Whole(parsed, work, assumed, scenario, progress));

                void Draw(IReadOnlyList<Table> tables) =>
                    plot.Write(parsed, width => CurvesFigure.OfAdoptions(tables.First(table => table.Name == "curves"), width));
            })
            .IsRepeatable();
    }

    // All scenarios of an experiment, paired run by run.
    private static IReadOnlyList<Table> Several(ParseResult parsed, Work work, Experiment experiment, ScenarioOptions scenario, ProgressLine progress)
    {
        var asked = scenario.Given(parsed)!;
        if (work.Settings.UntilError is not null || work.Ensemble.Shard(parsed) is not null)
            throw new UsageException(
                $"'{asked}' is an experiment of several scenarios, which are paired run by run; expected neither --until-error nor --shard.");
        using var output = work.Folder.Open(parsed);
        using var checkpoint = work.Checkpoint(parsed);
        var several = new ScenarioTableRun(experiment, work.Records, work.Selection, work.Settings, checkpoint, progress, work.Notes);
        var tables = several.Tables();
        output.Write(tables);
        var files = output.Commit(work.Manifest(experiment.Scenarios[0].Scenario, work.Settings.Runs)
            .Of(experiment).With(CommandLine.Of(parsed, work.Settings.Seed, work.Settings.Runs), ExperimentFile.Files(asked)));
        progress.Dispose();
        work.Notes.WriteLine($"Wrote {files} files to {work.Folder.Path(parsed)}.");
        several.Forget();
        return tables;
    }

    // A shard, for 'citynet merge'; other shards may be written into the same folder at the same time.
    private static void One(ParseResult parsed, Work work, Diffusion.Scenarios.Scenario assumed, Shard shard, ProgressLine progress)
    {
        var path = work.Folder.Path(parsed);
        var name = $"shard-{shard.Number}-of-{shard.Of}";
        TableFolder.Made(path);
        using var alone = FolderLock.Take(path, name);
        using var checkpoint = work.Checkpoint(parsed);
        var part = Run(work, assumed, shard, checkpoint, progress);
        var file = Path.Combine(path, ShardFile.Name($"{shard.Number}", $"{shard.Of}"));
        AtomicFile.Write(file, part.Save);
        work.Notes.WriteLine($"Wrote runs {part.First}..{part.End} of {part.Runs} to {file}.");
        checkpoint.Forget();
    }

    private static IReadOnlyList<Table> Whole(
        ParseResult parsed, Work work, Diffusion.Scenarios.Scenario assumed, ScenarioOptions scenario, ProgressLine progress)
    {
        using var output = work.Folder.Open(parsed);
        using var checkpoint = work.Checkpoint(parsed);
        var part = Run(work, assumed, null, checkpoint, progress);
        if (EnsembleOptions.Ended(part, work.Settings) is { } why)
            work.Notes.WriteLine(why);
        output.Write(part.Result.Tables);
        var files =
            output.Commit(work.Manifest(assumed, part.Done).With(CommandLine.Of(parsed, work.Settings.Seed, work.Settings.Runs), scenario.Given(parsed)));
        work.Notes.WriteLine($"Wrote {files} files to {work.Folder.Path(parsed)}.");
        checkpoint.Forget();
        return part.Result.Tables;
    }

    private static EnsemblePart Run(Work work, Diffusion.Scenarios.Scenario assumed, Shard? shard, Checkpoint checkpoint, ProgressLine progress)
    {
        var model = DiffusionModel.Create(work.Records, assumed, work.Selection);
        if (shard is null && model.Cities.Count > EnsembleResult.MostInfluence)
        {
            work.Notes.WriteLine(
                $"note: the influence of each city on each other is counted for up to {EnsembleResult.MostInfluence} cities, and there are "
                    + $"{model.Cities.Count}: influence.csv has no rows.");
        }

        progress.Step("Simulation");
        var part = checkpoint.Run(EnsemblePart.Begin(model, work.Settings, shard), work.Settings, progress.Share, work.Notes);
        progress.Dispose();
        return part;
    }

    private sealed record Work(RecordSet Records, Selection Selection, EnsembleOptions Ensemble, FolderOptions Folder)
    {
        public required RunSettings Settings { get; init; }

        public required TextWriter Notes { get; init; }

        public Checkpoint Checkpoint(ParseResult parsed) => Ensemble.Checkpoint(parsed, Folder.Path(parsed), Notes);

        public Studies.Manifest Manifest(Diffusion.Scenarios.Scenario assumed, int runs) =>
            RunManifest.Run("simulate", Records, Selection, assumed, Settings.Seed, runs, []);
    }
}
