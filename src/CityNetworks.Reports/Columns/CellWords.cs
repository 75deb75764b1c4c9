using System.Collections.Frozen;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Columns;

/// <summary>Cells of result tables that hold a word of the product or a sentence of its own: these are written in the language of the page. All others are
/// data.</summary>
internal static class CellWords
{
    private static readonly FrozenSet<string> s_columns = FrozenSet.ToFrozenSet(
    [
        "mode", "item", "kind", "status", "role", "state", "mechanism", "family", "extent", "unit", "note", "verdict", "check", "measure", "class", "scope",
        "meaning", "strategy", "assumption", "text", "severity", "outcome", "by", "window", "from", "to", "group", "median_period", "type", "part", "basis",
        "degree", "definition", "cases",
    ], StringComparer.Ordinal);

    /// <summary>The cell in the language of the page.</summary>
    /// <param name="column">The name of its column.</param>
    /// <param name="cell">Its text.</param>
    public static string Of(string column, string cell) =>
        !s_columns.Contains(column) ? cell
        : column == "note" ? string.Join("; ", cell.Split("; ").Select(Text.Word))
        : column == "scope" ? string.Join(", ", cell.Split(", ").Select(Text.Word))
        : NoneOf(column, cell) ?? Text.Word(cell);

    /// <summary>What <c>none</c> means in a column where other languages have a word of its own; null: the cell or the column is another.</summary>
    public static string? NoneOf(string column, string cell) => (column, cell) switch
    {
        ("strategy", "none") => Text.Of("nobody"),
        ("normalisation", "none") => Text.Of("not normalised"),
        _ => null,
    };
}
