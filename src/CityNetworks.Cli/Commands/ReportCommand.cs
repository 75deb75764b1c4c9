using System.CommandLine;
using System.Text;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Reports.Languages;
using CityNetworks.Studies;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet report</c>: one self-contained page, from a folder of results or straight from data.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "A folder that study, simulate, counterfactual or sensitivity wrote; without it the study is made from the records.",
            Arity = ArgumentArity.ZeroOrOne
        }.NotAnOption();
        var data = new DataOptions();
        var scenario = new ScenarioOptions();
        var run = new RunOptions();
        var page = OutPath.Default(StudyReport.FileName, "The page to write.", "FILE");
        var noProgress = NoProgress.Option();
        var command = new Command(
            "report", "One self-contained HTML page, to be sent, printed and read in any browser: from a folder of results, or straight from the records.");
        command.Arguments.Add(folder);
        data.AddTo(command);
        scenario.AddTo(command);
        run.AddTo(command);
        command.Options.Add(page);
        command.Options.Add(noProgress);
        command.Validators.Add(result =>
        {
            if (result.GetResult(folder)?.Tokens.Count > 0
                && command.Options.Any(option => option.Bearing() is not Bearing.Conduct && result.GetResult(option) is { Implicit: false }))
                result.AddError("Expected a folder of results, or options that say what to study, but not both: the results in the folder are made already.");
        });
        return command
            .WithExamples(
                "citynet report", "citynet report out --out for-the-secretariat.html", "citynet report --data my-records --scenario my-scenario.jsonc")
            .Does((parsed, cancellation) =>
            {
                var path = parsed.GetValue(page)!;
                OutputPlace.Of(path); // before the work, not after it
                string html;
                if (parsed.GetValue(folder) is { } made)
                {
                    html = OfFolder(made);
                }
                else
                {
                    using var progress = new ProgressLine(ProgressLine.Wanted(data.Quiet(parsed), parsed.GetValue(noProgress)));
                    html = OfRecords(parsed, data, scenario, run, progress, cancellation);
                }

                AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(html)));
                if (!data.Quiet(parsed))
                    Console.Error.WriteLine(Text.Of($"Wrote {path}. Open it in a browser."));
            });
    }

    private static string OfRecords(
        ParseResult parsed, DataOptions data, ScenarioOptions scenario, RunOptions run, ProgressLine progress, CancellationToken cancellation)
    {
        var reading = data.Reading(parsed);
        if (NetworkOption.IsOnlyDirect(reading.Records!))
        {
            return StudyReport.Render(
                DirectStudy.Of(reading, data.Selection(parsed)), RunManifest.OfDirectTies(reading.Records!, data.Selection(parsed), []));
        }

        var assumed = scenario.Find(parsed, reading.Records!);
        var options = StudyCommand.Options(parsed, data, run, assumed);
        var study = Study.Of(reading, options, run.Workers(parsed, cancellation), progress.Step, progress.Share);
        return StudyReport.Render(study.Tables, RunManifest.Run("study", study.Records, options.Selection, assumed, options.Seed, options.Runs, [])
            .With(study.Parts)
            .With([], scenario.Given(parsed)));
    }

    private static string OfFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"Found no folder '{folder}'; expected one that study, simulate, counterfactual or sensitivity wrote.");
        var manifest = ManifestFile.Read(Path.Combine(folder, TableFolder.ManifestName));
        var tables = new List<Table>();
        var isForSpreadsheets = manifest.Arguments.Contains(TableFormat.SafeCsv.Id, StringComparer.Ordinal);
        foreach (var (name, hash) in manifest.Outputs.Where(output => output.Key.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var file = Path.Combine(folder, name);
            if (ManifestFile.Hash(file) is not { } actual)
                throw new BadDataException($"'{file}' is listed in the manifest but is missing or not a file; expected the folder as it was written.");
            if (actual != hash)
                Console.Error.WriteLine($"note: {name} was changed since it was written; the page shows it as it is now.");
            try
            {
                using var reader = new StreamReader(file);
                tables.Add(TableCsv.Read(Path.GetFileNameWithoutExtension(name), reader, isForSpreadsheets));
            }
            catch (FormatException error)
            {
                throw new BadDataException($"'{file}' cannot be read. {error.Message}");
            }
        }

        return StudyReport.Render(tables, manifest);
    }
}
