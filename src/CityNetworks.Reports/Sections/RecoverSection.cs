using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>Whether such records can show the mechanisms: histories from known rates, fitted again.</summary>
internal static class RecoverSection
{
    private const string Simulated = "<strong>Simulated.</strong> Histories are drawn from known rates on the recorded network and fitted again. No finding "
        + "about what cities did.";

    private static readonly (string Table, string Title, string Caption)[] s_parts =
    [
        ("recovery", Text.Key("How well each mechanism is found"), Text.Key("Each mechanism over all simulated histories: estimates and the true rate")),
        ("confusion", Text.Key("Which mechanisms the fit would choose"), Text.Key("How often the smallest AICc chooses each set of mechanisms")),
        ("detectable", Text.Key("Which rate would be found"), Text.Key("Share of the simulated histories in which each rate is found")),
        (
            "pieces",
            Text.Key("What would have to be recorded"),
            Text.Key("How often a fit would find exactly the true mechanisms if more were recorded")),
    ];

    /// <summary>The tables that stand here.</summary>
    public static IEnumerable<string> Tables => s_parts.Select(part => part.Table);

    /// <summary>Whether the page holds any of them.</summary>
    public static bool Holds(StudyTables study) => Tables.Any(table => study.Table(table) is not null);

    /// <summary>The section; null: no such result.</summary>
    public static Section? Of(StudyTables study) => Section.Unless(
        !Holds(study),
        "recovery",
        Text.Of("Could such records show the mechanisms?"),
        () => Markup.Of(
            $"""
            <p class="warning">{Text.Html(Simulated)}</p>
            {s_parts.Select(part => study.Table(part.Table) is not { } table
                ? Markup.Empty
                : Markup.Of($"<h3>{Text.Word(part.Title)}</h3>\n{HtmlTable.Of(Text.Word(part.Caption), table)}"))}
            """));

    /// <summary>How often each mechanism is found, in a sentence.</summary>
    public static Markup Sentence(StudyTables study)
    {
        if (study.Table("recovery") is not { } table)
            return Markup.Empty;
        var rows = new Rows(table);
        string[] found = [.. Enumerable.Range(0, rows.Count).Where(row => double.IsFinite(rows.Number(row, "power")))
            .Select(row => $"{Text.Word(rows.Text(row, "mechanism"))} ({Prose.Percent(rows.Number(row, "power"))})")];
        return found.Length == 0
            ? Markup.Empty
            : Text.Html($"In <em>simulation</em>, how often the fit finds a mechanism with the stated rate: <strong>{Prose.List(found)}</strong>.");
    }
}
