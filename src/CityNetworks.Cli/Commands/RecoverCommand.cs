using System.CommandLine;
using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Figures.Results;
using CityNetworks.Inference.Panels;
using CityNetworks.Inference.Recovery;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet recover</c>: could these records show the mechanisms, and what would have to be recorded to show them?</summary>
internal static class RecoverCommand
{
    private static readonly (string Name, string Description)[] s_tables =
    [
        ("recovery", "bias, error, coverage and power of each mechanism"),
        ("confusion", "which mechanisms are chosen"),
        ("detectable", "the smallest rate that is found in four of five histories"),
        ("pieces", "by how much each further piece of record helps"),
    ];

    public static Command Create()
    {
        var design = new Option<bool>("--design")
        {
            Description = "What to record next: by how much each additional record raises the power to tell the mechanisms apart. Short for --table "
                + "pieces."
        };
        var part = new PartOptions();
        var estimate = new EstimateOption();
        var noProgress = NoProgress.Option();
        var plot = new PlotOption();
        var options = new Parts(
            new DataOptions(),
            new AdoptionOptions(),
            new ScenarioOptions(),
            new RateOptions(),
            new RunOptions(),
            new CheckpointOptions(),
            new TablesOptions(s_tables));
        var command = new Command(
            "recover",
            "Could these records tell the mechanisms apart? Histories are drawn under stated true rates on the records' own cities, events and ties, and "
                + "fitted again: "
                + "bias, error, coverage, power, and which mechanisms are chosen. --design: what to record next.");
        options.Data.AddTo(command, ownSpan: true);
        options.Adoption.AddTo(command);
        options.Scenario.AddTo(command);
        options.Rates.AddTo(command);
        command.Options.Add(design);
        options.Run.AddTo(command);
        part.AddTo(command);
        estimate.AddTo(command);
        options.Checkpoints.AddTo(command);
        options.Tables.AddTo(command);
        plot.AddTo(command);
        command.Options.Add(noProgress);
        Sharding.Declare(command, new Sharding(part.Part, options.Tables.Out, options.Run.Threads) { Merging = part.Merging });
        return command
            .WithExamples(
                "citynet recover --data graphs/medical-innovation --terms exposure,mimicry --runs 500",
                "citynet recover --data graphs/medical-innovation --rates baseline=0.05,exposure=0.3 --table detectable --runs 200",
                "citynet recover --scenario road-safety --rates baseline=0.02,contact=0.3,mimicry=0.1 --policies 5",
                "citynet recover --scenario road-safety --rates baseline=0.02,contact=0.3,mimicry=0.1 --design --runs 200",
                "citynet recover --data my-records --terms exposure,mimicry --runs 100000 --shard 1/4 --out shards")
            .Does((parsed, cancellation) =>
            {
                if (estimate.Printed(parsed, cancellation))
                    return;
                var quiet = options.Data.Quiet(parsed);
                var notes = quiet ? TextWriter.Null : Console.Error;
                var asked = parsed.GetValue(design) ? "pieces" : options.Tables.Given(parsed);
                using var progress = new ProgressLine(ProgressLine.Wanted(quiet, parsed.GetValue(noProgress)));
                AdoptionOptions.Checked(() =>
                {
                    var study = RecoveryInputs.Of(parsed, options, notes, asked is "pieces" or "detectable" ? 200 : 1000, cancellation);
                    if (part.Shard(parsed) is { } shard)
                        One(parsed, study, options, shard, progress, notes);
                    else
                        Draw(Whole(parsed, study, options, asked, part.Merged(parsed), progress, notes));
                    return 0;
                });

                void Draw(IReadOnlyList<Table> tables) =>
                    plot.Write(
                        parsed, width => tables.FirstOrDefault(table => table.Name == "recovery") is { } found ? RowsFigure.OfRecovery(found, width) : null);
            })
            .IsRepeatable();
    }

