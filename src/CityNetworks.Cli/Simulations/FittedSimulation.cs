using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Inference.Forecasts;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Simulations;

/// <summary>Simulations of a fit, into a folder.</summary>
internal static class FittedSimulation
{
    /// <returns>The tables.</returns>
    public static IReadOnlyList<Table> Write(
        ParseResult parsed, FolderOptions folder, FittedOptions fitted, AttendanceOptions attendance, RecordSet records, Selection selection, string fit,
        RunSettings settings, TextWriter notes)
    {
        var future = attendance.File(parsed) is { } file
            ? new FutureAttendance(true, null) { Fit = AttendanceOptions.Read(file), Size = attendance.Size(parsed) }
            : fitted.Future(parsed);
        using var output = folder.Open(parsed);
        var tables = AdoptionOptions.Checked(() => fitted.Beyond(parsed) is { } periods
            ? FittedEnsemble.Beyond(records, selection, FittedOptions.Read(fit), settings, fitted.Draws(parsed), periods, future)
            : FittedEnsemble.Run(records, selection, FittedOptions.Read(fit), settings, fitted.Draws(parsed)));
        output.Write(tables);
        var manifest = RunManifest.Run("simulate", records, selection, null, settings.Seed, settings.Runs, []);
        var files = output.Commit(manifest.With(CommandLine.Of(parsed, settings.Seed, settings.Runs), fit, attendance.File(parsed)));
        notes.WriteLine($"Wrote {files} files to {folder.Path(parsed)}. Simulations of a fit carry associations forward; they show no causal effects.");
        return tables;
    }
}
