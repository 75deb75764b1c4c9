using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Columns;

/// <summary>One column of a table on the page.</summary>
internal sealed record HtmlColumn<TRow>(string Heading, Func<TRow, Markup> Cell, bool Numeric = false);

/// <summary>Tables on the page: with caption, headed rows and columns, and a stated limit.</summary>
internal static class HtmlTable
{
    /// <summary>More rows than this help nobody on a page; all are in the data.</summary>
    public const int Limit = 60;

    private const int LongHead = 32;

    private const int SeveralWords = 24;

    private const int LongCell = 60;

    private const int LongWord = 24;

    /// <summary>Longer cells are cut.</summary>
    public const int CellLetters = 400;

    /// <summary>A table of typed rows; the first column heads the row.</summary>
    /// <param name="caption">What the table holds, and in which order where it can be longer than the limit.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="limit">The most rows.</param>
    public static Markup Of<TRow>(string caption, IReadOnlyList<TRow> rows, IReadOnlyList<HtmlColumn<TRow>> columns, int limit = Limit) =>
        rows.Count == 0 ? Markup.Empty : Markup.Of(
        $"""
        <div class="wide" role="region" tabindex="0" aria-label="{caption}"><table{new Markup(columns.Count > 5 ? " class=\"broad\"" : string.Empty)}>
        <caption><span>{caption}{Remark(rows.Count, limit)}</span></caption>
        <thead><tr>{columns.Select(Heading)}</tr></thead>
        <tbody>
        {rows.Take(limit).Select(row => Line(row, columns))}</tbody></table></div>

        """);

    /// <summary>A result table with all its columns; ids beside which their names stand are left to the data.</summary>
    /// <param name="caption">What the table holds.</param>
    /// <param name="table">The table.</param>
    /// <param name="limit">The most rows.</param>
    /// <param name="order">Its rows in the order of the page, which the caption states; null: that of the data.</param>
    public static Markup Of(string caption, Table table, int limit = Limit, IReadOnlyList<int>? order = null) =>
        Of(
            table.RowCount > limit && order is null ? Text.Of($"{caption}, in the order of the data") : caption,
            order ?? [.. Enumerable.Range(0, table.RowCount)],
            [.. NamedColumns.Read(table).Select(column => Column(column, table.Columns.Any(other => other.Name == ColumnWords.Level)))],
            limit);

    /// <summary>A result table whose texts are the product's own, such as definitions, in the language of the page; its first column holds ids.</summary>
    public static Markup InWords(string caption, Table table) => Of(
        caption,
        [.. Enumerable.Range(0, table.RowCount)],
        [
            .. table.Columns.Select((column, place) => place == 0
                ? Column(column, hasLevel: false)
                : new(ColumnWords.Of(column.Name, false), row => Markup.Of($"{Defined(column, row)}"))),
        ]);

    // A list of words has no text of its own.
    private static string Defined(Column column, int row) => Rows.TextOf(column, row) is var text && CellWords.NoneOf(column.Name, text) is { } none
        ? none
        : Text.Word(text) is var known && known != text
        ? known
        : string.Join(", ", text.Split(", ").Select(Text.Word));

    private static HtmlColumn<int> Column(Column column, bool hasLevel)
    {
        // Blank everywhere has no kind once it was a file: then the page of a folder would be another than that of its study.
        var numeric = column switch
        {
            IntegerColumn integers => integers.Values.Any(value => value is not null),
            NumberColumn numbers => numbers.Values.Any(double.IsFinite),
            _ => false,
        };
        return new(ColumnWords.Of(column.Name, hasLevel), row => Markup.Of($"{Cell(column, row)}"), numeric);
    }

    private static string Cell(Column column, int row) => column switch
    {
        NumberColumn numbers => Prose.Number(numbers.Values[row]),
        IntegerColumn integers => integers.Values[row] is { } number ? Prose.Number(number) : string.Empty,
        FlagColumn flags => flags.Values[row] switch { true => Text.Of("yes"), false => Text.Of("no"), null => string.Empty },
        _ => ShortText.Of(CellWords.Of(column.Name, Rows.TextOf(column, row)), CellLetters),
    };

    // A head of several words is no column of single words, one below the other.
    private static Markup Heading<TRow>(HtmlColumn<TRow> column)
    {
        var said = new Markup(column.Numeric ? " class=\"said number\"" : " class=\"said\"");
        return Markup.Of($"<th scope=\"col\"{(column.Heading.Length > SeveralWords ? said : Class(column))}>{column.Heading}</th>");
    }

    private static Markup Line<TRow>(TRow row, IReadOnlyList<HtmlColumn<TRow>> columns) => Markup.Of(
        $"""
        <tr>{Head(columns[0], columns[0].Cell(row))}{columns.Skip(1).Select(column => Body(column, column.Cell(row)))}</tr>

        """);

    // The head of a row stays in one line, unless it is a sentence.
    private static Markup Head<TRow>(HtmlColumn<TRow> column, Markup cell) => Markup.Of(
        $"<th scope=\"row\"{(cell.Html.Length > LongHead ? new Markup(" class=\"phrase\"") : Class(column))}>{cell}</th>");

    // A short cell (a period, an id) stays in one line; a long one has room for some words in a line; one word that is longer than a line is broken.
    private static Markup Body<TRow>(HtmlColumn<TRow> column, Markup cell) => column.Numeric
        ? Markup.Of($"<td{Class(column)}>{cell}</td>")
        : Markup.Of($"<td{new Markup(cell.Html.Length switch
        {
            > 0 and <= 12 => " class=\"short\"",
            _ when !cell.Html.Contains('<', StringComparison.Ordinal) && cell.Html.Split(' ').Max(word => word.Length) > LongWord => " class=\"phrase\"",
            > LongCell => " class=\"long\"",
            _ => string.Empty,
        })}>{cell}</td>");

    private static Markup Class<TRow>(HtmlColumn<TRow> column) => new(column.Numeric ? " class=\"number\"" : string.Empty);

    private static string Remark(int rows, int limit) => rows <= limit ? string.Empty : Text.Of($" (the first {limit} of {rows} rows; all are in the data)");
}
