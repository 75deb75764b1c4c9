using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Simulation;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet merge</c>: shards to the tables that one whole run would have written, byte for byte.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("SHARD")
        {
            Description = "The files that 'citynet simulate --shard' wrote, or folders of them, all of one ensemble.",
            Arity = ArgumentArity.OneOrMore
        }.NotAnOption();
        var data = new DataOptions();
        var scenario = new ScenarioOptions();
        var folder = new FolderOptions("simulation");
        var command = new Command(
            "merge",
            "Merge the shards of a simulation into its tables, byte for byte the same as one process. Give the same --data, --scenario and selection as to "
                + "the shards; seed and "
                + "runs are in them.");
        command.Arguments.Add(files);
        data.AddTo(command);
        scenario.AddTo(command);
        folder.AddTo(command);
        return command
            .WithExamples("citynet merge shards --out simulation", "citynet merge shard-1-of-2.shard shard-2-of-2.shard --out simulation")
            .Does((parsed, _) =>
            {
                using var output = folder.Open(parsed);
                var records = data.Records(parsed);
                var model = DiffusionModel.Create(records, scenario.Read(parsed, records), data.Selection(parsed));
                string[] paths = [.. parsed.GetValue(files)!.SelectMany(ShardsIn)];
                var first = Opened(paths[0], EnsemblePart.Read).Identity;
                var settings = new RunSettings { Seed = first.Seed, Runs = first.Runs };
                try
                {
                    PartCover.Check([.. paths.Select(path => Opened(path, EnsemblePart.Read))], paths);
                }
                catch (InvalidDataException error)
                {
                    throw new BadDataException(error.Message);
                }

                var whole = EnsemblePart.Join([.. paths.Select(path => Opened(path, stream => EnsemblePart.Load(stream, model, settings)))]);
                var manifest = RunManifest.Run("simulate", records, model.Selection, model.Scenario, settings.Seed, whole.Done, [])
                    .With(CommandLine.Of(parsed, settings.Seed, settings.Runs, "simulate"), scenario.Given(parsed));
                output.Write(whole.Result.Tables);
                var written = output.Commit(manifest);
                if (!data.Quiet(parsed))
                    Console.Error.WriteLine($"Wrote {Plural.Of(written, "file", "files")} to {folder.Path(parsed)}.");
            });
    }

    private static IEnumerable<string> ShardsIn(string path)
    {
        if (!Directory.Exists(path))
            return [path];
        string[] shards = [.. Directory.EnumerateFiles(path, "*.shard").Order(StringComparer.Ordinal)];
        return shards.Length > 0 ? shards : throw new BadDataException($"Found no shard in the folder '{path}'; expected files that end in .shard.");
    }

    private static T Opened<T>(string path, Func<Stream, T> read)
    {
        if (!File.Exists(path))
            throw new BadDataException($"Found no file '{path}'; expected a shard.");
        try
        {
            using var stream = InputFile.Open(path, "a shard");
            return read(stream);
        }
        catch (InvalidDataException error)
        {
            throw new BadDataException($"'{path}' cannot be merged. {error.Message}");
        }
    }
}
