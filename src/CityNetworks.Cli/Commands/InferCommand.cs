using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Inference.Cascades;
using CityNetworks.Records;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet infer</c>: along which ties policies seem to have passed.</summary>
internal static class InferCommand
{
    private const int Samples = 100;

    public static Command Create()
    {
        var data = new DataOptions();
        var cascades = new CascadeOptions();
        var run = new RunOptions();
        var tables = new TablesOptions(
            ("ties", "the ties in the order of choice"), ("counts", "how likely policies held out are, by number of ties"),
            ("trees", "the most likely source of each adoption"), ("diagnostics", "what these records can and cannot show"));
        var command = new Command("infer",
            "Latent ties from who adopted when (NetInf): a policy is a cascade, and a tie from one city to another says that the second tends to adopt "
                + "soon after the first.");
        data.AddTo(command);
        cascades.AddTo(command);
        run.AddTo(command);
        tables.AddTo(command);
        return command
            .WithExamples(
                "citynet infer --data my-records",
                "citynet infer --data my-records --prior-ties ties --prior-ratio 10 --edges 20",
                "citynet infer --cascades cascades.csv --delay exponential --parameters 1 --edges 5",
                "citynet infer --cascades cascades.csv --delay log-normal --out inferred")
            .Does((parsed, cancellation) =>
            {
                var records = cascades.File(parsed) is null ? data.Records(parsed) : new RecordSet("cascades");
                var settings = cascades.Settings(parsed) with
                {
                    Bootstraps = run.Runs(parsed) ?? Samples,
                    Seed = run.Seed(parsed) ?? 1,
                };
                var made = AdoptionOptions.Checked(() =>
                {
                    var set = cascades.Set(parsed, records, data.Selection(parsed));
                    settings = settings with { Observed = cascades.Observed(parsed, records, data.Selection(parsed), set) };
                    return NetInfTables.Of(
                        NetInf.Of(set, settings, run.Workers(parsed, cancellation)), records.Cities.ToDictionary(city => city.Id, city => city.Label));
                });
                var notes = data.Quiet(parsed) ? TextWriter.Null : Console.Error;
                tables.Write(parsed, made,
                    () => RunManifest.Run("infer", records, data.Selection(parsed), null, settings.Seed, settings.Bootstraps, [])
                        .With(CommandLine.Of(parsed, settings.Seed, settings.Bootstraps), cascades.File(parsed)),
                    notes);
                FitCommand.Report(made, notes);
            })
            .IsRepeatable();
    }
}
