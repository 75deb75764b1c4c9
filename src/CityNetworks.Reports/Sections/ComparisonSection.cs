using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>What changed between periods, and whether it is more than chance.</summary>
internal static class ComparisonSection
{
    public static Section? Of(StudyTables study) => Section.Unless(
        study.Changes.Count == 0 && study.Table("agreement") is null && study.Cut("compare") is null,
        "comparison",
        Text.Of("What changed between periods"),
        () => Markup.Of($"{PartNotes.Of(study, "compare")}{PartNotes.Of(study, "agreement")}{Section.Show(ChangeIntervals.Of(study))}{Agreement(study)}"));

    private static Markup Agreement(StudyTables study) => study.Table("agreement") is not { } agreement ? Markup.Empty : Markup.Of(
        $"""
        <h3>{Text.Of("Agreement of whole rankings, and turnover")}</h3>
        <p>{Text.Of("Rankings are compared over the cities present in both periods; with two or three shared cities any agreement is weak evidence.")}</p>
        {HtmlTable.Of(Text.Of("Agreement of rankings and turnover of ties between periods"), agreement)}
        """);
}
