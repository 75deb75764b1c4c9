using System.Globalization;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Reading;

/// <summary>The rows of a table, read leniently: a missing table has no rows, a missing column is blank, and text that is a number counts as one, since tables
/// read back from CSV hold only text.</summary>
internal sealed class Rows
{
    private readonly Dictionary<string, Column> _columns;

    public Rows(Table? table)
    {
        Count = table?.RowCount ?? 0;
        _columns = table is null ? [] : table.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        // Where several scenarios stand in one table, they are what its figures distinguish.
        if (_columns.TryGetValue("scenario", out var scenarios) && _columns.TryGetValue("policy", out var policies))
            _columns["policy"] = new TextColumn("policy", Named(scenarios, policies));
    }

    public int Count { get; }

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>The cell as people read it; blank when it is not known.</summary>
    public string Text(int row, string column) => _columns.TryGetValue(column, out var cells) ? TextOf(cells, row) : string.Empty;

    /// <summary>The cell as a number; NaN when it is blank or none.</summary>
    public double Number(int row, string column) => !_columns.TryGetValue(column, out var cells) ? double.NaN : cells switch
    {
        NumberColumn numbers => numbers.Values[row],
        IntegerColumn integers => integers.Values[row] ?? double.NaN,
        _ => double.TryParse(TextOf(cells, row), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN,
    };

    private string[] Named(Column scenarios, Column policies)
    {
        var several = Enumerable.Range(0, Count).Select(row => TextOf(policies, row)).Distinct().Count() > 1;
        return [.. Enumerable.Range(0, Count).Select(row => several ? $"{TextOf(scenarios, row)}, {TextOf(policies, row)}" : TextOf(scenarios, row))];
    }

    public static string TextOf(Column cells, int row) => cells switch
    {
        TextColumn texts => texts.Values[row] ?? string.Empty,
        IntegerColumn integers => integers.Values[row]?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        NumberColumn numbers => double.IsNaN(numbers.Values[row]) ? string.Empty : numbers.Values[row].ToString("R", CultureInfo.InvariantCulture),
        FlagColumn flags => flags.Values[row] switch { true => "true", false => "false", null => string.Empty },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
