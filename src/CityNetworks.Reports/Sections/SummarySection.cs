using CityNetworks.Centrality;
using CityNetworks.Centrality.Direct;
using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>What the tables say, in plain sentences; every sentence can be checked against a table below it.</summary>
internal static class SummarySection
{
    // The measures of the summary: one a meaning, and none that small components distort. All stand in the tables.
    private static readonly string[] s_spoken = [.. CentralityMeasures.Default.Select(measure => measure.Id)];

    private static readonly string[] s_spokenOfDirectTies = [.. DirectMeasures.Default.Select(measure => measure.Id)];

    public static Section Of(StudyTables study)
    {
        Markup[] sentences =
        [
            Extent(study), DirectTiesSentences.Extent(study), DirectTiesSentences.Kind(study), DirectTiesSentences.Untied(study),
            Overall(study), .. ByPeriod(study), Ties(study), Changes(study), Assessed(study), AdoptionSection.Sentence(study), FitWords.Sentence(study),
            Spread(study), AssumptionSection.Sentence(study), WhatIfSection.Change(study), .. WhatIfSection.Compared(study), WhatIfSection.Doubt(study),
            SeedsSection.Sentence(study), RecoverSection.Sentence(study), InferSection.Sentence(study), OtherSection.Sentence(study), Cut(study),
        ];
        var said = sentences.Where(sentence => !sentence.IsEmpty).ToArray();
        var body = said.Length == 0
            ? Markup.Of($"<p>{Text.Of("This study holds no results to summarise.")}</p>\n")
            : Markup.Of($"<ul class=\"summary\">{said.Select(sentence => Markup.Of($"<li>{sentence}</li>\n"))}</ul>\n");
        return new("summary", Text.Of("Summary"), body);
    }

    private static Markup Extent(StudyTables study)
    {
        if (study.Direct is not null || study.Events.Count == 0)
            return Markup.Empty;
        var cities = study.Participations.Select(row => row.City).Distinct().Count();
        var countries = study.Participations.Select(row => study.Country(row.City)).Where(country => country.Length > 0).Distinct().Count();
        var of = countries == 0 ? string.Empty : Text.Of($" of {Prose.Count(countries, "country", "countries")}");
        var span = study.PeriodIds.Count > 1 ? Text.Of($" from {study.PeriodIds[0]} to {study.PeriodIds[^1]}") : string.Empty;
        return Text.Html(
            $"The records name <strong>{Prose.Count(cities, "city", "cities")}</strong>{of} in "
                + $"<strong>{Prose.Count(study.Events.Count, "event", "events")}</strong>{span}.");
    }

    private static Markup Cut(StudyTables study)
    {
        var parts = study.Parts
            .Where(part => part.Extent != "whole")
            .Select(part => Text.Of($"{Text.Word(Prose.Words(part.Table))} {Text.Word(part.Extent)}"))
            .Distinct()
            .ToArray();
        return parts.Length == 0
            ? Markup.Empty
            : Text.Html($"These records are too large to compute every part in full: {Prose.List(parts)}. Each of these parts has a note.");
    }

    private static Markup Overall(StudyTables study)
    {
        var ranked = study.Scores.Where(score => score.Mode == "city" && score.Window == StudyTables.AllPeriods).Select(score => score.Node).Distinct();
        if (ranked.Take(2).Count() < 2)
            return Markup.Empty; // a city alone is first of nobody
        var spoken = study.Measures.Intersect(study.Direct is null ? s_spoken : s_spokenOfDirectTies).ToArray();
        var leaders = (spoken.Length > 0 ? spoken : study.Measures)
            .Select(measure => (measure, names: Leaders(study, measure, StudyTables.AllPeriods)))
            .Where(pair => pair.names.Count is > 0 and <= 4
                && study.Scores.Any(
                    score => score.Mode == "city" && score.Measure == pair.measure && score.Window == StudyTables.AllPeriods && score.Value > 0))
            .GroupBy(pair => Prose.List(pair.names), StringComparer.Ordinal)
            .Select(group => Text.Html($"<strong>{group.Key}</strong> by {Prose.List([.. group.Select(pair => MeasureWords.Name(pair.measure))])}"))
            .ToArray();
        return leaders.Length == 0
            ? Markup.Empty
            : study.Direct is not null
            ? Text.Html($"Ranked first over all periods together: {Joined(leaders)}. This describes what is recorded; a tie that is not recorded is missing.")
            : Text.Html(
                $"Ranked first over all periods together: {Joined(leaders)}. This describes what is recorded; a city whose presence is not recorded is missing "
                    + $"from it.");
    }

