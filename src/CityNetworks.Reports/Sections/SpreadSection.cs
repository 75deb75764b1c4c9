using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>The simulated scenario: how far it spreads, to which cities, by which mechanism, which assumptions it depends on, from which sources.</summary>
internal static class SpreadSection
{
    private const int Pairs = 20;
    private const string Band = "mean over the runs, and the band of 95\u00A0% of them";

    private static readonly (string Table, string Title, string Caption)[] s_tables =
    [
        (
            "milestones",
            "When a share of the cities has adopted",
            "How often the share is reached by the end (95\u00A0% Wilson interval), and the median period"),
        (
            "countries",
            "Cities that have ever adopted, by country",
            "Mean number of cities that have ever adopted by the end, whether they keep the policy or not, and their share of the country's cities"),
        (
            "carriers",
            "Sources and go-betweens of adoptions",
            "Adoptions per run in which an organisation carried the policy to the city, from any city that it had met"),
        ("states", "How cities stand to the policy", $"Cities in each state at the end of each period: {Band}"),
        (
            "transfers",
            "What passed over",
            $"Adoptions of each degree of transfer by period: mean a run, share of the period's adoptions, and the band of 95\u00A0% of the runs. Own: "
                + $"nothing was transferred"),
        (
            "objects",
            "Which objects of the first design arrived",
            "Cities whose policy holds the object as it was first designed, and their share among those that hold the policy. Negative lessons are held by "
                + "cities that rejected it"),
        ("meetings", "Who comes to meetings", $"How likely each meeting is held, and how many come or would have: {Band}"),
    ];

    public static Section? Of(Study study) => Section.Unless(
        study.Curves.Count + study.Adopters.Count + study.Mechanisms.Count + study.Influences.Count == 0,
        "spread",
        "How a policy could spread: a simulated scenario",
        () => Markup.Of(
            $"""
            <p class="warning"><strong>Simulated.</strong> Everything in this part follows from a stated scenario on the recorded network{Observed(study)}</p>
            {PartNotes.Of(study, "curves")}{Section.Show(AdoptionCurve.Of(study))}{Section.Show(AdoptionByCity.Of(study))}{Section.Show(MechanismShares.Of(study))}
            {AssumptionSection.Of(study)}{s_tables.Select(part => Results(study, part.Table, part.Title, part.Caption))}{PartNotes.Of(study, "influence")}{Influence(study)}
            """));

    private static string Observed(Study study) => study switch
    {
        { Adoptions.Count: > 0 } => "; nothing here is fitted to the adoptions on record, which stand in a part of their own.",
        { HoldsRecords: true } => ". The records document no adoptions; nothing here is fitted to any.",
        _ => "; nothing here is fitted.",
    };

    private static Markup Results(Study study, string table, string title, string caption) => study.Table(table) is not { } results
        ? Markup.Empty
        : Markup.Of($"<h3>{title}, in the scenario</h3>\n{HtmlTable.Of(caption, results)}");

    private static Markup Influence(Study study)
    {
        var pairs = study.Influences.OrderByDescending(row => row.ExpectedAdoptions)
            .ThenBy(row => row.Policy, StringComparer.Ordinal)
            .ThenBy(row => row.Source, StringComparer.Ordinal)
            .ThenBy(row => row.Target, StringComparer.Ordinal)
            .ToArray();
        if (pairs.Length == 0)
            return Markup.Empty;
        var table = HtmlTable.Of<InfluenceRow>(
            "Expected adoptions a run that one city hands to another",
            pairs,
            [
                new(Text.Of("from"), row => Markup.Of($"{study.CityName(row.Source)}")),
                new(Text.Of("to"), row => Markup.Of($"{study.CityName(row.Target)}")),
                new(Text.Of("policy"), row => Markup.Of($"{row.Policy}")),
                new(Text.Of("expected adoptions"), row => Markup.Of($"{Prose.Number(row.ExpectedAdoptions)}"), true),
            ],
            Pairs);
        return Markup.Of($"<h3>Sources of adoptions in the scenario</h3>\n{table}");
    }
}
