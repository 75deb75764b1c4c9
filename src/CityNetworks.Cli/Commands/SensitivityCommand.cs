using System.CommandLine;
using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Figures.Results;
using CityNetworks.Records.Bundled;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet sensitivity</c>: how far what is not known moves the results of scenarios.</summary>
internal static class SensitivityCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            HelpName = "FILE",
            Description = $"An experiment file, or the name of a bundled one: {string.Join(", ", BundledExperiments.Names)}.",
            Arity = ArgumentArity.ZeroOrOne
        }.NotAnOption().WithBearing(Bearing.Input);
        file.CompletionSources.Add([.. BundledExperiments.Names]);
        var points = new Option<int?>("--points")
        {
            Description = "Points of the Latin hypercube; default: as the file has it, else 100.",
            HelpName = "N",
        }.Whole(2, 10_000);
        var data = new DataOptions();
        var run = new RunOptions();
        var checkpoints = new CheckpointOptions();
        var parts = new PartOptions();
        var estimate = new EstimateOption();
        var policy = new PolicyOption("Of a scenario with several policies, report this one. Default: all.");
        var folder = new FolderOptions("sensitivity");
        var plot = new PlotOption();
        var command = new Command(
            "sensitivity",
            "How uncertain parameters and coding choices of the records change the results of scenarios and their order: effects (a "
                + "tornado), rankings, design. The same command resumes an interrupted run.");
        command.Arguments.Add(file);
        command.Options.Add(points);
        policy.AddTo(command);
        data.AddTo(command);
        run.AddTo(command);
        checkpoints.AddTo(command);
        parts.AddTo(command);
        estimate.AddTo(command);
        folder.AddTo(command);
        plot.AddTo(command);
        Sharding.Declare(command, new Sharding(parts.Part, folder.Folder, run.Threads) { Merging = parts.Merging });
        return command
            .WithExamples("citynet sensitivity", "citynet sensitivity my-experiment.jsonc --points 300 --out sensitivity", "citynet report sensitivity")
            .Does((parsed, cancellation) =>
            {
                if (estimate.Printed(parsed, cancellation))
                    return;
                var records = data.Records(parsed);
                var asked = parsed.GetValue(file) ?? (records.Id == Mercocities.Files.Name
                    ? BundledExperiments.Default
                    : throw new UsageException($"Expected an experiment file for the records '{records.Id}'; only the bundled records have a default. "
                        + "Its key 'base' names a scenario; docs/questions/how-would-it-spread.md has one to begin with."));
                var experiment = ExperimentFile.Read(asked, records);
                experiment = experiment with
                {
                    Runs = run.Runs(parsed) ?? experiment.Runs,
                    Seed = run.Seed(parsed) ?? experiment.Seed,
                    Draws = parsed.GetValue(points) ?? experiment.Draws
                };
                if (experiment.Parameters.Count + experiment.Codings.Count == 0)
                    throw new BadDataException(
                        $"The experiment '{asked}' has no sensitivity: it names neither a parameter nor a coding; expected at least one.");
                var of = policy.Of(parsed, experiment.Scenarios[0].Scenario);
                var path = folder.Path(parsed);
                var shard = parts.Shard(parsed);
                using var place = shard is { } part ? ShardPlace.Open(path, part) : null;
                using var output = place is null ? folder.Open(parsed) : null;
                var notes = data.Quiet(parsed) ? TextWriter.Null : Console.Error;
                foreach (var warning in experiment.SweepWarnings)
                    notes.WriteLine($"Warning: {warning}");
                var selection = data.Selection(parsed);
                using var progress = folder.Progress(parsed, data.Quiet(parsed));
                progress.Step("Sensitivity");
                var settings = new RunSettings { Runs = experiment.Runs, Seed = experiment.Seed, Workers = run.Workers(parsed, cancellation) };
                var begun = Sensitivity.Begin(experiment, records, selection, shard);
                if (parts.Merged(parsed) is { } merged)
                    ShardPlace.Join(merged, begun);
                using var checkpoint = checkpoints.Open(parsed, place?.Checkpoint ?? Path.Combine(path, "sensitivity.checkpoint"), notes);
                var kept = new CheckpointSeries(checkpoint, settings, begun.End - begun.First, progress, notes);
                var tables = kept.Run(begun, series => Sensitivity.Of(experiment, records, selection, settings.Workers, policy: of, series: series));
                progress.Dispose();
                if (output is null)
                {
                    place!.Write(begun.Header, new PartBundle(begun.Header, [ShardPlace.Bytes(begun.Save)]).Save, notes);
                    kept.Forget();
                    return;
                }

                var manifest = RunManifest.Run("sensitivity", records, selection, experiment.Scenarios[0].Scenario, experiment.Seed, experiment.Runs, []);
                output.Write(tables);
                var files = output.Commit(manifest.Of(experiment).With(CommandLine.Of(parsed, experiment.Seed, experiment.Runs), ExperimentFile.Files(asked)));
                notes.WriteLine($"Wrote {files} files to {path}.");
                kept.Forget();
                plot.Write(parsed, width => RowsFigure.OfEffects(tables.First(table => table.Name == "effects"), width));
            })
            .IsRepeatable();
    }
}
