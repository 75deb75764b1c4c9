using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Studies;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet replay</c>: makes a result again and compares it byte by byte.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("MANIFEST") { Description = "The manifest.json of what is to be made again." }.NotAnOption();
        var data = new Option<string?>("--data", "-d") { Description = "Where the records are now; default: where they were, seen from here.", HelpName = "PATH" };
        var scenario = new Option<string?>("--scenario", "-s") { Description = "Where the scenario file is now.", HelpName = "FILE" };
        var keep = new Option<string?>("--keep") { Description = "Folder to keep what is made again; default: it is thrown away.", HelpName = "DIR" };
        var threads = new Option<int?>("--threads") { Description = "Default: all cores. Never changes a result.", HelpName = "N" }.Whole(0, 4096);
        var output = new OutputOptions();
        var command = new Command("replay", "Makes a result again from its manifest and compares every file byte by byte. Exit code 3 when one differs.");
        command.Arguments.Add(file);
        command.Options.Add(data);
        command.Options.Add(scenario);
        command.Options.Add(keep);
        command.Options.Add(threads);
        output.AddTo(command);
        return command
            .WithExamples("citynet replay out/manifest.json", "citynet replay out/manifest.json --data ../records --keep again")
            .Does((parsed, cancellation) =>
            {
                var manifest = ManifestFile.Read(parsed.GetValue(file)!);
                if (manifest.Arguments.Count == 0)
                    throw new BadDataException($"'{parsed.GetValue(file)}' does not tell the command line that made it; expected a manifest with arguments.");
                var folder = parsed.GetValue(keep) ?? Directory.CreateTempSubdirectory("citynet-replay-").FullName;
                try
                {
                    IReadOnlyList<string> arguments = Placed(Placed(manifest.Arguments, "--data", parsed.GetValue(data)), "--scenario", parsed.GetValue(scenario));
                    Again([.. arguments, "--out", folder, "--threads", $"{parsed.GetValue(threads) ?? 0}", "--quiet"], cancellation);
                    TellInputs(manifest, ManifestFile.Read(Path.Combine(folder, Output.TableFolder.ManifestName)));
                    var table = Compare(manifest, folder);
                    output.Write(parsed, table);
                    var differing = table.Flags("same").Count(same => same is false);
                    if (differing > 0)
                        throw new BadDataException($"{differing} of {table.RowCount} files differ; expected the same bytes.");
                    Console.Error.WriteLine($"All {table.RowCount} files are the same.");
                }
                finally
                {
                    if (parsed.GetValue(keep) is null)
                        Directory.Delete(folder, recursive: true);
                }
            });
    }

    private static Table Compare(Manifest manifest, string folder) => Table.Of("replay", manifest.Outputs)
        .Text("file", output => output.Key)
        .Text("expected_sha256", output => output.Value)
        .Text("actual_sha256", output => ManifestFile.Hash(Path.Combine(folder, output.Key)))
        .Flag("same", output => ManifestFile.Hash(Path.Combine(folder, output.Key)) == output.Value)
        .Build();

    private static void Again(string[] arguments, CancellationToken cancellation)
    {
        var again = Root.Create().Parse(arguments);
        if (again.Errors.Count > 0)
            throw new BadDataException($"The command line of the manifest, 'citynet {string.Join(' ', arguments)}', is not one of this version: {again.Errors[0].Message}");
        var said = Console.Out;
        Console.SetOut(TextWriter.Null); // what it tells was told the first time
        try
        {
            again.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation).GetAwaiter().GetResult();
        }
        finally
        {
            Console.SetOut(said);
        }
    }

    // The option in its new place, where it was given or is given now.
    private static IReadOnlyList<string> Placed(IReadOnlyList<string> arguments, string option, string? value)
    {
        if (value is null)
            return arguments;
        var place = arguments.ToList().IndexOf(option);
        return place < 0 ? [.. arguments, option, value] : [.. arguments.Take(place + 1), value, .. arguments.Skip(place + 2)];
    }

    private static void TellInputs(Manifest expected, Manifest actual)
    {
        if (expected.Version != actual.Version)
            Console.Error.WriteLine($"note: it was made with CityNetworks {expected.Version}; this is {actual.Version}.");
        var now = actual.Inputs.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, hash) in expected.Inputs.Where(input => now.GetValueOrDefault(input.Key) != input.Value))
            Console.Error.WriteLine(now.TryGetValue(name, out var found) ? $"note: {name} is not the file it was made from: SHA-256 {found}, not {hash}." : $"note: {name}, which it was made from, was not read.");
    }
}
