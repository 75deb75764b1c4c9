using CityNetworks.Inference.Fits;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Gatherings;

/// <summary>Who comes together, or takes office next: a relational hyperevent model, with its tables.</summary>
/// <param name="Fit">The conditional logit.</param>
/// <param name="Attendance">What simulations draw from.</param>
/// <param name="Tables">coefficients, models, statistics, events, diagnostics.</param>
public sealed record ParticipationStudy(ConditionalLogit Fit, AttendanceFit Attendance, IReadOnlyList<Table> Tables)
{
    /// <summary>Fits the model and reports the result.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count, as outcome and as past.</param>
    /// <param name="settings">How; null: participation, repetition of cities and of pairs.</param>
    /// <param name="workers">The threads; they never change a result.</param>
    /// <remarks>
    /// Model: that the set S came to an event, given how many came (to office: as coordinator, as deputies), has the probability exp(βx(S)) over the sum
    /// of this over all sets of as many cities at risk (members in the period). Where there are more than <see cref="ParticipationSettings.Controls"/>
    /// others, so many are drawn, each set
    /// as likely, and the likelihood is that of the cases (case–control); coefficients stay unbiased, with errors somewhat larger.
    /// Statistics are of events that were over before: of earlier periods, or with a last day before the first day of the event.
    /// Terms about the host put the host into every set; events of the host alone are then left out.
    /// Source: Lerner and Lomi (2023), Journal of the Royal Statistical Society A 186, 577–600; sampling: Borgan, Goldstein and Langholz (1995), Annals of
    /// Statistics 23.
    /// </remarks>
    /// <exception cref="CannotEstimateException">No event has another set, a term does not vary, or sets are separated.</exception>
    /// <exception cref="ArgumentException">A term or kind is not known.</exception>
    public static ParticipationStudy Of(RecordSet records, Selection selection, ParticipationSettings? settings = null, Workers workers = default)
    {
        settings ??= new ParticipationSettings();
        Check(records, settings);
        var history = new GatheringHistory(records, selection);
        var cases = new SetCases(history, settings, workers);
        if (cases.All.Count == 0)
        {
            throw new CannotEstimateException(
                $"No event has a set of cities beside which others were possible{Reasons(cases)}; expected participations of some but not all cities. "
                    + "--evidence all may count more rows.");
        }

        string[] terms = [.. cases.Terms.Select(term => term.Text)];
        var fit = ConditionalLogit.Fit(terms, [.. cases.All.Select(one => new ChoiceRow(one.Rows))], settings.PriorDeviation);
        return new ParticipationStudy(fit, AttendanceFit.Of(settings, fit), Made(cases, terms, fit));
    }

    private static void Check(RecordSet records, ParticipationSettings settings)
    {
        if (settings.Terms.Count == 0 || settings.Controls < 1 || settings.HalfLife <= 0 || settings.PriorDeviation <= 0)
            throw new ArgumentException("Found no term, no control, or a half-life or prior that is not above 0; expected at least one, and numbers above "
                + "0.", nameof(settings));
        string[] known = [.. records.Events.Select(e => e.KindText).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        if (settings.Kinds?.FirstOrDefault(kind => !known.Contains(kind, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new ArgumentException($"Found the kind of event '{unknown}'; expected one of {string.Join(", ", known)}. "
                + $"{NearestWord.Suggestion(unknown, known)}".TrimEnd());
    }

    private static string Reasons(SetCases cases) =>
        cases.LeftOut.Count == 0 ? string.Empty : $" "
            + $"({string.Join("; ", cases.LeftOut.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value}: {pair.Key}"))})";

    private static Table[] Made(SetCases cases, string[] terms, ConditionalLogit fit)
    {
        var name = cases.Settings.Outcome.ToString().ToLowerInvariant();
        var events = cases.All.Count;
        Dictionary<string, double> Statistics(double likelihood) => new(StringComparer.Ordinal)
        {
            ["mcfadden"] = 1 - (likelihood / fit.NullLogLikelihood),
            ["sets"] = cases.All.Sum(one => (double)one.Rows.Count),
        };
        ModelRow[] models =
        [
            new(name, string.Join(',', terms), terms.Length, events, events, fit.LogLikelihood) { Statistics = Statistics(fit.LogLikelihood) },
            new($"{name}-by-chance", string.Empty, 0, events, events, fit.NullLogLikelihood) { Statistics = Statistics(fit.NullLogLikelihood) },
        ];
        return
        [
            FitTables.Coefficients([.. terms.Select((term, k) => CoefficientRow.Normal(
                name, term, fit.Estimates[k], Math.Sqrt(fit.Covariance[k, k]), Math.Sqrt(fit.Robust[k, k]), byCluster: false, hasRatio: true))]),
            FitTables.Models(models),
            StatisticsTable(cases, terms),
            Events(cases, fit),
            FitTables.Diagnostics([.. Checks(cases, terms, fit)]),
        ];
    }

