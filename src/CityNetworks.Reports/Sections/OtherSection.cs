using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Sections;

/// <summary>Result tables that no other part of the page shows: every result has a place.</summary>
internal static class OtherSection
{
    // What other parts show or stand on, and rows for other programs, which nobody reads one by one: these stand in the data.
    private static readonly HashSet<string> s_spoken = new HashSet<string>(
    [
        "record_cities", "record_periods", "record_events", "record_participations", "record_adoptions", "record_corrections", "counts", "adoption_curve",
        "check", "parts",
        "describe", "centrality", "ties", "paths", "routes", "compare", "agreement", "structure", "assess", "measures",
        "curves", "cities", "mechanisms", "mechanism_shares", "influence", "carriers", "milestones", "countries", "states", "transfers", "objects", "meetings",
        "assumption_effects",
        "differences", "counterfactual", "counterfactual_cities", "removals", "effects", "rankings", "design", "seeds", "seeds_comparison",
        "cells", "statistics", "dyads", "panel", "trees",
        .. FitSection.Tables, .. RecoverSection.Tables,
    ], StringComparer.Ordinal);

    // More rows in the order of the data say nothing more.
    private const int Shown = 20;

    public static Section? Of(StudyTables study)
    {
        var tables = Tables(study);
        return Section.Unless(tables.Length == 0, "results", Text.Of("Results"), () => Markup.Join(tables.Select(table =>
        {
            var name = Prose.Sentence(TableWords.Of(table.Name));
            return Markup.Of($"<h3>{name}</h3>\n{HtmlTable.Of(name, table, Shown)}");
        })));
    }

    /// <summary>Which tables stand here, in a sentence.</summary>
    public static Markup Sentence(StudyTables study)
    {
        var tables = Tables(study);
        return tables.Length == 0
            ? Markup.Empty
            : Text.Html($"Results: {Prose.List([.. tables.Select(Named)])}.");

        static string Named(Table table) => $"{TableWords.Of(table.Name)} ({Prose.Count(table.RowCount, "row", "rows")})";
    }

    private static Table[] Tables(StudyTables study) =>
        [.. study.Input.Tables.Values
            .Where(table => table.RowCount > 0 && (!s_spoken.Contains(table.Name) || (table.Name == "structure" && study.Structure is null)))
            .OrderBy(table => table.Name, StringComparer.Ordinal)];
}
