using System.Collections.Frozen;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Columns;

/// <summary>Cells of result tables that hold a word of the product or a sentence of its own: these are written in the language of the page. All others are
/// data.</summary>
internal static class CellWords
{
    private static readonly FrozenSet<string> s_columns = FrozenSet.ToFrozenSet(
    [
        "mode", "item", "kind", "status", "role", "state", "mechanism", "family", "extent", "unit", "note", "verdict", "check", "measure", "class", "scope",
        "meaning", "strategy", "assumption", "text", "severity", "outcome", "by", "window", "from", "to", "group", "median_period", "type", "part", "basis",
        "degree", "definition", "cases", "object", "scheme", "category", "threshold_category", "method", "censored", "factor", "guarantee", "of", "statistic",
    ], StringComparer.Ordinal);

    /// <summary>Words that tables put together from parts.</summary>
    public static IReadOnlyList<string> Composed { get; } =
    [
        Text.Key("adopters after quarter"), Text.Key("adopters after half"), Text.Key("adopters after three quarters"), Text.Key("adopters after all"),
        Text.Key("random city p"), Text.Key("random policy p"), Text.Key("unbounded"), Text.Key("on bound"), Text.Key("vif"),
        Text.Key("within period share"), Text.Key("collinear"), Text.Key("nominal"),
    ];

    // Names of the product in which words are joined.
    private static readonly FrozenSet<string> s_snakes =
        FrozenSet.ToFrozenSet(["statistic", "category", "threshold_category", "method", "of"], StringComparer.Ordinal);

    /// <summary>The cell in the language of the page.</summary>
    /// <param name="column">The name of its column.</param>
    /// <param name="cell">Its text.</param>
    public static string Of(string column, string cell) =>
        !s_columns.Contains(column) ? cell
        : column == "note" ? string.Join("; ", cell.Split("; ").Select(Text.Word))
        : column == "scope" ? string.Join(", ", cell.Split(", ").Select(Text.Word))
        : column == "check" ? Check(cell)
        : column == "factor" ? FactorWords.Of(cell)
        : NoneOf(column, cell) ?? Text.Word(s_snakes.Contains(column) ? Prose.Words(cell) : cell);

    // A check may be of a term, which the user named.
    private static string Check(string cell) => cell.Split(':', 2) is [var check, var term] && check.Length > 0 && !term.StartsWith(' ')
        ? $"{Text.Word(Prose.Words(check))}: {term}"
        : Text.Word(Prose.Words(cell));

    /// <summary>What a word means in a column where it has a meaning of its own; null: the cell or the column is another.</summary>
    public static string? NoneOf(string column, string cell) => (column, cell) switch
    {
        ("strategy", "none") => Text.Of("nobody"),
        ("normalisation", "none") => Text.Of("not normalised"),
        ("threshold_category", "low") => Text.Of("low threshold"),
        ("threshold_category", "high") => Text.Of("high threshold"),
        ("of", "adopted") => Text.Of("having adopted"),
        ("censored", "left") => Text.Of("before the records"),
        ("censored", "right") => Text.Of("not by their end"),
        _ => null,
    };
}
