using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>What is recorded, what is simulated, what is not known: with counts, before any result.</summary>
internal static class EvidenceSection
{
    public static Section Of(Study study) => new("evidence", "What is recorded, what is simulated, what is not known", Markup.Of(
        $"""
        <div class="three">
        {Card("Recorded", "recorded", Recorded(study))}
        {Card("Simulated", "simulated", Simulated(study))}
        {Card("Not known", "unknown", NotKnown(study))}
        </div>
        {Corrections(study)}{Problems(study)}
        """));

    // A card without a line is left out.
    private static Markup Card(string title, string kind, IEnumerable<string> lines)
    {
        Markup[] items = [.. lines.Select(line => Markup.Of($"<li>{line}</li>"))];
        return items.Length == 0 ? Markup.Empty : Markup.Of($"""<div class="card {kind}"><h3>{title}</h3><ul>{items}</ul></div>""");
    }

    private static IEnumerable<string> Recorded(Study study)
    {
        if (study.Cities.Count > 0)
            yield return Prose.Count(study.Cities.Count, "city", "cities") + Countries(study);
        if (study.Periods.Count > 0)
            yield return $"{Prose.Count(study.Periods.Count(period => period.Recorded), "period", "periods")} with a record";
        if (study.Events.Count > 0)
            yield return $"{Prose.Count(study.Events.Count, "event", "events")}: {Counted(study.Events.Select(@event => @event.Status))}";
        if (study.Participations.Count > 0)
            yield return $"{Prose.Count(study.Participations.Count, "row", "rows")} of a city at an event: "
                + $"{Counted(study.Participations.Select(row => row.Role.Length > 0 ? row.Role : "role not known"))}";
        if (Counted(study, "events_joined") is > 0 and var joined)
            yield return $"{Prose.Count((int)joined, "event reports", "events report")} the same occasion as another (column same_occasion) and "
                + $"{(joined == 1 ? "is" : "are")} one with it: {Counted(study, "events_with_city")} events that name a city are "
                + $"{Prose.Count((int)(Counted(study, "network_events") ?? 0), "event", "events")} of the network";
        if (study.Adoptions.Count > 0)
            yield return $"{Prose.Count(study.Adoptions.Count, "adoption", "adoptions")} of "
                + $"{Prose.Count(study.Adoptions.Select(row => row.Policy).Distinct().Count(), "policy", "policies")} (part “Adoptions on record”)";
        if (Counted(study, "contact_rows") is > 0 and var contacts)
            yield return $"{Prose.Count((int)contacts, "direct tie", "direct ties")} between cities, beside the events";
        if (study.Assessments.Count(row => row.Assessed || row.IsPartial) is > 0 and var assessed)
        {
            var partly = study.Assessments.Count(row => row.IsPartial);
            yield return $"{Prose.Count(assessed, "assessment", "assessments")} of a period by the network itself"
                + (partly > 0 ? $", {partly} of them in part" : string.Empty);
        }

        if (study.Corrections.Count > 0)
            yield return $"{Prose.Count(study.Corrections.Count, "doubtful place", "doubtful places")} in the sources, each with what is printed and what is "
                + $"recorded (table below)";
        if (study.Adoptions.Count == 0 && study.Observed.Count > 0)
            yield return $"Adoptions of {Prose.Count(study.Observed.Select(row => row.Policy).Distinct().Count(), "policy", "policies")} by period "
                + $"(part “Adoptions on record”)";
        if (study.Cities.Count + study.Events.Count + study.Participations.Count == 0)
            yield return study.Observed.Count > 0 ? "The other records are not part of this report." : "The records themselves are not part of this report.";
    }

    private static string Countries(Study study)
    {
        var countries = study.Cities.Select(city => city.Country).Where(country => country.Length > 0).Distinct().Count();
        return countries == 0 ? ", country not recorded" : $" of {Prose.Count(countries, "country", "countries")}";
    }

    // A row of the table counts; null where the table is not there.
    private static long? Counted(Study study, string item)
    {
        var rows = new Rows(study.Table("counts"));
        return Enumerable.Range(0, rows.Count).Where(row => rows.Text(row, "item") == item).Select(row => (long?)rows.Number(row, "count")).FirstOrDefault();
    }

    private static IEnumerable<string> Simulated(Study study)
    {
        if (study.Curves.Count == 0 && study.Adopters.Count == 0)
        {
            yield return study.Table("seeds") is not null || study.Table("seeds_comparison") is not null
                ? "What each choice adds in simulated worlds: it follows from a stated scenario; no finding about what cities would do."
                : WhatIfSection.Holds(study)
                ? "Differences between simulated worlds: what would follow from stated assumptions on the recorded network; no finding about what cities did."
                : "Nothing: this report holds no simulation.";
            yield break;
        }

        var policies = study.Curves.Select(row => row.Policy).Concat(study.Adopters.Select(row => row.Policy)).Distinct().ToArray();
        yield return $"The spread of {Prose.List(policies)}: a stated scenario, not a fit. Rates, starting cities and rules are assumptions; the scenario is "
            + $"named under Methods.";
        yield return "It shows what would follow from those assumptions on the recorded network; it is no finding about what cities did.";
        yield return "Bands show the chance within the scenario; they do not cover doubt about the scenario or the records.";
    }

