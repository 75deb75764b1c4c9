using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Studies;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet study</c>: the main job, from records to report.</summary>
internal static class StudyCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var scenario = new ScenarioOptions();
        var run = new RunOptions();
        var folder = new FolderOptions("out");
        var command = new Command("study", "The main job: check, describe, measure, compare, assess, simulate; every table as CSV, a manifest and a report page, into a folder.");
        data.AddTo(command);
        scenario.AddTo(command);
        run.AddTo(command);
        folder.AddTo(command);
        return command
            .WithExamples(
                "citynet study",
                "citynet study --evidence all --out out-all-evidence",
                "citynet study --data my-records --scenario my-scenario.jsonc --seed 7")
            .Does((parsed, cancellation) =>
            {
                var reading = data.Read(parsed);
                var records = data.Records(parsed);
                var assumed = scenario.Find(parsed, records);
                var options = new StudyOptions
                {
                    Selection = data.Selection(parsed),
                    Scenario = assumed,
                    Seed = run.Seed(parsed) ?? assumed?.Seed ?? 1,
                    Runs = run.Runs(parsed) ?? assumed?.Runs ?? 1000,
                };
                using var progress = folder.Progress(parsed, data.Quiet(parsed));
                var study = Study.Of(reading, options, run.Workers(parsed, cancellation), progress.Step, progress.Share);
                progress.Dispose();

                var output = TableFolder.Open(folder.Path(parsed));
                output.Write(study.Tables);
                output.Write(ManifestOf.Run("study", records, options.Selection, assumed, options.Seed, options.Runs, output.Written));
                StudySummary.Write(study, folder.Path(parsed), output.Written.Count + 1, Console.Out);
            });
    }
}
