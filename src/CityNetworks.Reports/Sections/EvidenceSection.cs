using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>What is recorded, what is simulated, what is not known: with counts, before any result.</summary>
internal static class EvidenceSection
{
    private const string Differences =
        "Differences between simulated worlds: what would follow from stated assumptions on the recorded network; no finding about what cities did.";

    private const string Drawn = "Histories drawn from known rates and fitted again: what such records can show; no finding about what cities did.";

    public static Section Of(StudyTables study) => new("evidence", Text.Of("What is recorded, what is simulated, what is not known"), Markup.Of(
        $"""
        <div class="three">
        {Card(Text.Of("Recorded"), "recorded", Recorded(study))}
        {Card(Text.Of("Simulated"), "simulated", Simulated(study))}
        {Card(Text.Of("Not known"), "unknown", NotKnown(study))}
        </div>
        {Corrections(study)}{Problems(study)}
        """));

    // A card without a line is left out.
    private static Markup Card(string title, string kind, IEnumerable<string> lines)
    {
        Markup[] items = [.. lines.Select(line => Markup.Of($"<li>{line}</li>"))];
        return items.Length == 0 ? Markup.Empty : Markup.Of($"""<div class="card {kind}"><h3>{title}</h3><ul>{items}</ul></div>""");
    }

    // A period is covered unless its row says that there is no record; that the records cover it does not mean that they hold an event of it.
    private static string Covered(StudyTables study)
    {
        var covered = study.Periods.Where(period => period.Recorded).Select(period => period.Id).ToHashSet(StringComparer.Ordinal);
        var periods = Prose.Count(covered.Count, "period", "periods");
        var held = study.Events.SelectMany(row => SwimLanes.Span(study.PeriodIds, row.Period, row.LastPeriod))
            .Concat(study.Participations.SelectMany(row => SwimLanes.Span(study.PeriodIds, study.FirstPeriod(row), row.LastPeriod)));
        covered.ExceptWith(held);
        return study.Events.Count == 0 || covered.Count == 0 ? Text.Of($"{periods} with a record")
            : Text.Of($"{periods} covered by the records, {covered.Count} of them without an event");
    }

    private static IEnumerable<string> Recorded(StudyTables study)
    {
        if (study.Cities.Count > 0)
            yield return Countries(study, Prose.Count(study.Cities.Count, "city", "cities"));
        if (study.Periods.Count > 0 && study.Periods is not [{ Id: StudyTables.AllPeriods }])
            yield return Covered(study);
        if (study.Events.Count > 0)
            yield return Text.Of($"{Prose.Count(study.Events.Count, "event", "events")} on record: {Tally.Of(study.Events.Select(@event => @event.Status))}");
        if (study.Participations.Count > 0)
        {
            yield return Text.Of(
                $"{Prose.Count(study.Participations.Count, "row", "rows")} of a city at an event: "
                    + $"{Tally.Of(study.Participations.Select(row => row.Role.Length > 0 ? row.Role : Text.Key("role not known")))}");
        }

        if (OtherEvidence(study) is > 0 and var others)
        {
            yield return Text.Plural(
                others,
                $"{others} further row of a city at an event is left out, as its evidence does not count here (column evidence)",
                $"{others} further rows of a city at an event are left out, as their evidence does not count here (column evidence)");
        }

        if (Uncertain(study) is > 0 and var uncertain)
        {
            yield return Text.Plural(
                uncertain,
                $"{uncertain} row is not certain: presence unknown, or a probability below 1",
                $"{uncertain} rows are not certain: presence unknown, or a probability below 1");
        }

        if (Counted(study, "events_joined") is > 0 and var joined)
        {
            var (named, network) = (Counted(study, "events_with_city") ?? 0, Prose.Count(Counted(study, "network_events") ?? 0, "event", "events"));
            yield return Text.Plural(
                joined,
                $"{joined} event reports the same occasion as another (column same_occasion) and is one with it: {named} events that name a city are "
                    + $"{network} of the network",
                $"{joined} events report the same occasion as another (column same_occasion) and are one with it: {named} events that name a city are "
                    + $"{network} of the network");
        }

        if (study.Adoptions.Count > 0)
        {
            var policies = Prose.Count(study.Adoptions.Select(row => row.Policy).Distinct().Count(), "policy", "policies");
            yield return Text.Of($"{Prose.Count(study.Adoptions.Count, "adoption", "adoptions")} of {policies} (part “Adoptions on record”)");
        }

        if (Counted(study, "contact_rows") is > 0 and var contacts)
            yield return Text.Of($"{Prose.Count(contacts, "direct tie", "direct ties")} between cities, beside the events");
        if (study.Direct is { Ties: > 0 } direct)
            yield return Prose.Count(direct.Ties, "direct tie", "direct ties");
        if (study.Assessments.Count(row => row.Assessed || row.IsPartial) is > 0 and var assessed)
        {
            var partly = study.Assessments.Count(row => row.IsPartial);
            var all = Prose.Count(assessed, "assessment", "assessments");
            yield return partly > 0
                ? Text.Of($"{all} of a period by the network itself, {partly} of them in part")
                : Text.Of($"{all} of a period by the network itself");
        }

        if (study.Corrections.Count > 0)
        {
            yield return Text.Of(
                $"{Prose.Count(study.Corrections.Count, "doubtful place", "doubtful places")} in the sources, each with what is printed and what is recorded "
                    + $"(table below)");
        }

        if (study.Adoptions.Count == 0 && study.Observed.Count > 0)
        {
            var policies = Prose.Count(study.Observed.Select(row => row.Policy).Distinct().Count(), "policy", "policies");
            yield return Text.Of($"Adoptions of {policies} by period (part “Adoptions on record”)");
        }

        if (study.Cities.Count + study.Events.Count + study.Participations.Count == 0)
        {
            yield return study.Observed.Count > 0
                ? Text.Of("The other records are not part of this report.")
                : Text.Of("The records themselves are not part of this report.");
        }
    }