    private static IEnumerable<Markup> ByPeriod(StudyTables study)
    {
        if (study.Measures.Count == 0 || study.PeriodIds.Count < 2)
            yield break;
        var measure = study.Measures[0];
        var spans = new List<(string First, string Last, string Names)>();
        foreach (var period in study.PeriodIds)
        {
            var leaders = Leaders(study, measure, period);
            if (leaders.Count == 0)
                continue;
            var present = study.Scores.Count(score => score.Mode == "city" && score.Measure == measure && score.Window == period && study.IsPresent(score));
            var names = leaders.Count == present && present > 1 ? Text.Of("all tied")
                : leaders.Count > 3 ? Text.Of($"{leaders.Count} cities tied") : Prose.List(leaders);
            if (spans.Count > 0 && spans[^1].Names == names)
                spans[^1] = spans[^1] with { Last = period };
            else
                spans.Add((period, period, names));
        }

        if (spans.Count > 0)
        {
            yield return Markup.Of(
                $"""
                {Text.Html($"Period by period, ranked first by {MeasureWords.Name(measure)} ({MeasureWords.Meaning(study, measure)}):")}
                <ul class="spans">{spans.Select(span => Markup.Of($"<li><span>{Span(span.First, span.Last)}</span> <strong>{span.Names}</strong></li>"))}</ul>
                {(study.Direct is null
                    ? Text.Html("Where a period holds few recorded events, a lead is a small lead.")
                    : Text.Html("Where a period holds few recorded ties, a lead is a small lead."))}
                """);
        }
    }

    private static string Span(string first, string last) => first == last ? first : Text.Of($"{first} to {last}");

    private static Markup Ties(StudyTables study)
    {
        var heaviest = study.Ties.Where(tie => tie.Window == StudyTables.AllPeriods && tie.Weight > 0).GroupBy(tie => tie.Weight).MaxBy(group => group.Key);
        if (heaviest is null)
            return Markup.Empty;
        if (heaviest.Count() > 4 && !study.HasAllTies)
            return Text.Html($"No tie over all periods is heavier than {heaviest.Key}, the weight of {heaviest.Count()} ties or more.");
        if (heaviest.Count() > 4)
            return Text.Html($"{heaviest.Count()} ties are equally heavy over all periods (weight {heaviest.Key}), and none is heavier.");
        var pairs = Joined([.. heaviest.Select(tie => Markup.Of(
            $"<strong>{study.CityName(tie.Source)} {(study.IsDirected ? "→" : "–")} {study.CityName(tie.Target)}</strong>"))]);
        if (!study.HasAllTies)
            return Text.Html($"No tie over all periods is heavier than {heaviest.Key}, the weight of {pairs}.");
        return heaviest.Count() == 1
            ? Text.Html($"The heaviest tie over all periods (weight {heaviest.Key}): {pairs}.")
            : Text.Html($"The heaviest ties over all periods (weight {heaviest.Key}): {pairs}.");
    }

    private static Markup Changes(StudyTables study)
    {
        var tested = study.Changes.Where(change => !double.IsNaN(change.AdjustedP)).ToArray();
        if (tested.Length == 0)
            return Markup.Empty;
        // Where even the smallest p that so few events allow is above the level, the test could not have found anything.
        var hopeless = tested.Count(change => change.LeastP >= ChangeIntervals.Level);
        var limits = hopeless == 0 ? string.Empty : Limits(hopeless, tested.Length);
        var clear = tested.Where(change => change.AdjustedP < ChangeIntervals.Level).ToArray();
        var changes = Prose.Count(tested.Length, "change", "changes");
        const double level = ChangeIntervals.Level;
        return clear.Length switch
        {
            0 => Text.Html(
                $"Of {changes} of a city between two periods, <strong>none</strong> is clearly more than chance (adjusted p below {level}): differences "
                    + $"between periods should not be over-read.{limits}"),
            1 => Text.Html(
                $"Of {changes} of a city between two periods, <strong>{1}</strong> is more than chance at an adjusted p below {level}: "
                    + $"{Named(study, clear)}.{limits}"),
            _ => Text.Html(
                $"Of {changes} of a city between two periods, <strong>{clear.Length}</strong> are more than chance at an adjusted p below {level}: "
                    + $"{Named(study, clear)}.{limits}"),
        };
    }

