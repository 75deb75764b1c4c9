using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Cli.Replays;
using CityNetworks.Studies;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet replay</c>: makes a result again and compares it byte by byte.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("MANIFEST") { Description = "The manifest.json of the result to repeat." }.NotAnOption();
        var data = new Option<string?>("--data", "-d") { Description = "Where the records are now; default: in the manifest's folder.", HelpName = "PATH" };
        var scenario = new Option<string?>("--scenario", "-s") { Description = "Where the scenario or experiment file is now.", HelpName = "FILE" };
        var trust = new Option<bool>("--trust-inputs") { Description = "Read the inputs named by the manifest even if they are outside its folder." };
        var keep = new Option<string?>("--keep")
        {
            Description = "New or empty folder in which to keep the repeated result; default: it is discarded.",
            HelpName = "DIR"
        };
        var threads = new Option<int?>("--threads") { Description = "Default: all cores. Never changes a result.", HelpName = "N" }.Whole(0, 4096);
        var output = new OutputOptions();
        var command = new Command(
            "replay",
            "Repeats a result from its manifest and compares every file byte by byte. Exit code 3 when one differs. Only commands that make a folder of "
                + "tables are "
            + "repeated, into a folder of their own; inputs come from the manifest's folder unless --data, --scenario or --trust-inputs says otherwise.");
        command.Arguments.Add(file);
        foreach (var option in new Option[] { data, scenario, trust, keep, threads })
            command.Options.Add(option);
        output.AddTo(command);
        return command
            .WithExamples(
                "citynet replay out/manifest.json",
                "citynet replay out/manifest.json --data ../records --keep again",
                "citynet replay out/manifest.json --trust-inputs                  the records are where they were")
            .Does((parsed, cancellation) =>
            {
                var path = parsed.GetValue(file)!;
                var manifest = ManifestFile.Read(path);
                var moved = new[] { (data.Name, Place: parsed.GetValue(data)), (scenario.Name, Place: parsed.GetValue(scenario)) }
                    .Where(input => input.Place is not null).ToDictionary(input => input.Name, input => input.Place!, StringComparer.Ordinal);
                var words = ReplayPlan.Words(manifest, path, moved, parsed.GetValue(trust), Root.Create());
                var folder = Fresh(parsed.GetValue(keep));
                try
                {
                    Again([.. words, "--out", folder, "--threads", $"{parsed.GetValue(threads) ?? 0}", "--quiet"], cancellation);
                    ReportInputs(manifest, ManifestFile.Read(Path.Combine(folder, TableFolder.ManifestName)));
                    var table = Compare(manifest, folder);
                    output.Write(parsed, table);
                    var differing = table.Flags("same").Count(same => same is false);
                    if (differing > 0)
                        throw new BadDataException(
                            $"{differing} of {Plural.Of(table.RowCount, "file", "files")} {(differing == 1 ? "differs" : "differ")}; expected the same bytes.");
                    Console.Error.WriteLine(table.RowCount == 1 ? "The one file is the same." : $"All {table.RowCount} files are the same.");
                }
                finally
                {
                    if (parsed.GetValue(keep) is null)
                        Directory.Delete(folder, recursive: true);
                }
            });
    }

    private static string Fresh(string? keep)
    {
        if (keep is null)
            return Directory.CreateTempSubdirectory("citynet-replay-").FullName;
        TableFolder.Made(keep, "--keep");
        return Directory.EnumerateFileSystemEntries(keep).Any()
            ? throw new UsageException($"--keep: '{keep}' is not empty; expected a new or empty folder.")
            : keep;
    }

    // What differs is reported of the files on either side.
    private static Table Compare(Manifest manifest, string folder)
    {
        var made = ManifestFile.Read(Path.Combine(folder, TableFolder.ManifestName)).Outputs.ToDictionary(StringComparer.Ordinal);
        (string Name, string? Expected, string? Actual)[] files =
        [
            .. manifest.Outputs.Select(file => (file.Key, (string?)file.Value, made.GetValueOrDefault(file.Key))),
            .. made.Where(file => manifest.Outputs.All(stated => stated.Key != file.Key)).Select(file => (file.Key, (string?)null, (string?)file.Value)),
        ];
        return Table.Of("replay", files)
            .Text("file", row => row.Name)
            .Text("expected_sha256", row => row.Expected)
            .Text("actual_sha256", row => row.Actual)
            .Flag("same", row => row.Actual == row.Expected)
            .Build();
    }

    private static void Again(string[] arguments, CancellationToken cancellation)
    {
        var again = ReplayPlan.Parse(arguments, Root.Create());
        if (again.Errors.Count > 0)
            throw new BadDataException(
                $"The command line of the manifest, 'citynet {string.Join(' ', arguments)}', is not one of this version: {again.Errors[0].Message}");
        using var language = LanguageOption.Of(again).Speak();
        var said = Console.Out;
        Console.SetOut(TextWriter.Null); // what it prints was printed the first time
        try
        {
            again
                .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation)
                .GetAwaiter()
                .GetResult();
        }
        finally
        {
            Console.SetOut(said);
        }
    }

    private static void ReportInputs(Manifest expected, Manifest actual)
    {
        if (expected.Version != actual.Version)
            Console.Error.WriteLine($"note: it was made with CityNetworks {expected.Version}; this is {actual.Version}.");
        var now = actual.Inputs.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, hash) in expected.Inputs.Where(input => now.GetValueOrDefault(input.Key) != input.Value))
        {
            Console.Error.WriteLine(now.TryGetValue(name, out var found)
                ? $"note: {name} is not the file it was made from: SHA-256 {found}, not {hash}."
                : $"note: {name}, which it was made from, was not read.");
        }
    }
}
