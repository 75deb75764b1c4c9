using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>One city at a time: its roles, ranks, ties, reach, and the way of a policy to it. The reader chooses; without a script all cities stand in a
/// list.</summary>
internal static class CitySection
{
    /// <summary>The page would grow too large with more.</summary>
    private const int Limit = 60;
    private const int MostRows = 12;

    public static Section? Of(StudyTables study)
    {
        var facts = new CityFacts(study);
        var cities = facts.Cities;
        return Section.Unless(cities.Count == 0, "city", Text.Of("One city at a time"), () =>
        {
            string[] shown = [.. cities.Take(Limit)];
            var most = study.Direct is null
                ? Text.Of($"The {Limit} cities with most rows of {cities.Count} can be chosen; the tables hold all.")
                : Text.Of($"The {Limit} cities of {cities.Count} that are tied to most others can be chosen; the tables hold all.");
            var cut = cities.Count > Limit ? Markup.Of($"<p>{most}</p>\n") : Markup.Empty;
            return Markup.Of(
                $"""
                {cut}<p class="choice egos" hidden><label>{Text.Of("City")} <select>{shown.Select((city, i) => Option(study, city, i))}</select></label></p>
                {shown.Select((city, i) => City(study, facts, city, i))}
                """);
        });
    }

    private static Markup Option(StudyTables study, string city, int place) => Markup.Of($"<option value=\"{place}\">{study.CityName(city)}</option>");

    private static Markup City(StudyTables study, CityFacts facts, string city, int place) => Markup.Of(
        $"""
        <details class="ego" id="ego-{place}"><summary>{study.CityWithCountry(city)}</summary>
        <dl class="facts">
        {Lines(study, facts, city).Select(line => Markup.Of($"<dt>{line.Label}</dt><dd>{line.Value}</dd>\n"))}</dl>
        {Ranks(study, facts, city)}{Ties(study, facts, city)}{Reach(study, facts, city)}{Events(study, facts, city)}</details>

        """);

    private static IEnumerable<(string Label, string Value)> Lines(StudyTables study, CityFacts facts, string city)
    {
        var roles = facts.Roles(city);
        if (roles.Count > 0)
            yield return (Text.Of("roles"), string.Join(", ", roles.Select(role => $"{Role(role.Role)} ({role.Rows})")));
        string[] ranks = [.. study.Measures
            .Select(measure => (measure, score: facts.Score(city, measure, StudyTables.AllPeriods)))
            .Where(pair => pair.score is not null)
            .Select(pair => $"{Text.Word(MeasureWords.Name(pair.measure))} {Prose.Number(pair.score!.Rank)}")];
        if (ranks.Length > 0)
            yield return (Text.Of("rank over all periods"), string.Join(", ", ranks));
        var partners = facts.Partners(city);
        if (study.Ties.Count > 0)
            yield return (Text.Of("ties"), Tied(study, partners.Count));
        if (facts.HasPaths)
            yield return (Text.Of("reach"), Reached(study, facts, city));
        foreach (var row in facts.Adoptions(city))
        {
            yield return (
                Text.Of($"adopts {row.Policy}, simulated"),
                Text.Of($"in {Prose.Percent(row.Probability)} of the runs ({Prose.Percent(row.Low)} to {Prose.Percent(row.High)})"));
            var way = facts.WayOf(row.Policy, city);
            if (way.Count > 0)
            {
                var chain = string.Join(" → ", way.Select(step => study.CityName(step.Source)).Append(study.CityName(city)));
                yield return (Text.Of("strongest way to it, simulated"), chain);
            }
        }
    }

    private static string Tied(StudyTables study, int partners) => partners == 0 ? Text.Of("none")
        : study.HasAllTies ? Prose.Count(partners, "city", "cities")
        : Text.Of($"{Prose.Count(partners, "city", "cities")} by the ties of this study, which holds the strongest of each city alone");

