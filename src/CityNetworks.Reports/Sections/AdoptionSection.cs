using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>Adoptions that the records document.</summary>
internal static class AdoptionSection
{
    private const int MostPolicies = 5;

    public static Section? Of(StudyTables study) => Section.Unless(
        study.Adoptions.Count + study.Observed.Count == 0,
        "adoptions",
        Text.Of("Adoptions on record"),
        () => Markup.Of($"{Section.Show(ObservedAdoptions.Of(study))}{Rows(study)}"));

    /// <summary>How many adoptions of which policies, in a sentence.</summary>
    public static Markup Sentence(StudyTables study)
    {
        if (study.Adoptions.Count == 0)
            return Markup.Empty;
        var policies = study.Adoptions.GroupBy(row => row.Policy, StringComparer.Ordinal)
            .Select(rows => (Policy: rows.Key, Cities: rows.Select(row => row.City).Distinct().Count()))
            .OrderByDescending(row => row.Cities).ThenBy(row => row.Policy, StringComparer.Ordinal).ToArray();
        var stated = Prose.List([.. policies.Take(MostPolicies).Select(row => Text.Of($"{row.Policy} by {Prose.Count(row.Cities, "city", "cities")}"))]);
        var more = policies.Length > MostPolicies ? Text.Of($", and of {policies.Length - MostPolicies} more policies") : string.Empty;
        return Text.Html(
            $"The records document <strong>{Prose.Count(study.Adoptions.Count, "adoption", "adoptions")}</strong>: {stated}{more}. A city without a row "
                + $"counts as not having adopted up to the end of the records.");
    }

    private static Markup Rows(StudyTables study)
    {
        if (study.Adoptions.Count == 0)
            return Markup.Empty; // a folder of a fit or simulation holds the curve alone
        var order = study.PeriodIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);
        AdoptionRow[] rows = [.. study.Adoptions
            .OrderBy(row => row.Policy, StringComparer.Ordinal)
            .ThenBy(row => order.GetValueOrDefault(row.Period, -1))
            .ThenBy(row => row.City, StringComparer.Ordinal)];
        var columns = new List<HtmlColumn<AdoptionRow>>
        {
            new(Text.Of("city"), row => Markup.Of($"{study.CityName(row.City)}")),
            new(Text.Of("policy"), row => Markup.Of($"{row.Policy}")),
            new(Text.Of("period"), row => Markup.Of($"{row.Period}")),
        };
        if (rows.Any(row => row.Degree.Length > 0))
            columns.Add(new(Text.Of("degree"), row => Markup.Of($"{row.Degree}")));
        if (rows.Any(row => row.Source.Length > 0))
            columns.Add(new(Text.Of("taken from"), row => Markup.Of($"{(row.Source.Length == 0 ? string.Empty : study.CityName(row.Source))}")));
        if (rows.Any(row => row.Left.Length > 0))
            columns.Add(new(Text.Of("given up in"), row => Markup.Of($"{row.Left}")));
        return Markup.Of(
            $"<details class=\"long\"><summary>{Text.Of("Recorded adoptions")}</summary>\n"
                + $"{HtmlTable.Of(Text.Of("Adoptions on record, by policy and period"), rows, columns)}</details>\n");
    }
}
