using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>Who is central: ranks over time, values by period, the periods at a glance.</summary>
internal static class CentralitySection
{
    private const string Normalised = "Normalised values; the stronger the colour of a cell, the higher the value within the table. A blank cell: the city "
        + "has no tie in that period and is not part of its network. Normalisation is by the nodes present in a period, so compare values within a period, "
        + "and ranks across periods.";

    public static Section? Of(StudyTables study) => Section.Unless(
        study.Scores.Count == 0 && study.Table("describe") is null,
        "centrality",
        study.Direct is null || study.PeriodIds.Count > 1 ? Text.Of("Who is central, period by period") : Text.Of("Who is central"),
        () => Markup.Of(
            $"{PartNotes.Of(study, "centrality")}{Section.Show(BumpChart.Of(study))}{Section.Show(HeatMap.Of(study))}{Values(study)}"
                + $"{Events(study)}{Glance(study)}"));

    private static Markup Values(StudyTables study) => study.Measures.Count == 0 ? Markup.Empty : Markup.Of(
        $"""
        <h3>{Text.Of("Centrality by period")}</h3>
        <p>{Text.Of(Normalised)}</p>
        {study.Measures.Select((measure, order) => Markup.Of(
            $"""
            <details class="long"{Opened(order)}>{Heading(study, measure)}
            {Pivot(study, measure)}</details>

            """))}
        """);

    private static Markup Heading(StudyTables study, string measure) =>
        Markup.Of($"<summary>{Prose.Sentence(MeasureWords.Name(measure))}<small>{MeasureWords.Meaning(study, measure)}</small></summary>");

    private static Markup Opened(int order) => new(order == 0 ? " open" : string.Empty);

    private static Markup Pivot(StudyTables study, string measure)
    {
        var scores = study.Scores.Where(score => score.Mode == "city" && score.Measure == measure && study.IsPresent(score)).ToArray();
        if (scores.Length == 0)
            return Markup.Empty;
        var values = scores.GroupBy(score => (score.Window, score.Node)).ToDictionary(group => group.Key, group => group.First().Value);
        var highest = scores.Max(score => score.Value);
        return HtmlTable.Of<string>(
            Text.Of($"{Prose.Sentence(MeasureWords.Name(measure))} by period, cities in the order of their rank over all periods"), study.Leading(measure),
            [
                new(Text.Of("city"), city => Markup.Of($"{study.CityName(city)}")),
                .. study.Windows.Select(window => new HtmlColumn<string>(
                    Text.Word(window),
                    city => values.TryGetValue((window, city), out var value) ? Shaded(value, highest) : Markup.Empty,
                    true)),
            ]);
    }

    private static Markup Shaded(double value, double highest) =>
        Markup.Of($"""<span class="heat" style="--share:{(highest > 0 ? Math.Clamp(value / highest, 0, 1) : 0)}">{Prose.Number(value)}</span>""");

    private static Markup Events(StudyTables study)
    {
        var events = study.Scores.Where(score => score.Mode == "event"
            && score.Window == StudyTables.AllPeriods
            && score.Measure == (study.Measures.Count > 0 ? study.Measures[0] : null)
            && study.IsPresent(score))
            .OrderBy(score => score.Rank).ThenBy(score => score.Node, StringComparer.Ordinal).ToArray();
        return events.Length == 0 ? Markup.Empty : Markup.Of(
            $"""
            <details class="long"><summary>{Text.Of("Events")}<small>{Text.Of("the other mode of the network, all periods")}</small></summary>
            {HtmlTable.Of<ScoreRow>(Text.Of($"Events by {MeasureWords.Name(events[0].Measure)}, all periods"), events,
            [
                new(Text.Of("event"), row => Markup.Of($"{study.EventTitle(row.Node)}")),
                new(Text.Of("period"), row => Markup.Of($"{study.Event(row.Node)?.Period}")),
                new(Text.Of("raw"), row => Markup.Of($"{Prose.Number(row.Raw)}"), true),
                new(Text.Of("value"), row => Markup.Of($"{Prose.Number(row.Value)}"), true),
                new(Text.Of("rank"), row => Markup.Of($"{Prose.Number(row.Rank)}"), true),
            ],
            20)}</details>

            """);
    }

    private static Markup Glance(StudyTables study) => study.Table("describe") is not { } describe
        ? Markup.Empty
        : Markup.Of($"<h3>{Text.Of("Overview of periods")}</h3>\n{HtmlTable.Of(
            Text.Of("Size and density of the network of each window"), study.Direct is null ? describe : DirectTiesFacts.WithoutEvents(describe))}");
}