    // Where paths are sampled, nothing is known of where news of most cities goes.
    private static string Reached(StudyTables study, CityFacts facts, string city)
    {
        var (to, from) = (Prose.Count(facts.Reaches(city).Count, "city", "cities"), Prose.Count(facts.ReachedFrom(city).Count, "city", "cities"));
        var followed = Prose.Count(facts.Sources, "city", "cities");
        return study.Cut("paths") is null ? Text.Of($"its news can reach {to}; the news of {from} can reach it")
            : facts.IsSource(city) ? Text.Of($"its news can reach {to}; the news of {from} can reach it, of {followed} whose paths were followed")
            : Text.Of($"the news of {from} can reach it, of {followed} whose paths were followed");
    }

    private static string Role(string role) => role.Length > 0 ? Text.Word(role) : Text.Of("role not known");

    private static Markup Ranks(StudyTables study, CityFacts facts, string city)
    {
        string[] measures = [.. study.Measures.Where(measure => study.Windows.Any(window => facts.Score(city, measure, window) is not null))];
        return HtmlTable.Of<string>(
            Text.Of($"Rank of {study.CityName(city)} by period"),
            measures,
            [
                new(Text.Of("measure"), measure => Markup.Of($"{Text.Word(MeasureWords.Name(measure))}")),
                .. study.Windows.Select(window => new HtmlColumn<string>(
                    window == StudyTables.AllPeriods ? Text.Of("all periods") : window,
                    measure => Markup.Of($"{(facts.Score(city, measure, window) is { } score ? Prose.Number(score.Rank) : string.Empty)}"),
                    true)),
            ]);
    }

    private static Markup Ties(StudyTables study, CityFacts facts, string city) => HtmlTable.Of<Partner>(
        study.IsDirected
            ? Text.Of($"Ties of {study.CityName(city)} in either direction, by the larger weight, heaviest first")
            : Text.Of($"Ties of {study.CityName(city)}, heaviest first"),
        facts.Partners(city),
        [
            new(Text.Of("city"), partner => Markup.Of($"{study.CityName(partner.City)}")),
            new(Text.Of("weight"), partner => Markup.Of($"{Prose.Number(partner.Weight)}"), true),
            new(Text.Of("periods"), partner => Markup.Of($"{Spans(study, partner.Periods)}")),
        ],
        MostRows);

    // Periods one after another as one span.
    private static string Spans(StudyTables study, IReadOnlyList<string> periods)
    {
        var there = periods.ToHashSet(StringComparer.Ordinal);
        var spans = new List<string>();
        for (var from = 0; from < study.PeriodIds.Count; from++)
        {
            if (!there.Contains(study.PeriodIds[from]))
                continue;
            var to = from;
            while (to + 1 < study.PeriodIds.Count && there.Contains(study.PeriodIds[to + 1]))
                to++;
            spans.Add(from == to ? study.PeriodIds[from] : Text.Of($"{study.PeriodIds[from]} to {study.PeriodIds[to]}"));
            from = to;
        }

        return string.Join("; ", spans);
    }

    private static Markup Reach(StudyTables study, CityFacts facts, string city) => HtmlTable.Of<PathRow>(
        Text.Of($"Where news of {study.CityName(city)} can arrive, the earliest first"),
        facts.Reaches(city),
        [
            new(Text.Of("to"), row => Markup.Of($"{study.CityName(row.Target)}")),
            .. study.HasRoutes ? [new(Text.Of("via"), row => Markup.Of($"{Routes.Via(study, row)}"))] : (HtmlColumn<PathRow>[])[],
            new(Text.Of("arrives in"), row => Markup.Of($"{row.Arrival}")),
            new(Text.Of("at the event"), row => Markup.Of($"{study.EventTitle(row.Event)}")),
            new(Text.Of("events on the way"), row => Markup.Of($"{Prose.Number(row.Events)}"), true),
        ],
        MostRows);

    private static Markup Events(StudyTables study, CityFacts facts, string city) => HtmlTable.Of<ParticipationRow>(
        Text.Of($"Events at which {study.CityName(city)} is recorded, the earliest first"),
        facts.Rows(city),
        [
            new(Text.Of("event"), row => Markup.Of($"{study.EventTitle(row.Event)}")),
            new(Text.Of("period"), row => Markup.Of($"{study.FirstPeriod(row)}")),
            new(Text.Of("role"), row => Markup.Of($"{(row.Role.Length > 0 ? Text.Word(row.Role) : string.Empty)}")),
        ],
        MostRows);
}
