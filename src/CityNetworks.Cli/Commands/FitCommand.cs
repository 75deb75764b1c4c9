using System.CommandLine;
using System.Globalization;
using CityNetworks.Cli.Options;
using CityNetworks.Inference;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Forecasts;
using CityNetworks.Inference.Gatherings;
using CityNetworks.Inference.Panels;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet fit</c>: what goes with adoption, from observed adoptions.</summary>
internal static class FitCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var adoption = new AdoptionOptions(GatheringOptions.Outcomes);
        var gatherings = new GatheringOptions();
        var scenario = new ScenarioOptions();
        var model = new ModelOptions();
        var run = new RunOptions();
        var seed = new Option<ulong?>("--seed") { Description = "Start of all randomness (default 1).", HelpName = "N" }.Seed().Bears(Bearing.Resolved);
        var tables = new TablesOptions(
            ("coefficients", "estimates, errors, intervals"), ("models", "log-likelihood and criteria"),
                ("effects", "average marginal effects (not of additive)"),
            ("shares", "share of the adoptions by mechanism (of additive)"), ("averages", "rates averaged over models (of additive)"),
            ("calibration", "expected and observed adoptions"), ("statistics", "the sets of cities, for R (of participation and office)"),
            ("events", "how likely each set that came was (of participation and office)"), ("diagnostics", "what these records can and cannot tell"));
        var command = new Command("fit",
            "What goes with adoption: a model of the probability that a city at risk adopts in a period, from observed adoptions. Coefficients are associations.");
        data.AddTo(command);
        adoption.AddTo(command);
        scenario.AddTo(command);
        model.AddTo(command);
        gatherings.AddTo(command);
        command.Options.Add(seed);
        run.AddTo(command, random: false);
        tables.AddTo(command);
        return command
            .WithExamples(
                "citynet fit --data graphs/medical-innovation --model logit --terms exposure,time",
                "citynet fit --data graphs/medical-innovation --model cloglog --terms exposure,period --table models",
                "citynet fit --data graphs/medical-innovation --terms exposure,time,proage,proage^2,belief --cluster city --out fit",
                "citynet fit --data graphs/medical-innovation --model additive --terms exposure,mimicry --table shares",
                "citynet fit --outcome participation --terms repetition:1,repetition:2,same-country",
                "citynet fit --outcome office --terms repetition:1:deputy@coordinator,past-office --half-life 3")
            .Does((parsed, cancellation) =>
            {
                var notes = data.Quiet(parsed) ? TextWriter.Null : Console.Error;
                var workers = run.Workers(parsed, cancellation);
                var records = data.Records(parsed);
                var start = parsed.GetValue(seed) ?? 1;
                if (adoption.Outcome(parsed) is { } outcome && GatheringOptions.Outcomes.Contains(outcome, StringComparer.Ordinal))
                {
                    var settings = gatherings.Of(parsed, outcome, model.TermsAsked(parsed), model.NormalPrior(parsed), start);
                    var study = AdoptionOptions.Asked(() => ParticipationStudy.Of(records, data.Selection(parsed), settings, workers));
                    tables.Write(
                        parsed, study.Tables,
                        () => ManifestOf.Run("fit", records, data.Selection(parsed), null, start, 1, []).With(CommandLine.Of(parsed, start, null)),
                        notes, (AttendanceFit.FileName, study.Attendance.Text()));
                    Tell(study.Tables, notes);
                    return;
                }

                var assumed = scenario.Asked(parsed) is null ? null : scenario.Read(parsed, records);
                var (made, files) = AdoptionOptions.Asked(() =>
                {
                    var most = model.Attendances(parsed);
                    if (!model.IsAdditive(parsed))
                        return (model.EventHistory(parsed, Design(records), start, workers).Tables, []);
                    var cases = AttendanceCase.Of(records, data.Selection(parsed), most, start).Select(one => (Design(one.Records), one.Chance));
                    var study = model.Additive(parsed, [.. cases], start, workers);
                    return (study.Tables, tables.Folder(parsed) is null ? [] : AsScenario(study, scenario.Text(parsed), notes));
                });
                var manifest = ManifestOf.Run("fit", records, data.Selection(parsed), null, start, 1, [])
                    .With(CommandLine.Of(parsed, start, null), scenario.Asked(parsed));
                tables.Write(parsed, made, () => manifest, notes, files);
                Tell(made, notes);

                PanelDesign Design(RecordSet attended)
                {
                    var panel = AdoptionPanel.Of(attended, data.Selection(parsed), adoption.Of(parsed, attended, assumed));
                    return PanelDesign.Of(panel, PanelTerms.Of(panel, model.Terms(parsed), workers));
                }
            })
            .IsRepeatable();
    }

    // A fit that a scenario can hold is written as one too, for simulate and counterfactual.
    private static IReadOnlyList<(string Name, string Text)> AsScenario(AdditiveStudy study, string? assumed, TextWriter notes)
    {
        try
        {
            var fitted = FittedScenario.Of(study, assumed);
            return [(FittedOptions.FileName, fitted.Text()), ("scenario.jsonc", fitted.ScenarioText())];
        }
        catch (CannotEstimateException error)
        {
            notes.WriteLine($"note: no scenario was written. {error.Message}");
            return [];
        }
    }

    /// <summary>Identifiability is reported by default: whatever is not well is said on standard error too.</summary>
    internal static void Tell(IReadOnlyList<Table> tables, TextWriter notes)
    {
        var diagnostics = tables.First(table => table.Name == "diagnostics");
        var (checks, values, verdicts) = (diagnostics.Text("check"), diagnostics.Numbers("value"), diagnostics.Text("verdict"));
        for (var row = 0; row < diagnostics.RowCount; row++)
        {
            if (verdicts[row]!.StartsWith("ok", StringComparison.Ordinal))
                continue;
            var value = double.IsNaN(values[row]) ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" = {values[row]:0.####}");
            notes.WriteLine($"{checks[row]}{value}: {verdicts[row]}");
        }
    }
}