    private static string Countries(StudyTables study, string cities)
    {
        var countries = study.Cities.Select(city => city.Country).Where(country => country.Length > 0).Distinct().Count();
        return countries == 0 ? Text.Of($"{cities}, country not recorded") : Text.Of($"{cities} of {Prose.Count(countries, "country", "countries")}");
    }

    private static long OtherEvidence(StudyTables study) => Counted(study, "participations_other_evidence") ?? 0;

    private static long Uncertain(StudyTables study) => Counted(study, "participations_uncertain") ?? 0;

    // A row of the table counts; null where the table is not there.
    private static long? Counted(StudyTables study, string item)
    {
        var rows = new Rows(study.Table("counts"));
        return Enumerable.Range(0, rows.Count).Where(row => rows.Text(row, "item") == item).Select(row => (long?)rows.Number(row, "count")).FirstOrDefault();
    }

    private static IEnumerable<string> Simulated(StudyTables study)
    {
        if (study.Curves.Count == 0 && study.Adopters.Count == 0)
        {
            yield return study.Table("seeds") is not null || study.Table("seeds_comparison") is not null
                ? Text.Of("What each choice adds in simulated worlds: it follows from a stated scenario; no finding about what cities would do.")
                : WhatIfSection.Holds(study) ? Text.Of(Differences)
                : RecoverSection.Holds(study) ? Text.Of(Drawn)
                : study.Table("goodness") is not null
                ? Text.Of("Histories drawn from the fit, beside the one on record: what the model would have made, no finding about what cities did.")
                : Text.Of("Nothing: this report holds no simulation.");
            yield break;
        }

        var policies = study.Curves.Select(row => row.Policy).Concat(study.Adopters.Select(row => row.Policy)).Distinct().ToArray();
        yield return Text.Of(
            $"The spread of {Prose.List(policies)}: a stated scenario, not a fit. Rates, starting cities and rules are assumptions; the scenario is named "
                + $"under Methods.");
        yield return Text.Of("It shows what would follow from those assumptions on the recorded network; it is no finding about what cities did.");
        yield return Text.Of("Bands show the chance within the scenario; they do not cover doubt about the scenario or the records.");
    }

