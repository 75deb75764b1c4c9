using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>The simulated scenario: how far it spreads, to which cities, by which mechanism, which assumptions it depends on, from which sources.</summary>
internal static class SpreadSection
{
    private const int Pairs = 20;

    private static readonly (string Table, string Title, string Caption)[] s_tables =
    [
        (
            "milestones",
            Text.Key("When a share of the cities has adopted, in the scenario"),
            Text.Key("How often the share is reached by the end (95\u00A0% Wilson interval), and the median period")),
        (
            "countries",
            Text.Key("Cities that have ever adopted, by country, in the scenario"),
            Text.Key(
                "Mean number of cities that have ever adopted by the end, whether they keep the policy or not, and their share of the country's cities")),
        (
            "carriers",
            Text.Key("Sources and go-betweens of adoptions, in the scenario"),
            Text.Key("Adoptions per run in which an organisation carried the policy to the city, from any city that it had met")),
        (
            "states",
            Text.Key("How cities stand to the policy, in the scenario"),
            Text.Key("Cities in each state at the end of each period: mean over the runs, and the band of 95\u00A0% of them")),
        (
            "transfers",
            Text.Key("What passed over, in the scenario"),
            Text.Key(
                "Adoptions of each degree of transfer by period: mean a run, share of the period's adoptions, and the band of 95\u00A0% of the runs. Own: "
                    + "nothing was transferred")),
        (
            "objects",
            Text.Key("Which objects of the first design arrived, in the scenario"),
            Text.Key(
                "Cities whose policy holds the object as it was first designed, and their share among those that hold the policy. Negative lessons are held by "
                    + "cities that rejected it")),
        (
            "meetings",
            Text.Key("Who comes to meetings, in the scenario"),
            Text.Key("How likely each meeting is held, and how many come or would have: mean over the runs, and the band of 95\u00A0% of them")),
    ];

    public static Section? Of(StudyTables study) => Section.Unless(
        study.Curves.Count + study.Adopters.Count + study.Mechanisms.Count + study.Influences.Count == 0,
        "spread",
        Text.Of("How a policy could spread: a simulated scenario"),
        () => Markup.Of(
            $"""
            <p class="warning">{Observed(study)}</p>
            {PartNotes.Of(study, "curves")}{Figures(study)}
            {Section.Show(MechanismBands.Of(study))}
            {AssumptionSection.Of(study)}{s_tables.Select(part => Results(study, part))}{PartNotes.Of(study, "influence")}{Influence(study)}
            """));

    private static IEnumerable<Markup> Figures(StudyTables study) =>
        [Section.Show(AdoptionCurve.Of(study)), Section.Show(AdoptionByCity.Of(study)), Section.Show(MechanismShares.Of(study))];

    private static Markup Observed(StudyTables study) => study switch
    {
        { Adoptions.Count: > 0 } => Text.Html(
            "<strong>Simulated.</strong> Everything in this part follows from a stated scenario on the recorded network; nothing here is fitted to the "
                + "adoptions on record, which stand in a part of their own."),
        { HoldsRecords: true } => Text.Html(
            "<strong>Simulated.</strong> Everything in this part follows from a stated scenario on the recorded network. The records document no adoptions; "
                + "nothing here is fitted to any."),
        _ => Text.Html(
            "<strong>Simulated.</strong> Everything in this part follows from a stated scenario on the recorded network; nothing here is fitted."),
    };

    private static Markup Results(StudyTables study, (string Table, string Title, string Caption) part) => study.Table(part.Table) is not { } results
        ? Markup.Empty
        : Markup.Of($"<h3>{Text.Word(part.Title)}</h3>\n{HtmlTable.Of(Text.Word(part.Caption), results)}");

    private static Markup Influence(StudyTables study)
    {
        var pairs = study.Influences.OrderByDescending(row => row.ExpectedAdoptions)
            .ThenBy(row => row.Policy, StringComparer.Ordinal)
            .ThenBy(row => row.Source, StringComparer.Ordinal)
            .ThenBy(row => row.Target, StringComparer.Ordinal)
            .ToArray();
        if (pairs.Length == 0)
            return Markup.Empty;
        var table = HtmlTable.Of<InfluenceRow>(
            Text.Of("Expected adoptions a run that one city hands to another, most first"),
            pairs,
            [
                new(Text.Of("from"), row => Markup.Of($"{study.CityName(row.Source)}")),
                new(Text.Of("to"), row => Markup.Of($"{study.CityName(row.Target)}")),
                new(Text.Of("policy"), row => Markup.Of($"{row.Policy}")),
                new(Text.Of("expected adoptions"), row => Markup.Of($"{Prose.Number(row.ExpectedAdoptions)}"), true),
            ],
            Pairs);
        return Markup.Of($"<h3>{Text.Of("Sources of adoptions in the scenario")}</h3>\n{table}");
    }
}