    private static void One(ParseResult parsed, RecoveryInputs study, Parts options, Shard shard, ProgressLine progress, TextWriter notes)
    {
        using var place = ShardPlace.Open(options.Tables.Folder(parsed), shard);
        using var checkpoint = options.Checkpoints.Open(parsed, place.Checkpoint, notes);
        progress.Step("Recovery");
        var part = checkpoint.Run(study.Begin(shard), study.Run, progress.Share, notes);
        progress.Dispose();
        place.Write(new PartHeader(part.Identity, part.First, part.End, part.Done, false), part.Save, notes);
        checkpoint.Forget();
    }

    private static List<Table> Whole(
        ParseResult parsed, RecoveryInputs study, Parts options, string asked, string? merged, ProgressLine progress, TextWriter notes)
    {
        var folder = options.Tables.Folder(parsed);
        var tables = new List<Table>();
        using var checkpoint = asked is "pieces" or "detectable" || merged is not null
            ? null : options.Checkpoints.Open(parsed, Path.Combine(folder ?? string.Empty, "recover.checkpoint"), notes);
        if (asked is "pieces")
        {
            tables.Add(RecordDesign.Of(study.Records, study.Selection, study.Options, study.Settings, study.Run, (piece, share) =>
            {
                progress.Step($"Design, {piece}");
                progress.Share(share);
            }));
        }
        else if (asked is "detectable")
        {
            progress.Step("Detectable rates");
            tables.Add(DetectableRates.Of(study.Records, study.Selection, study.Options, study.Settings, study.Run));
        }
        else
        {
            progress.Step("Recovery");
            var part = checkpoint is null ? Merged(study, merged!) : checkpoint.Run(study.Begin(null), study.Run, progress.Share, notes);
            tables.AddRange(RecoveryTables.Of(part));
            if (part.SeesLearningAsContact)
                notes.WriteLine(
                    "note: the records have no outcomes, so learning is fitted as contact; bias, rmse and coverage of contact compare different quantities, "
                        + "power and choice stand.");
        }

        progress.Dispose();
        options.Tables.Write(
            parsed, asked, tables, () => RunManifest.Run("recover", study.Records, study.Selection, study.Options.Scenario, study.Run.Seed, study.Run.Runs, [])
                .With(CommandLine.Of(parsed, study.Run.Seed, study.Run.Runs), options.Scenario.Given(parsed)), notes);
        checkpoint?.Forget();
        return tables;
    }

    private static RecoveryPart Merged(RecoveryInputs study, string folder)
    {
        var begun = study.Begin(null);
        return ShardPlace.Joined(
            folder, () => RecoveryPart.Join([.. ShardPlace.Files(folder).Select(file => ShardPlace.Opened(file, begun.Saved))]));
    }

    private sealed record Parts(
        DataOptions Data, AdoptionOptions Adoption, ScenarioOptions Scenario, RateOptions Rates, RunOptions Run, CheckpointOptions Checkpoints,
        TablesOptions Tables);

    private sealed record RecoveryInputs(RecordSet Records, Selection Selection, PanelOptions Options, RecoverySettings Settings, RunSettings Run)
    {
        public static RecoveryInputs Of(ParseResult parsed, Parts options, TextWriter notes, int standard, CancellationToken cancellation)
        {
            var records = options.Data.Records(parsed);
            var selection = options.Data.Selection(parsed);
            var assumed = options.Scenario.Find(parsed, records);
            var panel = options.Adoption.Of(parsed, records, assumed);
            var run = new RunSettings
            {
                Runs = options.Run.Runs(parsed) ?? standard,
                Seed = options.Run.Seed(parsed) ?? 1,
                Workers = options.Run.Workers(parsed, cancellation)
            };
            return new RecoveryInputs(records, selection, panel, options.Rates.Settings(parsed, records, selection, panel, run.Workers, notes), run);
        }

        public RecoveryPart Begin(Shard? shard) => RecoveryPart.Begin(Records, Selection, Options, Settings, Run, shard);
    }
}
