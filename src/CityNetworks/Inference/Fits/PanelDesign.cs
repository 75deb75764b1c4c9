using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Panels;

namespace CityNetworks.Inference.Fits;

/// <summary>A panel with its columns, without the rows in which something is not known.</summary>
public sealed class PanelDesign
{
    private PanelDesign(AdoptionPanel panel, IReadOnlyList<PanelColumn> columns, int[] rows, IReadOnlyDictionary<string, int> missing) =>
        (Panel, Columns, Rows, Missing) = (panel, columns, rows, missing);

    /// <summary>The panel.</summary>
    public AdoptionPanel Panel { get; }

    /// <summary>The columns, with the rows that are used.</summary>
    public IReadOnlyList<PanelColumn> Columns { get; }

    /// <summary>The rows of the panel that are used.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>In how many rows of the panel each column is not known.</summary>
    public IReadOnlyDictionary<string, int> Missing { get; }

    /// <summary>The number of rows left out.</summary>
    public int Dropped => Panel.Count - Rows.Count;

    /// <summary>Whether it happens, by row used.</summary>
    public IReadOnlyList<bool> Happens => [.. Rows.Select(row => Panel.Happens[row])];

    /// <summary>The periods of the rows used, by number.</summary>
    public IReadOnlyList<int> Periods => [.. Rows.Select(row => Panel.Period[row])];

    /// <summary>Leaves out rows in which a column is not known.</summary>
    public static PanelDesign Of(AdoptionPanel panel, IReadOnlyList<PanelColumn> columns)
    {
        var kept = new bool[panel.Count];
        Array.Fill(kept, true);
        var missing = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var count = 0;
            for (var row = 0; row < kept.Length; row++)
            {
                if (double.IsFinite(column.Values[row]))
                    continue;
                kept[row] = false;
                count++;
            }

            if (count > 0)
                missing[column.Term] = count;
        }

        int[] rows = [.. Enumerable.Range(0, panel.Count).Where(row => kept[row])];
        if (rows.Length == 0 && panel.Count > 0)
        {
            var all = panel.Count == 1 ? "1 row" : $"{panel.Count} rows";
            throw new CannotEstimateException(
                $"No row is complete: {string.Join(", ", missing.Select(pair => $"{pair.Key} is not known in {pair.Value} of {all}"))}; "
                    + "fill the columns in, or leave a term out.");
        }

        if (panel.Options.Outcome is PanelOutcome.Disadoption && rows.Length > 0 && !Array.Exists(rows, row => panel.Happens[row]))
        {
            throw new CannotEstimateException(
                $"No city gives a policy up in a row at risk (of {rows.Length}); expected, in the column 'left' of adoptions.csv, the period in which a city "
                    + "gave it up.");
        }

        return new PanelDesign(panel, rows.Length == panel.Count ? columns
            : [.. columns.Select(column => column with { Values = Taken(column.Values, rows) })], rows, missing);
    }

    /// <summary>The rows in which something holds, by their place among the rows used.</summary>
    internal PanelDesign Keeping(int[] places) => new(Panel, [.. Columns.Select(column => column with { Values = Taken(column.Values, places) })],
        Array.ConvertAll(places, place => Rows[place]), Missing);

    /// <summary>The same rows, in which what others did is that of another row each.</summary>
    /// <param name="source">By place among the rows used, the place whose values it has.</param>
    internal PanelDesign Dealt(int[] source) => new(Panel, [.. Columns.Select(column => column.Origin is ColumnOrigin.Others
        ? column with { Values = Array.ConvertAll(source, place => column.Values[place]) } : column)], (int[])Rows, Missing);

    /// <summary>The same rows with other columns, given by row of the panel.</summary>
    internal PanelDesign With(IReadOnlyList<PanelColumn> columns) =>
        new(Panel, [.. columns.Select(column => column with { Values = [.. Rows.Select(row => column.Values[row])] })], (int[])Rows, Missing);

    /// <summary>The data of a model with these columns, clustered by city and by policy.</summary>
    public Design Of(Func<PanelColumn, bool> uses)
    {
        PanelColumn[] used = [.. Columns.Where(uses)];
        return new Design([.. used.Select(column => column.Term)], [.. used.Select(column => column.Values)], Happens)
        {
            IsLevel = [.. used.Select(column => column.IsLevel)],
            Clusters = new Dictionary<string, int[]>(StringComparer.Ordinal)
            {
                ["city"] = [.. Rows.Select(row => Panel.City[row])],
                ["policy"] = [.. Rows.Select(row => Panel.Policy[row])],
            },
        };
    }

    private static double[] Taken(double[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);
}
