using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Cli.Simulations;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Records;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet sensitivity</c>: how far what is not known moves the results of scenarios.</summary>
internal static class SensitivityCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { HelpName = "FILE", Description = $"An experiment file, or the name of a bundled one: {string.Join(", ", BundledExperiments.Names)}.", Arity = ArgumentArity.ZeroOrOne }.NotAnOption();
        file.CompletionSources.Add([.. BundledExperiments.Names]);
        var draws = new Option<int?>("--draws") { Description = "Points of the Latin hypercube; default: as the file has it, else 100.", HelpName = "N" }.Whole(2, 10_000);
        var data = new DataOptions();
        var run = new RunOptions();
        var folder = new FolderOptions("sensitivity");
        var command = new Command("sensitivity", "How far what is not known, parameters and coding choices of the records, moves the results of scenarios and the order between them: effects (a tornado), rankings, design.");
        command.Arguments.Add(file);
        command.Options.Add(draws);
        data.AddTo(command);
        run.AddTo(command);
        folder.AddTo(command);
        return command
            .WithExamples("citynet sensitivity", "citynet sensitivity my-experiment.jsonc --draws 300 --out sensitivity", "citynet report sensitivity")
            .Does((parsed, cancellation) =>
            {
                var records = data.Records(parsed);
                var asked = parsed.GetValue(file) ?? (records.Id == Mercocities.Files.Name ? BundledExperiments.Default : throw new UsageException($"Expected an experiment file for the records '{records.Id}'; only the bundled records have a default."));
                var experiment = ExperimentFile.Read(asked, records);
                experiment = experiment with { Runs = run.Runs(parsed) ?? experiment.Runs, Seed = run.Seed(parsed) ?? experiment.Seed, Draws = parsed.GetValue(draws) ?? experiment.Draws };
                if (experiment.Parameters.Count + experiment.Codings.Count == 0)
                    throw new BadDataException($"The experiment '{asked}' has no sensitivity: it names neither a parameter nor a coding; expected at least one.");
                var path = folder.Path(parsed);
                TableFolder.Check(path);
                using var progress = folder.Progress(parsed, data.Quiet(parsed));
                progress.Step("Sensitivity");
                var tables = Sensitivity.Of(experiment, records, data.Selection(parsed), run.Workers(parsed, cancellation), progress.Share);
                progress.Dispose();
                var manifest = ManifestOf.Run("sensitivity", records, data.Selection(parsed), experiment.Scenarios[0].Scenario, experiment.Seed, experiment.Runs, []);
                var files = TableFolder.Of(path, tables, manifest.Of(experiment).With(CommandLine.Of(parsed, experiment.Seed, experiment.Runs), ExperimentFile.Files(asked)));
                if (!data.Quiet(parsed))
                    Console.Error.WriteLine($"Wrote {files} files to {path}.");
            });
    }
}
