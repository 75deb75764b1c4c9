using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Centrality;

/// <summary>The table <c>sampled</c>: betweenness from a sample of shortest paths: window, mode, node, name, raw, ci_lo, ci_hi, value, rank, rank_ci_lo,
/// rank_ci_hi, draws.</summary>
/// <remarks>
/// Raw, ci_lo and ci_hi in the unit of the table <c>centrality</c>; value is raw over the same maximum. Ranks among the present nodes of the mode: rank by the
/// estimate; rank_ci_lo and rank_ci_hi the best and the worst that the intervals allow, all at once. Only nodes present in the window have a row.
/// </remarks>
public static class SampledBetweennessTable
{
    /// <summary>The sampled betweenness of some windows.</summary>
    /// <param name="windows">What is measured.</param>
    /// <param name="modes">Whose rows.</param>
    /// <param name="settings">How near and how surely; the default ones when null.</param>
    /// <param name="workers">Threads; they do not change a bit of the result.</param>
    /// <returns>The table; windows as given, modes as given, nodes by number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Error or confidence are out of their ranges.</exception>
    public static Table Of(
        IReadOnlyList<Window> windows, IReadOnlyList<Mode> modes, SampledBetweennessSettings? settings = null, Workers workers = default)
    {
        var rows = windows.SelectMany(window => Rows(window, modes, SampledBetweenness.Of(window, settings, workers))).ToArray();
        return Table.Of("sampled", rows)
            .Text("window", row => row.Window.Name)
            .Text("mode", row => row.Mode is Mode.City ? "city" : "event")
            .Text("node", row => row.Window.Network.Names.Ids(row.Mode)[row.Node])
            .Text("name", row => row.Window.Network.Names.Labels(row.Mode)[row.Node])
            .Number("raw", row => row.Raw)
            .Number("ci_lo", row => row.Lower)
            .Number("ci_hi", row => row.Upper)
            .Number("value", row => row.Value)
            .Integer("rank", row => row.Rank)
            .Integer("rank_ci_lo", row => row.BestRank)
            .Integer("rank_ci_hi", row => row.WorstRank)
            .Integer("draws", row => row.Draws)
            .Build();
    }

    private static IEnumerable<Row> Rows(Window window, IReadOnlyList<Mode> modes, SampledBetweenness sample)
    {
        var raw = sample.Raw(sample.Shares);
        var lower = sample.Raw(sample.Lower);
        var upper = sample.Raw(sample.Upper);
        var values = Betweenness.Normalised(window, raw);
        var degrees = Degree.Of(window);
        foreach (var mode in modes.Distinct().Order())
        {
            int[] present = [.. Enumerable.Range(0, degrees[mode].Length).Where(node => degrees[mode][node] > 0)];
            var ranks = Ranking.Competition(Array.ConvertAll(present, node => raw[mode][node]));
            double[] lowest = [.. present.Select(node => lower[mode][node]).Order()];
            double[] highest = [.. present.Select(node => upper[mode][node]).Order()];
            for (var k = 0; k < present.Length; k++)
            {
                var node = present[k];
                yield return new Row(
                    window, mode, node, raw[mode][node], lower[mode][node], upper[mode][node], values[mode][node], ranks[k],
                    1 + present.Length - CountUpTo(lowest, upper[mode][node]), present.Length - CountBelow(highest, lower[mode][node]), sample.Draws);
            }
        }
    }

    private static int CountUpTo(double[] ascending, double value)
    {
        var (first, end) = (0, ascending.Length);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = ascending[middle] <= value ? (middle + 1, end) : (first, middle);
        }

        return first;
    }

    private static int CountBelow(double[] ascending, double value) => CountUpTo(ascending, Math.BitDecrement(value));

    private sealed record Row(
        Window Window, Mode Mode, int Node, double Raw, double Lower, double Upper, double Value, int Rank, int BestRank, int WorstRank, long Draws);
}
