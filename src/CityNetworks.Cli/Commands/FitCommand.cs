using System.CommandLine;
using System.Globalization;
using CityNetworks.Cli.Options;
using CityNetworks.Figures.Results;
using CityNetworks.Inference;
using CityNetworks.Inference.Acquisition;
using CityNetworks.Inference.Choices;
using CityNetworks.Inference.Dyads;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Forecasts;
using CityNetworks.Inference.Gatherings;
using CityNetworks.Inference.Panels;
using CityNetworks.Records;
using CityNetworks.Reports.Reading;
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
        var form = new FormOption();
        var scenario = new ScenarioOptions();
        var model = new ModelOptions();
        var run = new RunOptions();
        var seed = new Option<ulong?>("--seed") { Description = "Random seed (default 1).", HelpName = "N" }.Seed().WithBearing(Bearing.Resolved);
        var choices = new ChoicesOption();
        var plot = new PlotOption();
        var tables = new TablesOptions(
            ("coefficients", "estimates, errors, intervals"), ("models", "log-likelihood and criteria"),
                ("effects", "average marginal effects (not of additive)"),
            ("shares", "share of the adoptions by mechanism (of additive)"), ("averages", "rates averaged over models (of additive)"),
            ("calibration", "expected and observed adoptions"), ("forecasts", "skill on rows not learnt from, beside simpler models"),
            ("goodness", "the history on record beside histories drawn from the fit"),
            ("histories", "observed adopters by period beside those of the drawn histories"),
            ("robustness", "in how many of --choices each result holds"), ("specifications", "the fits of --choices"),
            ("dyads", "the rows, for R (of --form dyad)"),
            ("profile", "the likelihood at each value of --profile"),
            ("statistics", "the sets of cities, for R (of participation and office)"),
            ("events", "how likely each set that came was (of participation and office)"), ("diagnostics", "what these records can and cannot show"));
        var command = new Command("fit",
            "What is associated with adoption: a model of the probability that a city at risk adopts in a period, from observed adoptions. Coefficients are "
                + "associations.");
        data.AddTo(command, ownSpan: true);
        adoption.AddTo(command);
        scenario.AddTo(command);
        model.AddTo(command);
        form.AddTo(command);
        choices.AddTo(command);
        gatherings.AddTo(command);
        command.Options.Add(seed);
        run.AddTo(command, random: false);
        tables.AddTo(command);
        plot.AddTo(command);
        return command
            .WithExamples(
                "citynet fit --data graphs/medical-innovation --model logit --terms exposure,time",
                "citynet fit --data graphs/medical-innovation --model cloglog --terms exposure,period --table models",
                "citynet fit --data graphs/medical-innovation --terms exposure,time,proage,proage^2,belief --cluster city --out fit",
                "citynet fit --data graphs/medical-innovation --model additive --terms exposure,mimicry --table shares",
                "citynet fit --data graphs/medical-innovation --model oada --terms exposure,mimicry",
                "citynet fit --data graphs/medical-innovation --form dyad --terms \"tie,same(community),time\"",
                "citynet fit --data my-records --choices my-choices.jsonc --out choices",
                "citynet fit --outcome participation --terms repetition:1,repetition:2,same-country",
                "citynet fit --outcome office --terms repetition:1:deputy@coordinator,past-office --half-life 3")
            .Does((parsed, cancellation) =>
            {
                var notes = data.Quiet(parsed) ? TextWriter.Null : Console.Error;
                var workers = run.Workers(parsed, cancellation);
                var records = data.Records(parsed);
                var start = parsed.GetValue(seed) ?? 1;
                var table = tables.IsGiven(parsed) ? tables.Given(parsed)
                    : choices.Given(parsed) is not null ? "robustness" : model.Profile(parsed) is not null ? "profile" : tables.Given(parsed);
                if (adoption.Outcome(parsed) is { } outcome && GatheringOptions.Outcomes.Contains(outcome, StringComparer.Ordinal))
                {
                    var settings = gatherings.Of(parsed, outcome, model.TermsGiven(parsed), model.NormalPrior(parsed), start);
                    var study = AdoptionOptions.Checked(() => ParticipationStudy.Of(records, data.Selection(parsed), settings, workers));
                    tables.Write(
                        parsed, study.Tables,
                        () => RunManifest.Run("fit", records, data.Selection(parsed), null, start, 1, []).With(CommandLine.Of(parsed, start, null)),
                        notes, (AttendanceFit.FileName, study.Attendance.Text()));
                    Report(study.Tables, notes);
                    Draw(study.Tables);
                    return;
                }

                var assumed = scenario.Given(parsed) is null ? null : scenario.Read(parsed, records);
                if (form.IsDyad(parsed))
                {
                    FormOption.Refuse(parsed, [.. model.NotForDyads, choices.Option]);
                    var dyadic = AdoptionOptions.Checked(() => DyadStudy.Of(
                        DyadPanel.Of(AdoptionPanel.Of(records, data.Selection(parsed), adoption.Of(parsed, records, assumed))),
                        model.TermsGiven(parsed) ?? DyadTerms.Standard,
                        model.Dyads(parsed, start),
                        workers));
                    tables.Write(
                        parsed, dyadic.Tables,
                        () => RunManifest.Run("fit", records, data.Selection(parsed), null, start, 1, [])
                            .With(CommandLine.Of(parsed, start, null), scenario.Given(parsed)),
                        notes);
                    Report(dyadic.Tables, notes);
                    return;
                }

                var asked = tables.Folder(parsed) is null ? table : null;
                var (made, files) = AdoptionOptions.Checked(() =>
                {
                    if (choices.Given(parsed) is not null)
                    {
                        var plain = model.Plain(parsed, adoption.Of(parsed, records, assumed));
                        return ([.. SpecificationCurve.Of(records, data.Selection(parsed), plain, choices.Read(parsed), workers)], []);
                    }

                    if (model.Acquisition(parsed) is { } order)
                        return ([.. AcquisitionStudy.Of(Design(records), order).Tables], []);
                    if (model.Profile(parsed) is var (key, values))
                        return ([ScenarioProfile.Of(
                            records,
                            data.Selection(parsed),
                            adoption.Of(parsed, records),
                            scenario.Text(parsed),
                            key,
                            values,
                            model.Terms(parsed),
                            workers)], []);
                    if (model.Random(parsed) is { } grouping)
                        return ([.. RandomEffectStudy.Of(Design(records), model.Link(parsed)!.Value, grouping)], []);
                    var most = model.Attendances(parsed);
                    if (!model.IsAdditive(parsed))
                    {
                        var fitted = model.EventHistory(parsed, Design(records), start, workers);
                        return ([.. fitted.Tables, .. Judged(model, parsed, fitted.Design, asked, () =>
                            GoodnessOfFit.Of(fitted, model.Terms(parsed), model.Histories(parsed), start, workers), workers, notes)], []);
                    }

                    var cases = AttendanceCase.Of(records, data.Selection(parsed), most, start).Select(one => (Design(one.Records), one.Chance));
                    var study = model.Additive(parsed, [.. cases], start, workers);
                    Table[] all = [.. study.Tables, .. Judged(model, parsed, study.Design, asked, () =>
                        GoodnessOfFit.Of(study, model.Terms(parsed), model.Histories(parsed), start, workers), workers, notes)];
                    return (all, tables.Folder(parsed) is null ? [] : AsScenario(study, scenario.Text(parsed), notes));
                });
                var manifest = RunManifest.Run("fit", records, data.Selection(parsed), null, start, 1, [])
                    .With(Explained(adoption.Outcome(parsed)))
                    .With(CommandLine.Of(parsed, start, null), scenario.Given(parsed), choices.Given(parsed));
                tables.Write(
                    parsed,
                    table,
                    tables.Folder(parsed) is null ? made : [.. made, Studies.AdoptionCurve.Of(records, data.Selection(parsed))],
                    () => manifest,
                    notes,
                    files);
                Report(made, notes);
                Draw(made);

                void Draw(IReadOnlyList<Table> all) => plot.Write(parsed, width =>
                    all.FirstOrDefault(one => one.Name == (table == "histories" ? table : "coefficients")) is not { } found ? null
                    : table == "histories" ? CurvesFigure.OfHistories(found, width)
                    : RowsFigure.OfCoefficients(found, width));

                PanelDesign Design(RecordSet attended)
                {
                    var panel = AdoptionPanel.Of(attended, data.Selection(parsed), adoption.Of(parsed, attended, assumed));
                    return PanelDesign.Of(panel, PanelTerms.Of(panel, model.Terms(parsed), workers));
                }
            })
            .IsRepeatable();
    }

    // Forecasts and goodness of fit take many fits and histories: made where they are asked for, and for a folder where the panel is not large.
    private static IEnumerable<Table> Judged(
        ModelOptions model, ParseResult parsed, PanelDesign design, string? asked, Func<IReadOnlyList<Table>> goodness, Numerics.Workers workers,
        TextWriter notes)
    {
        (string[] Names, Func<IReadOnlyList<Table>> Make)[] judgements =
        [
            (["forecasts"], () => [ForecastSkill.Of(design, model.Link(parsed), model.Penalty(parsed), workers)]),
            (["goodness", "histories"], goodness),
        ];
        return judgements.SelectMany(judgement => judgement.Names.Contains(asked, StringComparer.Ordinal) ? judgement.Make()
            : asked is null && ModelOptions.IsResampled(design) ? Tried(judgement.Names[0], judgement.Make, notes)
            : []);
    }

    // In a folder a table that these records do not allow is left out, with the reason.
    private static IReadOnlyList<Table> Tried(string name, Func<IReadOnlyList<Table>> make, TextWriter notes)
    {
        try
        {
            return make();
        }
        catch (CannotEstimateException error)
        {
            notes.WriteLine($"note: no table {name}. {error.Message}");
            return [];
        }
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
    internal static void Report(IReadOnlyList<Table> tables, TextWriter notes)
    {
        if (tables.FirstOrDefault(table => table.Name == "diagnostics") is not { } diagnostics)
            return;
        var (checks, values, verdicts) = (diagnostics.Text("check"), diagnostics.Numbers("value"), diagnostics.Text("verdict"));
        for (var row = 0; row < diagnostics.RowCount; row++)
        {
            if (verdicts[row]!.StartsWith("ok", StringComparison.Ordinal))
                continue;
            var value = double.IsNaN(values[row]) ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" = {values[row]:0.####}");
            notes.WriteLine($"{checks[row]}{value}: {verdicts[row]}");
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Explained(string? outcome) => outcome is null ? [] : [new(FittedOutcomes.Fact, outcome)];
}
