using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Records;
using CityNetworks.Records.Files;

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
            Description = "Write the records into this new folder with everything corrected that needs no guess, and list what is left to correct there; the "
                + "input stays as it is.",
            HelpName = "DIR",
        }.WithBearing(Bearing.Conduct);
        var accept = new Option<string[]>("--accept")
        {
            Description = "With --fix: replace cells that are FOUND by RIGHT, as a suggestion proposes.",
            HelpName = "FOUND=RIGHT,…",
            AllowMultipleArgumentsPerToken = false,
        }.WithBearing(Bearing.Conduct);
        data.AddPathTo(command);
        command.Options.Add(fix);
        command.Options.Add(accept);
        output.AddTo(command);
        return command
            .WithExamples(
                "citynet check --data my-records",
                "citynet check --data list.csv --fix mended --accept UK=GB,Rosaio=Rosario",
                "citynet check --data meetings.csv --format json")
            .Does((parsed, _) =>
            {
                var accepted = TextPairs.Of("--accept", parsed.GetValue(accept) ?? [], "UK=GB", StringComparer.Ordinal);
                if (accepted.Count > 0 && parsed.GetValue(fix) is null)
                    throw new UsageException("--accept: found no --fix; expected the folder to write into.");
                var reading = parsed.GetValue(fix) is { } folder ? data.Repaired(parsed, Fix(folder, data, parsed, accepted)) : data.Read(parsed);
                output.Write(parsed, RecordProblemTable.Of(reading.Problems));
                if (reading.Problems.Any(p => p.Severity is Severity.Error))
                    throw new BadDataException(Summary(reading.Problems));
                if (!data.Quiet(parsed))
                    Console.Error.WriteLine(Summary(reading.Problems));
            });
    }

    private static string Summary(IReadOnlyList<RecordProblem> problems)
    {
        var notes = Of(Severity.Note);
        return $"{Counted(Of(Severity.Error), "error", "No")}, {Counted(Of(Severity.Warning), "warning", "no")}"
            + (notes > 0 ? $", {Counted(notes, "note")} on how the files were read." : ".");

        int Of(Severity severity) => problems.Count(problem => problem.Severity == severity);
    }

    // Where the mended records are.
    private static string Fix(string folder, DataOptions data, ParseResult parsed, IReadOnlyDictionary<string, string> accepted)
    {
        NewFolder.Check(folder, "--fix");
        var files = Repaired(data, parsed, accepted);
        RecordFolderFiles.Write(folder, files);
        foreach (var change in files.SelectMany(file => file.Changes.Select(change => $"{file.File}: {change}")))
            Console.Error.WriteLine(change);
        var path = data.IsFile(parsed) && files is [var only] ? Path.Combine(folder, only.File) : folder;
        Console.Error.WriteLine(
            $"Wrote {Counted(files.Count, "file")} to {folder}, with {Counted(files.Sum(file => file.Changes.Count), "change")}. "
                + $"Use it as --data {path}; what is left to correct there is listed.");
        return path;
    }

    private static IReadOnlyList<RepairedFile> Repaired(DataOptions data, ParseResult parsed, IReadOnlyDictionary<string, string> accepted)
    {
        try
        {
            return data.Repaired(parsed, accepted);
        }
        catch (FormatException error)
        {
            throw new UsageException($"--accept: {error.Message}");
        }
        catch (IOException error)
        {
            throw new BadDataException($"The records cannot be read: {error.Message}.");
        }
    }

    private static string Counted(int count, string word, string none = "0") => count switch
    {
        0 => $"{none} {word}s",
        1 => $"1 {word}",
        _ => $"{count} {word}s",
    };
}
