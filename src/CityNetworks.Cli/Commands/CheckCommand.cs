using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Records;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet check</c>: every problem in the records, in one run.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var output = new OutputOptions();
        var command = new Command("check", "Every problem in the records: file, line, column, what was found, what was expected. Exit code 3 when there are errors.");
        data.AddPathTo(command);
        output.AddTo(command);
        return command
            .WithExamples("citynet check --data my-records", "citynet check --data meetings.csv --format json")
            .Does((parsed, _) =>
            {
                var reading = data.Read(parsed);
                output.Write(parsed, RecordProblemTable.Of(reading.Problems));
                var errors = reading.Problems.Count(p => p.Severity is Severity.Error);
                if (errors > 0)
                    throw new BadDataException($"{Counted(errors, "error")}, {Counted(reading.Problems.Count - errors, "warning")}.");
                if (!data.Quiet(parsed))
                    Console.Error.WriteLine($"No errors, {Counted(reading.Problems.Count, "warning")}.");
            });
    }

    private static string Counted(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";
}
