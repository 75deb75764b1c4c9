namespace CityNetworks.Inference.EventHistory;

/// <summary>Levels of factors in which it never, or always, happens: the likelihood grows without end in their effects, and their rows say nothing of
/// other terms.</summary>
internal static class UnboundedLevels
{
    /// <summary>The rows that remain (null: all), and the levels left out with the limit of their estimates.</summary>
    public static (bool[]? Kept, IReadOnlyDictionary<string, double> Levels) Of(Design design)
    {
        var levels = new Dictionary<string, double>(StringComparer.Ordinal);
        bool[]? kept = null;
        for (var again = true; again;)
        {
            again = false;
            for (var column = 0; column < design.Terms.Count; column++)
            {
                if (!design.IsLevel[column] || levels.ContainsKey(design.Terms[column]) || Limit(design, column, kept) is not { } limit)
                    continue;
                levels.Add(design.Terms[column], limit);
                kept ??= [.. Enumerable.Repeat(true, design.Count)];
                for (var row = 0; row < kept.Length; row++)
                    kept[row] &= design.Columns[column][row] == 0;
                again = true;
            }
        }

        return (kept, levels);
    }

    private static double? Limit(Design design, int column, bool[]? kept)
    {
        var (rows, events) = (0, 0);
        for (var row = 0; row < design.Count; row++)
        {
            if (design.Columns[column][row] == 0 || kept?[row] == false)
                continue;
            rows++;
            events += design.Happens[row] ? 1 : 0;
        }

        return rows == 0 ? null : events == 0 ? double.NegativeInfinity : events == rows ? double.PositiveInfinity : null;
    }
}