    private static string Limits(int hopeless, int tested)
    {
        const double level = ChangeIntervals.Level;
        return tested == 1
            ? Text.Of($" For it it could not have been found: the two periods hold too few events for any p below {level}.")
            : hopeless == tested
            ? Text.Of($" For all of them it could not have been found: the two periods hold too few events for any p below {level}.")
            : Text.Of($" For {hopeless} of them it could not have been found: the two periods hold too few events for any p below {level}.");
    }

    private static string Named(StudyTables study, ChangeRow[] changes)
    {
        const int most = 6;
        string[] first = [.. changes
            .Take(most)
            .Select(change => Text.Of($"{study.CityName(change.Node)} ({change.From} to {change.To}, {Prose.Signed(change.Delta)})"))];
        return changes.Length > most
            ? Text.Of($"{string.Join(", ", first)} and {Prose.Count(changes.Length - most, "other", "others")}")
            : Prose.List(first);
    }

    private static Markup Assessed(StudyTables study)
    {
        var scored = study.Assessments.Where(row => row.Assessed).ToArray();
        if (scored.Length == 0)
            return Markup.Empty;
        var best = scored.Max(row => row.Total);
        var missing = study.Assessments.Where(row => !row.Assessed && !row.IsPartial).Select(row => row.Period).ToArray();
        var partial = study.Assessments.Where(row => row.IsPartial).Select(row => row.Period).ToArray();
        var wrong = scored.Count(row => row.Agrees == "false");
        var first = scored.First(row => row.Total.Equals(best));
        var periods = Prose.List([.. scored.Where(row => row.Total.Equals(best)).Select(row => row.Period)]);
        var names = Prose.List(missing);
        var gaps = missing.Length == 0 ? string.Empty : Text.Plural(missing.Length, $"; {names} was not assessed", $"; {names} were not assessed");
        var some = Prose.List(partial);
        var partly = partial.Length == 0 ? string.Empty : Text.Plural(partial.Length, $"; {some} was assessed in part", $"; {some} were assessed in part");
        var agreed = scored.All(row => row.Agrees.Length == 0) ? Text.Of("No printed total is there to compare with.")
            : wrong == 0 ? Text.Of("All printed totals and classes agree with those recomputed.")
            : Text.Plural(
                wrong, $"{wrong} printed row does not agree with the recomputed one.", $"{wrong} printed rows do not agree with the recomputed one.");
        return Text.Html($"The network's own assessment is highest in {periods} ({best} of 8, {Text.Word(first.Class)}){gaps}{partly}. {agreed}");
    }

    private static Markup Spread(StudyTables study)
    {
        var policies = study.Curves.GroupBy(row => row.Policy, StringComparer.Ordinal).Select(policy => policy.Last()).ToArray();
        return policies.Length == 0 ? Markup.Empty : Text.Html(
            $"In the <em>simulated</em> scenario, {Prose.List([.. policies.Take(5).Select(Reaches)])}. The rates are stated, not estimated: this is no "
                + $"evidence that any city adopted anything.");

        static string Reaches(CurveRow last) => Text.Of(
            $"{last.Policy} reaches on average {Prose.Count(Math.Round(last.Mean, 1), "city", "cities")} by {last.Period} "
                + $"({Math.Round(last.Low, 1)} to {Math.Round(last.High, 1)} in 95\u00A0% of the runs)");
    }

    private static List<string> Leaders(StudyTables study, string measure, string window)
    {
        var scores = study.Scores
            .Where(score => score.Mode == "city" && score.Measure == measure && score.Window == window && study.IsPresent(score))
            .ToArray();
        var first = scores.Length == 0 ? double.NaN : scores.Min(score => score.Rank);
        return [.. scores.Where(score => score.Rank.Equals(first)).Select(score => study.CityName(score.Node))];
    }

    private static Markup Joined(Markup[] parts) =>
        new(string.Concat(parts.Select((part, i) => Before(part, i, parts.Length) + part.Html)));

    private static string Before(Markup part, int place, int count) =>
        place == 0 ? string.Empty : place == count - 1 ? Language.Current.And(Plain(part)) : ", ";

    // The first letters without the tag before them.
    private static string Plain(Markup part) => part.Html[(part.Html.IndexOf('>', StringComparison.Ordinal) + 1)..];
}
