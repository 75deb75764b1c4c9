using System.CommandLine;
using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Options;
using CityNetworks.Inference.Permutation;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet qap</c>: does one kind of tie go with another?</summary>
internal static class QapCommand
{
    private const int Permutations = 1000;

    public static Command Create()
    {
        var data = new DataOptions();
        var matrices = new MatrixOptions();
        var run = new RunOptions();
        var tables = new TablesOptions(
            ("coefficients", "coefficients with p-values by permutation"), ("correlations", "each predictor alone"), ("models", "what all explain together"),
            ("cells", "the matrices, one row per cell"), ("diagnostics", "what these records can and cannot show"));
        var parts = new PartOptions();
        var estimate = new EstimateOption();
        var command = new Command("qap",
            "Is one matrix of ties associated with others? Regression over pairs of cities (or cities and events), with p-values by permuting cities: QAP, and "
                + "MRQAP by "
            + "double semi-partialling.");
        data.AddTo(command);
        matrices.AddTo(command);
        run.AddTo(command);
        tables.AddTo(command);
        parts.AddTo(command);
        estimate.AddTo(command);
        Sharding.Declare(command, new Sharding(parts.Part, tables.Out, run.Threads) { Merging = parts.Merging });
        return command
            .WithExamples(
                "citynet qap --outcome ties --predictors same-country,distance",
                "citynet qap --outcome ties@2014-2015 --predictors ties@2013-2014,same-country",
                "citynet qap --outcome tied --predictors same-country,distance --model logit --strata country",
                "citynet qap --outcome participation --predictors host-country,earlier --event-strata period",
                "citynet qap --matrices inferred/ties.csv --outcome matrix --predictors tied,same-country")
            .Does((parsed, cancellation) =>
            {
                if (estimate.Printed(parsed, cancellation))
                    return;
                var records = data.Records(parsed);
                var settings = new QapSettings
                {
                    IsLogit = matrices.IsLogit(parsed),
                    Permutations = run.Runs(parsed) ?? Permutations,
                    Seed = run.Seed(parsed) ?? 1
                };
                var notes = data.Quiet(parsed) ? TextWriter.Null : Console.Error;
                var compared = AdoptionOptions.Checked(() => RecordMatrices.Of(records, data.Selection(parsed), matrices.Request(parsed)));
                if (parts.Items(
                    parsed, run.Workers(parsed, cancellation), tables.Path(parsed),
                    () => PartOptions.Identity(
                        parsed, records, data.Selection(parsed), settings.Seed, settings.Permutations,
                        matrices.File(parsed) is { } file ? [ManifestFile.Hash(file) ?? string.Empty] : []),
                    workers => AdoptionOptions.Checked(() => Qap.Of(compared.Data, settings, workers)), notes) is not { } workers)
                    return;
                var made = AdoptionOptions.Checked(() => QapTables.Of(compared, Qap.Of(compared.Data, settings, workers), settings.IsLogit));
                tables.Write(parsed, made,
                    () => RunManifest.Run("qap", records, data.Selection(parsed), null, settings.Seed, settings.Permutations, [])
                        .With(CommandLine.Of(parsed, settings.Seed, settings.Permutations), matrices.File(parsed)),
                    notes);
                FitCommand.Report(made, notes);
            })
            .IsRepeatable();
    }
}
