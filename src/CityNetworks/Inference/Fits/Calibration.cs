using CityNetworks.Tables;

namespace CityNetworks.Inference.Fits;

/// <summary>Expected and observed adoptions, by period and by tenth of the rows from the least to the largest h.</summary>
public static class Calibration
{
    /// <summary>The table: by (period or decile), level, rows, expected, observed.</summary>
    /// <param name="design">The data.</param>
    /// <param name="hazards">h by row used.</param>
    public static Table Of(PanelDesign design, IReadOnlyList<double> hazards)
    {
        var periods = design.Periods;
        var happens = design.Happens;
        var byPeriod = Enumerable.Range(0, hazards.Count).GroupBy(row => periods[row]).OrderBy(group => group.Key)
            .Select(group => ("period", design.Panel.Records.Periods[group.Key].Id, group.ToArray()));
        int[] order = [.. Enumerable.Range(0, hazards.Count).OrderBy(row => hazards[row])];
        var byDecile = Enumerable.Range(0, 10)
            .Select(decile => ("decile", $"{decile + 1}", order[(int)((long)order.Length * decile / 10)..(int)((long)order.Length * (decile + 1) / 10)]))
            .Where(group => group.Item3.Length > 0);
        return Table.Of("calibration", [.. byPeriod.Concat(byDecile)])
            .Text("by", row => row.Item1)
            .Text("level", row => row.Item2)
            .Integer("rows", row => row.Item3.Length)
            .Number("expected", row => row.Item3.Sum(k => hazards[k]))
            .Integer("observed", row => row.Item3.Count(k => happens[k]))
            .Build();
    }
}
