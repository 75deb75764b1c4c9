using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>Ties that are inferred from who adopted after whom: none of them is recorded.</summary>
internal static class InferSection
{
    private const int Named = 3;

    public static Section? Of(StudyTables study) => Section.Unless(
        study.Inferred is null,
        "inferred",
        Text.Of("Which ties the adoptions suggest"),
        () => Markup.Of(
            $"""
            <p class="warning">{Warning()}</p>
            {HtmlTable.Of(Text.Of("Inferred ties from a source to a target, in the order in which they were found"), study.Inferred!)}
            {FitSection.Doubts(study)}{Counts(study)}
            """));

    /// <summary>How many are inferred, and which first, in a sentence.</summary>
    public static Markup Sentence(StudyTables study)
    {
        if (study.Inferred is not { } table)
            return Markup.Empty;
        var rows = new Rows(table);
        string[] first = [.. Enumerable.Range(0, Math.Min(Named, rows.Count)).Select(row => $"{Name(rows, row, "source")} → {Name(rows, row, "target")}")];
        return Text.Html(
            $"From the order of adoptions {Prose.Count(rows.Count, "tie is inferred", "ties are inferred")}, first "
                + $"<strong>{string.Join(", ", first)}</strong>. An inferred tie is no record of a meeting.");
    }

    private static Markup Warning() => Text.Html(
        "<strong>Inferred, not recorded.</strong> A tie says that the target tends to adopt soon after the source; it is no proof that they met, or that a "
            + "policy passed between them.");

    private static string Name(Rows rows, int row, string end) =>
        ShortText.Of(rows.Text(row, $"{end}_name") is { Length: > 0 } name ? name : rows.Text(row, end), 48);

    private static Markup Counts(StudyTables study) => study.Table("counts") is not { } counts ? Markup.Empty : Markup.Of(
        $"""
        <h3>{Text.Of("How many ties")}</h3>
        {HtmlTable.Of(Text.Of("How well so many ties predict policies that were held out, compared with none"), counts)}
        """);
}
