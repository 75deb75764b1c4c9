using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Diffusion;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet simulate</c>: how a policy would spread, under stated assumptions.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var scenario = new ScenarioOptions();
        var run = new RunOptions();
        var folder = new FolderOptions("simulation");
        var command = new Command("simulate", "How a policy would spread through the meetings, under the stated assumptions of a scenario: curves, cities, mechanisms, influence.");
        data.AddTo(command);
        scenario.AddTo(command);
        run.AddTo(command);
        folder.AddTo(command);
        return command
            .WithExamples(
                "citynet simulate",
                "citynet simulate --scenario no-mimicry --runs 10000 --out no-mimicry",
                "citynet simulate --data my-records --scenario my-scenario.jsonc --seed 7")
            .Does((parsed, cancellation) =>
            {
                var records = data.Records(parsed);
                var assumed = scenario.Read(parsed, records);
                var selection = data.Selection(parsed);
                using var progress = folder.Progress(parsed, data.Quiet(parsed));
                progress.Step("Simulation");
                var settings = new RunSettings
                {
                    Runs = run.Runs(parsed) ?? assumed.Runs,
                    Seed = run.Seed(parsed) ?? assumed.Seed,
                    Workers = run.Workers(parsed, cancellation),
                    Progress = (done, all) => progress.Share((double)done / all),
                };
                var result = Ensemble.Run(DiffusionModel.Create(records, assumed, selection), settings);
                progress.Dispose();
                var output = TableFolder.Open(folder.Path(parsed));
                output.Write(result.Tables);
                output.Write(ManifestOf.Run("simulate", records, selection, assumed, settings.Seed, settings.Runs, output.Written));
                if (!data.Quiet(parsed))
                    Console.Error.WriteLine($"Wrote {output.Written.Count + 1} files to {folder.Path(parsed)}.");
            });
    }
}
