using System.CommandLine;
using System.Text;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Cli.Reference;
using CityNetworks.Diffusion.ScenarioFiles;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet new</c>: files to begin with.</summary>
internal static class NewCommand
{
    public static Command Create() => new Command("new", "Write a template: a scenario for your own records.") { Scenario(), Keys() }
        .WithExamples("citynet new scenario --data my-records --out my-scenario.jsonc");

    private static Command Keys() => new Command("keys", "The reference of every key of a scenario, as a Markdown page on standard output.")
        .WithExamples("citynet new keys > docs/scenario-keys.md")
        .Does((_, _) => Console.Out.Write(ScenarioKeyPage.Of()));

    private static Command Scenario()
    {
        var data = new DataOptions();
        var path = OutPath.Optional("File to write; a new one. Default: standard output.", "FILE");
        var command = new Command("scenario", "A scenario with the ids of your records and every key with its meaning; what is off is commented out.");
        data.AddPathTo(command);
        data.AddCitiesTo(command);
        data.AddSpanTo(command);
        command.Options.Add(path);
        return command
            .WithExamples("citynet new scenario --data my-records --out my-scenario.jsonc", "citynet simulate --data my-records --scenario my-scenario.jsonc")
            .Does((parsed, _) =>
            {
                var text = Encoding.UTF8.GetBytes(ScenarioTemplate.Of(data.Records(parsed)));
                if (parsed.GetValue(path) is not { } file)
                {
                    using var output = Console.OpenStandardOutput();
                    output.Write(text);
                    return;
                }

                if (File.Exists(file) || Directory.Exists(file))
                    throw new UsageException($"--out: '{file}' is there already; expected a new file.");
                AtomicFile.Write(file, stream => stream.Write(text));
                if (!data.Quiet(parsed))
                    Console.Error.WriteLine($"Wrote {file}.");
            });
    }
}
