using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Inference.Forecasts;
using CityNetworks.Records;

namespace CityNetworks.Cli.Simulations;

/// <summary>Simulations of a fit, into a folder.</summary>
internal static class FittedSimulation
{
    public static void Write(
        ParseResult parsed, FolderOptions folder, RecordSet records, Selection selection, string fit, RunSettings settings, int draws, TextWriter notes)
    {
        using var output = folder.Open(parsed);
        output.Write(AdoptionOptions.Asked(() => FittedEnsemble.Run(records, selection, FittedOptions.Read(fit), settings, draws)));
        var manifest = ManifestOf.Run("simulate", records, selection, null, settings.Seed, settings.Runs, []);
        var files = output.Commit(manifest.With(CommandLine.Of(parsed, settings.Seed, settings.Runs), fit));
        notes.WriteLine($"Wrote {files} files to {folder.Path(parsed)}. Simulations of a fit carry associations forward; they show no causal effects.");
    }
}
