using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Inference.Gatherings;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Simulations;

/// <summary>Simulations with planned meetings, whose attendance is drawn from a fit, into a folder.</summary>
internal static class AttendanceSimulation
{
    /// <returns>The tables.</returns>
    public static IReadOnlyList<Table> Write(
        ParseResult parsed, FolderOptions folder, ScenarioOptions scenario, AttendanceOptions attendance, RecordSet records, Selection selection,
        RunSettings settings, int draws, TextWriter notes)
    {
        var file = attendance.File(parsed)!;
        var assumed = scenario.Read(parsed, records);
        var fit = AttendanceOptions.Read(file);
        using var output = folder.Open(parsed);
        var tables = AdoptionOptions.Checked(() => AttendanceEnsemble.Run(records, selection, assumed, fit, attendance.Size(parsed), settings, draws));
        output.Write(tables);
        var manifest = RunManifest.Run("simulate", records, selection, assumed, settings.Seed, settings.Runs, []);
        var files = output.Commit(manifest.With(CommandLine.Of(parsed, settings.Seed, settings.Runs), file, scenario.Given(parsed)));
        notes.WriteLine(
            $"Wrote {files} files to {folder.Path(parsed)}. Who comes is drawn from a fit of associations; how the policy spreads is assumed by the scenario.");
        return tables;
    }
}
