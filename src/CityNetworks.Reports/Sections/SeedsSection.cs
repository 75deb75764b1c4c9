using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>Whom to win first, under a scenario.</summary>
internal static class SeedsSection
{
    private const string Simulated = "<strong>Simulated.</strong> Chosen one after the other, each for what it adds in expected adopters by the end of the "
        + "stated scenario. No finding about what cities would do.";

    private const string Choices = "Each step's choice, what it adds, and the expected adopters with all choices so far";

    public static Section? Of(StudyTables study) => Section.Unless(
        study.Table("seeds") is null && study.Table("seeds_comparison") is null,
        "seeds",
        Text.Of("Whom to begin with, under the assumptions"),
        () => Markup.Of(
            $"""
            <p class="warning">{Text.Html(Simulated)}</p>
            {Results(study, "seeds", Text.Of("The choices in order"), Text.Of(Choices))}
            {Results(study, "seeds_comparison", Text.Of("Other ways to choose"), Text.Of("Expected adopters when as many are chosen in other ways"))}
            """));

    /// <summary>What is chosen first, in a sentence.</summary>
    public static Markup Sentence(StudyTables study)
    {
        if (study.Table("seeds") is not { } table)
            return Markup.Empty;
        var rows = new Rows(table);
        var chosen = Enumerable.Range(0, rows.Count).Select(row => Choice(rows, row)).ToArray();
        var stated = chosen.Length > 8 ? Text.Of($"{string.Join(", ", chosen.Take(8))} and {chosen.Length - 8} more") : Prose.List(chosen);
        return Text.Html($"In <em>simulation</em>, chosen in this order: <strong>{stated}</strong>. This follows from the assumptions of the scenario.");
    }

    // A city, a meeting, or a city to a meeting.
    private static string Choice(Rows rows, int row)
    {
        var title = rows.Text(row, "title") is { Length: > 0 } stated ? stated : rows.Text(row, "event");
        var parts = new[] { rows.Text(row, "name"), title }.Where(part => part.Length > 0).Select(part => ShortText.Of(part, 48));
        string[] named = [.. parts];
        return named.Length == 2 ? Text.Of($"{named[0]} to {named[1]}") : string.Concat(named);
    }

    private static Markup Results(StudyTables study, string table, string title, string caption) => study.Table(table) is not { } results
        ? Markup.Empty
        : Markup.Of($"<h3>{title}</h3>\n{HtmlTable.Of(caption, results)}");
}
