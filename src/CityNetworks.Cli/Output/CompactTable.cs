using System.Globalization;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>A table made to fit a screen: what is the same in all rows stands above, texts are cut, and what still has no room is named below.</summary>
internal sealed record CompactTable(Table Table, IReadOnlyList<string> Above, IReadOnlyList<string> Below)
{
    private const int Least = 10; // of a text that is cut
    private const int BarCells = 8;
    private const int BetweenColumns = 3;

    // The name says who it is; the id is in files.
    private static readonly (string Id, string Name)[] s_named =
        [
            ("node", "name"),
            ("city", "name"),
            ("source", "source_name"),
            ("target", "target_name"),
            ("event", "title"),
            ("from", "from_name"),
            ("to", "to_name")
        ];

    /// <summary>Fits a table.</summary>
    /// <param name="table">The table, its rows as the table has them.</param>
    /// <param name="view">How it is shown.</param>
    /// <param name="rows">The most rows.</param>
    /// <param name="width">The columns of the screen.</param>
    public static CompactTable Of(Table table, TableView view, int rows, int width)
    {
        int[] order = TableRows.Ordered(table, view);
        var shown = TableRows.Pick(table, order[..Math.Min(rows, order.Length)]);
        var (above, below) = (new List<string>(), new List<string>());
        var columns = shown.Columns.ToList();
        if (table.RowCount > 1)
            Constant(table, view, columns, above, width);
        if (view.Bar is { } bar && columns.FindIndex(column => column.Name == bar) is >= 0 and var place)
            columns.Insert(place + 1, BarsOf(columns[place]));
        if (Width(columns) > width)
            columns.RemoveAll(column => s_named.Any(pair => pair.Id == column.Name && columns.Exists(other => other.Name == pair.Name)));
        Cut(columns, width);
        var left = new List<string>();
        while (Width(columns) > width && columns.FindLastIndex(column => column.Name != view.By) is > 1 and var last)
        {
            left.Insert(0, columns[last].Name);
            columns.RemoveAt(last);
        }

        foreach (var trend in view.Trends)
        {
            if (table.Columns.FirstOrDefault(column => column.Name == trend) is { } column && table.RowCount > 2)
                below.Add(Trend(column, width));
        }

        if (order.Length > rows)
        {
            var rest = order.Length - rows;
            below.AddRange(Wrapped(string.Create(
                CultureInfo.InvariantCulture, $"{rest:N0} more {(rest == 1 ? "row" : "rows")} of {order.Length:N0}: --rows N shows N, --out FILE has all."),
                width));
        }

        if (left.Exists(name => name.Length > 0))
            below.AddRange(Wrapped($"Columns without room: {string.Join(", ", left.Where(name => name.Length > 0))}. --out FILE has them.", width));
        return new CompactTable(new Table(table.Name, columns), above, below);
    }

    // Columns of one value, and blank columns.
    private static void Constant(Table table, TableView view, List<Column> columns, List<string> above, int width)
    {
        var same = new List<string>();
        foreach (var column in table.Columns)
        {
            var first = TerminalTable.Cell(column, 0);
            if (column.Name == view.By
                || column.Name == view.Bar
                || Enumerable.Range(1, table.RowCount - 1).Any(row => TerminalTable.Cell(column, row) != first))
                continue;
            columns.RemoveAll(other => other.Name == column.Name);
            if (first.Length > 0)
                same.Add($"{column.Name}: {first}");
        }

        if (same.Count > 0)
            above.AddRange(Wrapped(string.Join("  ", same), width));
    }

    private static TextColumn BarsOf(Column column)
    {
        double[] values = [.. Enumerable.Range(0, column.Count).Select(row => Number(column, row))];
        var largest = values.Where(double.IsFinite).DefaultIfEmpty(0).Max(Math.Abs);
        return new TextColumn(string.Empty, [.. values.Select(value => Bars.Of(Math.Abs(value), largest, BarCells))]);
    }

    private static string Trend(Column column, int width)
    {
        double[] values = [.. Enumerable.Range(0, column.Count).Select(row => Number(column, row))];
        var room = Math.Max(10, width - column.Name.Length - 24);
        double[] last = values.Length > room ? values[^room..] : values;
        double[] finite = [.. last.Where(double.IsFinite)];
        return finite.Length == 0 ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"{column.Name} {Bars.Line(last)} {finite.Min():G4} to {finite.Max():G4}");
    }

    // The widest text gives way first.
    private static void Cut(List<Column> columns, int width)
    {
        var widths = columns.ConvertAll(WidthOf);
        while (widths.Sum() + (BetweenColumns * columns.Count) + 1 > width)
        {
            var widest = Enumerable.Range(0, columns.Count).Where(k => columns[k] is TextColumn && widths[k] > Math.Max(Least, columns[k].Name.Length))
                .OrderByDescending(k => widths[k]).ThenBy(k => k).FirstOrDefault(-1);
            if (widest < 0)
                break;
            widths[widest]--;
        }

        for (var k = 0; k < columns.Count; k++)
        {
            if (columns[k] is TextColumn text)
            {
                var most = widths[k];
                columns[k] = new TextColumn(text.Name, [.. text.Values.Select(value => Shortened(SafeText.OneLine(value ?? string.Empty), most))]);
            }
        }
    }

    private static int Width(List<Column> columns) => columns.Sum(WidthOf) + (BetweenColumns * columns.Count) + 1;

    private static int WidthOf(Column column) =>
        Math.Max(column.Name.Length, Enumerable.Range(0, column.Count).Select(row => Length(TerminalTable.Cell(column, row))).DefaultIfEmpty(0).Max());

    private static string Shortened(string text, int most) =>
        Length(text) <= most ? text : string.Concat(text.EnumerateRunes().Take(most - 1).Select(rune => rune.ToString())) + "…";

    private static int Length(string text) => text.EnumerateRunes().Count();

    private static double Number(Column column, int row) => column switch
    {
        NumberColumn number => number.Values[row],
        IntegerColumn integer => integer.Values[row] ?? double.NaN,
        _ => double.NaN,
    };

    /// <summary>Text in lines of at most a width.</summary>
    public static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
                continue;
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