    private static Table StatisticsTable(SetCases cases, string[] terms)
    {
        var names = cases.History.Network.Names;
        var rows = cases.All.SelectMany(one => one.Rows.Select((row, set) => (Case: one, Set: set, Row: row))).ToArray();
        var table = Table.View("statistics", rows)
            .Text("event", row => row.Case.Event.Id)
            .Text("period", row => names.Periods[row.Case.Event.Period])
            .Integer("set", row => row.Set)
            .Integer("came", row => row.Set == 0 ? 1 : 0)
            .Text("cities", row => string.Join(" | ", row.Case.Observed[row.Set].Groups.Select(group => string.Join(' ', group.Select(city =>
                names.Cities[city])))).TrimEnd(' ', '|'));
        for (var k = 0; k < terms.Length; k++)
        {
            var place = k;
            table.Number(terms[k], row => row.Row[place]);
        }

        return table.Build();
    }

    // How likely the set that came was among those looked at, and how many of them were likelier.
    private static Table Events(SetCases cases, ConditionalLogit fit)
    {
        var names = cases.History.Network.Names;
        return Table.Of("events", [.. cases.All.Select(one =>
            {
                var eta = one.Rows.Select(row => row.Zip(fit.Estimates, (x, b) => x * b).Sum()).ToArray();
                var top = eta.Max();
                return (Case: one, Chance: Math.Exp(eta[0] - top) / eta.Sum(value => Math.Exp(value - top)),
                    Above: eta.Count(value => value > eta[0] + 1e-12) + ((eta.Count(value => Math.Abs(value - eta[0]) <= 1e-12) - 1) / 2.0));
            })])
            .Text("event", row => row.Case.Event.Id)
            .Text("period", row => names.Periods[row.Case.Event.Period])
            .Text("kind", row => row.Case.Event.Kind)
            .Integer("size", row => row.Case.Observed[0].All.Length)
            .Integer("at_risk", row => row.Case.AtRisk)
            .Integer("sets", row => row.Case.Rows.Count)
            .Flag("all_sets", row => row.Case.AreAll)
            .Number("chance", row => row.Chance)
            .Number("chance_by_lot", row => 1.0 / row.Case.Rows.Count)
            .Number("sets_likelier_share", row => row.Above / (row.Case.Rows.Count - 1))
            .Build();
    }

    private static IEnumerable<Diagnostic> Checks(SetCases cases, string[] terms, ConditionalLogit fit)
    {
        yield return new Diagnostic("converged", fit.Iterations, "ok: the number of steps until no coefficient moved.");
        yield return new Diagnostic("gradient", fit.Gradient, "ok: the largest derivative at the end, in scaled coefficients.");
        yield return new Diagnostic("condition_number", fit.Condition, fit.Condition > 1000
            ? "warning: some combination of terms is hardly determined." : "ok: below 1000.");
        var (events, alike) = (cases.All.Count, cases.All.Count(one => one.Rows.All(row => row.SequenceEqual(one.Rows[0]))));
        var perTerm = (double)(events - alike) / terms.Length;
        yield return new Diagnostic("events", events, "note: events whose set is explained; one event is one observation, for any number of other sets.");
        if (alike > 0)
            yield return new Diagnostic("all_alike", alike, "note: events at which all sets have the same statistics, as the first ones have; they add "
                + "nothing.");
        yield return new Diagnostic("events_per_coefficient", perTerm, perTerm < 10
            ? "warning: fewer than ten events a coefficient that tell sets apart; intervals are wide, and estimates tend away from 0."
            : "ok: at least ten.");
        foreach (var (why, count) in cases.LeftOut.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            yield return new Diagnostic("left_out", count, $"warning: events are left out: {why}.");
        var single = cases.All.Count(one => one.Observed[0].All.Length == 1);
        if (single > 0)
            yield return new Diagnostic("single", single, "note: events of one city; they show which cities come, but not which cities come together.");
        var drawn = cases.All.Count(one => !one.AreAll);
        yield return new Diagnostic("sets_drawn", drawn, drawn == 0 ? "ok: all sets that were possible stand beside those that came."
            : "note: events with more other sets than --controls; that number was drawn. Try another --seed to see the error of drawing.");
        yield return new Diagnostic("wording", double.NaN,
            "note: a coefficient is an association; cities that met before may come again for the same reason that first brought them together.");
    }
}
