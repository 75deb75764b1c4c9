using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>The simulated scenario: how far, which cities, by which mechanism, who from whom.</summary>
internal static class SpreadSection
{
    private const int Pairs = 20;

    public static Section? Of(Study study) => Section.Unless(
        study.Curves.Count + study.Adopters.Count + study.Mechanisms.Count + study.Influences.Count == 0,
        "spread",
        "How a policy could spread: a simulated scenario",
        () => Markup.Of(
            $"""
            <p class="warning"><strong>Simulated.</strong> Everything in this part follows from a stated scenario on the recorded network. The records document no adoptions; nothing here is fitted to any.</p>
            {Section.Show(AdoptionCurve.Of(study))}{Section.Show(AdoptionByCity.Of(study))}{Section.Show(MechanismShares.Of(study))}{Results(study, "milestones", "When a share of the cities has adopted, in the scenario", "How often the share is reached by the end (Wilson interval), and the median period")}{Results(study, "countries", "Cities that have ever adopted by country, in the scenario", "Mean number of cities that have ever adopted by the end, whether they keep the policy or not, and their share of the country's cities")}{Results(study, "states", "How cities stand to the policy, in the scenario", "Cities in each state at the end of each period: mean over the runs, and the band of 95\u00A0% of them")}{Results(study, "transfers", "What passed over, in the scenario", "Adoptions of each degree of transfer by period: mean a run, share of the period's adoptions, and the band of 95\u00A0% of the runs. Own: nothing was transferred")}{Results(study, "objects", "Which objects of the first design arrived, in the scenario", "Cities whose policy holds the object as it was first designed, and their share among those that hold the policy. Negative lessons are held by cities that rejected it")}{Results(study, "meetings", "Who comes to meetings, in the scenario", "How likely each meeting is held, and how many come or would have: mean over the runs, and the band of 95\u00A0% of them")}{Influence(study)}
            """));

    private static Markup Results(Study study, string table, string title, string caption) => study.Table(table) is not { } results
        ? Markup.Empty
        : Markup.Of($"<h3>{title}</h3>\n{HtmlTable.Of(caption, results)}");

    private static Markup Influence(Study study)
    {
        var pairs = study.Influences.OrderByDescending(row => row.ExpectedAdoptions).ThenBy(row => row.Policy, StringComparer.Ordinal).ThenBy(row => row.Source, StringComparer.Ordinal).ThenBy(row => row.Target, StringComparer.Ordinal).ToArray();
        return pairs.Length == 0 ? Markup.Empty : Markup.Of($"<h3>Who takes the policy from whom, in the scenario</h3>\n{HtmlTable.Of<InfluenceRow>("Expected adoptions a run that one city hands to another", pairs,
        [
            new("from", row => Markup.Of($"{study.CityName(row.Source)}")),
            new("to", row => Markup.Of($"{study.CityName(row.Target)}")),
            new("policy", row => Markup.Of($"{row.Policy}")),
            new("expected adoptions", row => Markup.Of($"{Prose.Number(row.ExpectedAdoptions)}"), true),
        ],
        Pairs)}");
    }
}