    private static IEnumerable<string> NotKnown(StudyTables study)
    {
        if (study.HoldsRecords)
        {
            yield return study.Adoptions.Count == 0
                ? Text.Of("Adoptions: the records document none. Nothing in this report is an observed adoption.")
                : Text.Of("Whether a city without an adoption on record has not adopted, or was not asked: it counts as not having adopted.");
        }

        if (study.Events.Count > 0)
        {
            var named = study.Participations.GroupBy(row => row.Event, StringComparer.Ordinal)
                .ToDictionary(rows => rows.Key, rows => rows.Select(row => row.City).Distinct().Count(), StringComparer.Ordinal);
            var held = study.Events.Where(@event => @event.Status == "held").ToArray();
            var silent = held.Count(@event => !named.ContainsKey(@event.Id));
            var single = held.Count(@event => named.GetValueOrDefault(@event.Id) == 1);
            var attendance = Text.Of(
                $"Attendance: of {Prose.Count(held.Length, "held event", "held events")}, {Prose.Count(silent, "names no city", "name no city")} and "
                    + $"{Prose.Count(single, "names only one", "name only one")}.");
            if (silent + single > 0)
            {
                yield return OtherEvidence(study) + Uncertain(study) > 0
                    ? Text.Of($"{attendance} Who else was there is not recorded, not certain or left out; if others were, there are more ties than these.")
                    : Text.Of($"{attendance} Who else was there is not recorded; if others were, there are more ties than these.");
            }
            else if (held.Length > 0)
                yield return Text.Of($"Every held event names two cities or more ({held.Length}). Whether the lists are complete, the records do not say.");
        }

        if (study.Direct is not null)
            yield return Text.Of("Whether the ties are complete, the records do not say.");
        if (FitWords.NotKnown(study) is { Length: > 0 } unknown)
            yield return unknown;
        var gaps = study.Periods.Where(period => !period.Recorded).Select(period => period.Id).ToArray();
        if (gaps.Length > 0)
            yield return Text.Of($"No record at all for {Prose.List(gaps)}; nothing is filled in.");
        var missing = study.Assessments.Where(row => !row.Assessed && !row.IsPartial).Select(row => row.Period).ToArray();
        if (missing.Length > 0)
            yield return Text.Of($"Not assessed: {Prose.List(missing)}. This is missing, not zero.");
        var partial = study.Assessments.Where(row => row.IsPartial).Select(row => row.Period).ToArray();
        if (partial.Length > 0)
            yield return Text.Of($"Assessed in part, so without a total: {Prose.List(partial)}.");
        var open = study.Corrections.Count(row => row.Certainty == "unresolved");
        if (open > 0)
            yield return Text.Plural(open, $"{open} doubtful place stays unresolved.", $"{open} doubtful places stay unresolved.");
        var uncertain = study.Events.Count(@event => @event.Status is not ("held" or "cancelled"));
        if (uncertain > 0)
        {
            yield return Text.Plural(
                uncertain, $"Whether {uncertain} event planned or of unknown status took place.",
                $"Whether {uncertain} events planned or of unknown status took place.");
        }
    }

    private static Markup Corrections(StudyTables study) => study.Corrections.Count == 0 ? Markup.Empty : Markup.Of(
        $"""
        <h3>{Text.Of("Where the sources are doubtful")}</h3>
        <p>{Text.Of($"{Certainties(study)}. A blank under “recorded” means that nothing is put in its place.")}</p>
        <details class="long paper"><summary>{Text.Of($"{Places(study)}: printed, recorded, how certain, and why")}</summary>
        {HtmlTable.Of<CorrectionRow>(Text.Of("Doubtful places of the sources"), study.Corrections,
        [
            new(Text.Of("id"), row => Markup.Of($"{row.Id}")),
            new(Text.Of("as printed"), row => Markup.Of($"{row.AsPrinted}")),
            new(Text.Of("recorded as"), row => Markup.Of($"{row.RecordedAs}")),
            new(Text.Of("certainty"), row => Markup.Of($"<span class=\"tag {Tag(row)}\">{Text.Word(row.Certainty)}</span>")),
            new(Text.Of("why"), row => Markup.Of($"{row.Why}")),
            new(Text.Of("source"), row => Markup.Of($"{row.Source}")),
        ],
        200)}</details>

        """);

    private static string Certainties(StudyTables study) =>
        Prose.Sentence(Tally.Counts(study.Corrections.Select(row => row.Certainty.Length > 0 ? row.Certainty : Text.Key("certainty not stated"))));

    private static string Places(StudyTables study) => Prose.Sentence(Prose.Count(study.Corrections.Count, "place", "places"));

    private static string Tag(CorrectionRow row) => row.Certainty is "certain" or "probable" or "unresolved" ? row.Certainty : string.Empty;

    private static Markup Problems(StudyTables study) => study.Table("check") is not { } check
        ? study.Input.Tables.ContainsKey("check") ? Markup.Of($"<p>{Text.Of("The check of the records found no problem.")}</p>\n") : Markup.Empty
        : Markup.Of($"<h3>{Text.Of("Problems found in the records")}</h3>\n{HtmlTable.Of(Text.Of("Problems found by the check of the records"), check)}");
}
