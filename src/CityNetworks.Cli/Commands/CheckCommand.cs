using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Records;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet check</c>: every problem in the records, in one run.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var output = new OutputOptions();
        var command = new Command(
            "check", "Every problem in the records: file, line, column, what was found, what was expected. Exit code 3 when there are errors.");
        var fix = new Option<string?>("--fix")
        {
            Description = "Write the records with what can be mended without a guess into this new folder; the input stays as it is.",
            HelpName = "DIR",
        }.Bears(Bearing.Conduct);
        data.AddPathTo(command);
        command.Options.Add(fix);
        output.AddTo(command);
        return command
            .WithExamples("citynet check --data my-records", "citynet check --data list.csv --fix mended", "citynet check --data meetings.csv --format json")
            .Does((parsed, _) =>
            {
                if (parsed.GetValue(fix) is { } folder)
                    Fix(folder, data, parsed);
                var reading = data.Read(parsed);
                output.Write(parsed, RecordProblemTable.Of(reading.Problems));
                var errors = reading.Problems.Count(p => p.Severity is Severity.Error);
                if (errors > 0)
                    throw new BadDataException($"{Counted(errors, "error")}, {Counted(reading.Problems.Count - errors, "warning")}.");
                if (!data.Quiet(parsed))
                    Console.Error.WriteLine($"No errors, {Counted(reading.Problems.Count, "warning")}.");
            });
    }

    private static void Fix(string folder, DataOptions data, ParseResult parsed)
    {
        NewFolder.Check(folder, "--fix");
        var files = data.Repaired(parsed);
        RecordFolderFiles.Write(folder, files);
        foreach (var change in files.SelectMany(file => file.Changes.Select(change => $"{file.File}: {change}")))
            Console.Error.WriteLine(change);
        Console.Error.WriteLine($"Wrote {Counted(files.Count, "file")} to {folder}, with {Counted(files.Sum(file => file.Changes.Count), "change")}.");
    }

    private static string Counted(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";
}