    private static IEnumerable<string> NotKnown(Study study)
    {
        if (study.HoldsRecords)
        {
            yield return study.Adoptions.Count == 0
                ? "Adoptions: the records document none. Nothing in this report is an observed adoption."
                : "Whether a city without an adoption on record has not adopted, or was not asked: it counts as not having adopted.";
        }

        if (study.Events.Count > 0)
        {
            var named = study.Participations.GroupBy(row => row.Event, StringComparer.Ordinal)
                .ToDictionary(rows => rows.Key, rows => rows.Select(row => row.City).Distinct().Count(), StringComparer.Ordinal);
            var held = study.Events.Where(@event => @event.Status == "held").ToArray();
            var silent = held.Count(@event => !named.ContainsKey(@event.Id));
            var single = held.Count(@event => named.GetValueOrDefault(@event.Id) == 1);
            var attendance =
                $"Attendance: of {Prose.Count(held.Length, "held event", "held events")}, {silent} {(silent == 1 ? "names" : "name")} no city and {single} "
                    + $"{(single == 1 ? "names" : "name")} only one.";
            yield return silent + single > 0
                ? $"{attendance} Who else was there is not recorded; if others were, there are more ties than these."
                : $"{attendance} Whether the lists are complete, the records do not say.";
        }

        if (study.Table("coefficients") is not null)
            yield return "Whether an association with the adoptions of others is influence: similar cities may adopt alike.";
        var gaps = study.Periods.Where(period => !period.Recorded).Select(period => period.Id).ToArray();
        if (gaps.Length > 0)
            yield return $"No record at all for {Prose.List(gaps)}; nothing is filled in.";
        var missing = study.Assessments.Where(row => !row.Assessed && !row.IsPartial).Select(row => row.Period).ToArray();
        if (missing.Length > 0)
            yield return $"Not assessed: {Prose.List(missing)}. This is missing, not zero.";
        var partial = study.Assessments.Where(row => row.IsPartial).Select(row => row.Period).ToArray();
        if (partial.Length > 0)
            yield return $"Assessed in part, so without a total: {Prose.List(partial)}.";
        var open = study.Corrections.Count(row => row.Certainty == "unresolved");
        if (open > 0)
            yield return $"{Prose.Count(open, "doubtful place stays", "doubtful places stay")} unresolved.";
        if (study.Events.Any(@event => @event.Status is not ("held" or "cancelled")))
            yield return $"Whether {Prose.Count(study.Events.Count(@event => @event.Status is not ("held" or "cancelled")), "event", "events")} planned or "
                + $"of unknown status took place.";
    }

    private static string Counted(IEnumerable<string> words) => Prose.List([.. words
        .GroupBy(word => word, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Count()} {group.Key}")]);

    private static Markup Corrections(Study study) => study.Corrections.Count == 0 ? Markup.Empty : Markup.Of(
        $"""
        <h3>Where the sources are doubtful</h3>
        <p>{Prose.Sentence(Counted(study.Corrections.Select(row => row.Certainty.Length > 0 ? row.Certainty : "certainty not stated")))}. A blank under “recorded” means that nothing is put in its place.</p>
        <details class="long paper"><summary>{Prose.Sentence(Prose.Count(study.Corrections.Count, "place", "places"))}: printed, recorded, how certain, and why</summary>
        {HtmlTable.Of<CorrectionRow>("Doubtful places of the sources", study.Corrections,
        [
            new(Text.Of("id"), row => Markup.Of($"{row.Id}")),
            new(Text.Of("as printed"), row => Markup.Of($"{row.AsPrinted}")),
            new(Text.Of("recorded as"), row => Markup.Of($"{row.RecordedAs}")),
            new(Text.Of("certainty"), row => Markup.Of($"""<span class="tag {(row.Certainty is "certain" or "probable" or "unresolved" ? row.Certainty : string.Empty)}">{row.Certainty}</span>""")),
            new(Text.Of("why"), row => Markup.Of($"{row.Why}")),
            new(Text.Of("source"), row => Markup.Of($"{row.Source}")),
        ],
        200)}</details>

        """);

    private static Markup Problems(Study study) => study.Table("check") is not { } check
        ? study.Input.Tables.ContainsKey("check") ? Markup.Of($"<p>The check of the records found no problem.</p>\n") : Markup.Empty
        : Markup.Of($"<h3>Problems found in the records</h3>\n{HtmlTable.Of("Problems found by the check of the records", check)}");
}
