using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Records.Reading;

namespace CityNetworks.Cli;

/// <summary>Records for a command: read, checked, problems reported on standard error; notes on how files were read are counted.</summary>
internal static class RecordLoader
{
    /// <summary>How many problems are reported before the rest is only counted; <c>citynet check</c> reports all.</summary>
    private const int MostShown = 20;

    /// <summary>The bundled records when there is no path.</summary>
    public static RecordReading Read(string? path, ReadingOptions options)
    {
        if (path is null)
            return options == ReadingOptions.Default ? Mercocities.Read() : RecordReader.Read(Mercocities.Files, options);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new BadDataException(
                $"--data: found nothing at '{path}'; expected a record folder or a file of participations. {InputFile.Near(path)}".TrimEnd());
        }

        InputFile.CheckFolder(path);
        return RecordReader.Read(path, options);
    }

    /// <summary>Records that can be used; errors end the command with exit code 3.</summary>
    public static RecordReading Load(string? path, ReadingOptions options, bool quiet)
    {
        var reading = Read(path, options);
        if (reading.Records is null || !quiet)
            Report(reading.Problems);
        return reading.Records is not null
            ? reading
            : throw new BadDataException(
                $"The records cannot be used: {Plural.Of(reading.Problems.Count(p => p.Severity is Severity.Error), "error", "errors")}. 'citynet check "
                    + $"--data {path}' lists all as a table.");
    }

    private static void Report(IReadOnlyList<RecordProblem> problems)
    {
        var faults = problems.Where(problem => problem.Severity is not Severity.Note).ToArray();
        foreach (var problem in faults.Take(MostShown))
            Console.Error.WriteLine($"{problem.SeverityWord} {problem.Code}: {problem}");
        if (faults.Length > MostShown)
            Console.Error.WriteLine($"… and {faults.Length - MostShown} more; 'citynet check' lists all.");
        if (problems.Count > faults.Length)
        {
            Console.Error.WriteLine(
                $"note: {Plural.Of(problems.Count - faults.Length, "note", "notes")} on how the files were read; 'citynet check' with the same options for the "
                    + "data lists all.");
        }
    }
}
