using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Cli.Simulations;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Figures.Films;
using CityNetworks.Figures.Scenes;
using CityNetworks.Networks;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet film</c>: the network through its periods, or one run of a simulation, as a moving picture.</summary>
internal static class FilmCommand
{
    public static Command Create()
    {
        var endings = string.Join(" or ", FilmFile.Endings);
        var data = new DataOptions();
        var scenario = new ScenarioOptions();
        var seed = new Option<ulong?>("--seed") { Description = "Random seed (default 1).", HelpName = "N" }
            .Seed().WithBearing(Bearing.Resolved);
        var file = OutPath.Required($"File to write: {endings}.", "FILE");
        file.Validators.Add(result =>
        {
            var path = result.GetValueOrDefault<string?>();
            if (path is null)
                return;
            if (!FilmFile.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
                result.AddError($"--out: found '{path}'; expected a file that ends in {endings}.");
            else if (FileKinds.Of(path) is not (FileKind.Missing or FileKind.Regular))
                result.AddError($"--out: '{path}' is no regular file; expected a new file or one to replace.");
        });
        var command = new Command(
            "film",
            "The network through its periods as a moving picture; with --scenario one run of the simulation: who meets, and who adopts when. One file, "
                + "which needs no other file and no connection.");
        data.AddTo(command);
        scenario.AddTo(command);
        command.Options.Add(seed);
        command.Options.Add(file);
        return command
            .WithExamples("citynet film --out network.html", "citynet film --scenario road-safety --seed 7 --out spread.svg")
            .Does((parsed, cancellation) =>
            {
                var records = data.RecordsOfEvents(parsed);
                var network = NetworkBuilder.Build(records, data.Selection(parsed)).InPoints();
                var run = scenario.Given(parsed) is null ? null : FilmedRun.Of(
                    DiffusionModel.Create(records, scenario.Read(parsed, records), data.Selection(parsed)), parsed.GetValue(seed) ?? 1, cancellation);
                var film = FilmOf.Network(network, run)
                    ?? throw new BadDataException("The records have no tie between cities in any period; expected at least one to show.");
                var path = parsed.GetValue(file)!;
                AtomicFile.Write(path, stream => FilmFile.Write(film, FigureSize.Double, path, stream));
                if (!data.Quiet(parsed))
                    Console.Error.WriteLine($"Wrote {Plural.Of(film.Frames.Count, "period", "periods")} to {path}.");
            });
    }
}
