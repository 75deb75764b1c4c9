using CityNetworks.Networks;
using CityNetworks.Tables;

namespace CityNetworks.Comparison;

/// <summary>The table <c>agreement</c>: how far whole rankings and ties agree from window to window.</summary>
/// <remarks>
/// One row per pair. <c>kendall_tau_b</c>, <c>spearman</c> and <c>rbo</c> (p = 0.9) compare the values of the <c>shared_cities</c>, those present in both
/// windows, ranked among themselves: <see cref="KendallTau"/>, <see cref="SpearmanRho"/>, <see cref="RankBiasedOverlap"/>.
/// <c>jaccard_ties</c>, <c>turnover</c> = <c>rewiring</c> + <c>composition</c>: <see cref="Turnover"/>. Blank: not defined (fewer than two shared cities, no order, no tie).
/// Rankings of few shared cities agree or disagree by chance; read them beside <c>shared_cities</c>.
/// </remarks>
public static class RankAgreement
{
    /// <summary>The agreement of each window with the next one that holds a tie.</summary>
    /// <param name="windows">Windows of one network, in the order of time.</param>
    /// <param name="name">The measure's name, for the table.</param>
    /// <param name="measure">The measure.</param>
    public static Table Consecutive(IReadOnlyList<Window> windows, string name, NodeMeasure measure) => Of(WindowPair.Consecutive(windows), name, measure);

    /// <summary>The agreement of the windows of each pair.</summary>
    /// <param name="pairs">Pairs of windows of one network.</param>
    /// <param name="name">The measure's name, for the table.</param>
    /// <param name="measure">The measure.</param>
    public static Table Of(IReadOnlyList<WindowPair> pairs, string name, NodeMeasure measure)
    {
        var rows = pairs.Select(pair => RowOf(pair, measure)).ToArray();
        return Table.Of("agreement", rows)
            .Text("from", row => row.Pair.From.Name)
            .Text("to", row => row.Pair.To.Name)
            .Text("measure", _ => name)
            .Number("kendall_tau_b", row => KendallTau.B(row.Before, row.After))
            .Number("spearman", row => SpearmanRho.Of(row.Before, row.After))
            .Number("rbo", row => RankBiasedOverlap.Extrapolated(row.Before, row.After))
            .Integer("shared_cities", row => row.Before.Length)
            .Number("jaccard_ties", row => row.Turnover.Jaccard)
            .Number("turnover", row => row.Turnover.Total)
            .Number("rewiring", row => row.Turnover.Rewiring)
            .Number("composition", row => row.Turnover.Composition)
            .Number("formation", row => row.Turnover.Formation)
            .Number("dissolution", row => row.Turnover.Dissolution)
            .Build();
    }

    private static Row RowOf(WindowPair pair, NodeMeasure measure)
    {
        var shared = pair.Cities().Where(city => pair.From.DegreeOf(city) > 0 && pair.To.DegreeOf(city) > 0).ToArray();
        var before = measure(pair.From);
        var after = measure(pair.To);
        return new Row(pair, Array.ConvertAll(shared, city => before[city]), Array.ConvertAll(shared, city => after[city]), Turnover.Of(pair.From, pair.To));
    }

    private sealed record Row(WindowPair Pair, double[] Before, double[] After, Turnover Turnover);
}
