using System.CommandLine;
using System.Text;
using CityNetworks.Cli.Options;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;
using CityNetworks.Studies.Parts;
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
        var command = new Command(
            "study", "The main job: check, describe, measure, compare, assess, simulate; every table as CSV, a manifest and a report page, into a folder.");
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
                var reading = data.Reading(parsed);
                var records = reading.Records!;
                if (NetworkOption.IsOnlyDirect(records))
                {
                    StudyOfDirectTies(parsed, reading, data, folder);
                    return;
                }

                var assumed = scenario.Find(parsed, records);
                var options = Options(parsed, data, run, assumed);
                using var output = folder.Open(parsed);
                using var progress = folder.Progress(parsed, data.Quiet(parsed));
                var study = Study.Of(reading, options, run.Workers(parsed, cancellation), progress.Step, progress.Share);
                progress.Step("Report");
                output.Write(study.Tables);
                var manifest = RunManifest.Run("study", records, options.Selection, assumed, options.Seed, options.Runs, output.Written)
                    .With(study.Parts)
                    .With(CommandLine.Of(parsed, options.Seed, options.Runs), scenario.Given(parsed));
                output.Write(StudyReport.FileName, stream => stream.Write(Encoding.UTF8.GetBytes(StudyReport.Render(study.Tables, manifest))));
                var files = output.Commit(manifest);
                progress.Dispose();
                StudySummary.Write(study, folder.Path(parsed), files, Console.Out);
            })
            .IsRepeatable();
    }

    // Records of direct ties alone: every table that has a meaning for them, and their page.
    private static void StudyOfDirectTies(ParseResult parsed, RecordReading reading, DataOptions data, FolderOptions folder)
    {
        using var output = folder.Open(parsed);
        var tables = DirectStudy.Of(reading, data.Selection(parsed));
        output.Write(tables);
        var manifest = RunManifest.OfDirectTies(reading.Records!, data.Selection(parsed), output.Written).With(CommandLine.Of(parsed, 1, null));
        output.Write(StudyReport.FileName, stream => stream.Write(Encoding.UTF8.GetBytes(StudyReport.Render(tables, manifest))));
        var files = output.Commit(manifest);
        var all = tables.Single(table => table.Name == "describe");
        var last = all.RowCount - 1;
        var direction = all.Flags("directed")[last] == true ? "directed" : "undirected";
        Console.Out.WriteLine($"{(reading.Records!.Title.Length > 0 ? reading.Records.Title : reading.Records.Id)}: direct ties alone, no events.");
        Console.Out.WriteLine(
            $"  Network: {Plural.Of(all.Integers("cities")[last], "city", "cities")}, "
            + $"{Plural.Of(all.Integers("ties")[last], $"{direction} tie", $"{direction} ties")}, "
            + $"{Plural.Of(all.Integers("components")[last], "component", "components")}.");
        Console.Out.WriteLine($"Wrote {files} files to {folder.Path(parsed)}. Open {Path.Combine(folder.Path(parsed), StudyReport.FileName)} in a browser.");
    }

    /// <summary>What the options and the scenario ask for.</summary>
    public static StudyOptions Options(ParseResult parsed, DataOptions data, RunOptions run, Scenario? assumed) => new()
    {
        Selection = data.Selection(parsed),
        Scenario = assumed,
        Seed = run.Seed(parsed) ?? assumed?.Seed ?? 1,
        Runs = run.Runs(parsed) ?? assumed?.Runs ?? 1000,
    };
}
