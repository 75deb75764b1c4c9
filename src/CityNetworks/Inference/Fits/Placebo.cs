using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;

namespace CityNetworks.Inference.Fits;

/// <summary>A placebo: exposure permuted among the cities at risk of one policy in one period.</summary>
/// <remarks>
/// All columns of a row move together. The p-value is (1 + number of permutations whose likelihood ratio reaches the observed one)/(R + 1).
/// Under the null that, within a period, it does not matter which cities a city knows, all permutations are equally likely.
/// Cost: R fits.
/// </remarks>
internal static class Placebo
{
    /// <summary>The p-value (likelihood ratio, one degree of freedom) of the adopters whom a city meets only in the next period, beside all terms; null: it
    /// cannot be known.</summary>
    public static double? Future(PanelDesign panel, Link link, Workers workers)
    {
        if (FutureContact.Of(panel.Panel) is not { } future || !panel.Columns.Any(column => column.Origin is ColumnOrigin.Others))
            return null;
        int[] places = [.. Enumerable.Range(0, panel.Rows.Count).Where(place => double.IsFinite(future[panel.Rows[place]]))];
        var some = panel.Keeping(places);
        double[] column = [.. some.Rows.Select(row => future[row])];
        if (places.Length == 0 || column.Distinct().Count() < 2)
            return null;
        try
        {
            var without = EventHistoryFit.Of(some.Of(_ => true), link, Penalty.None, workers);
            var design = some.Of(_ => true);
            var with = EventHistoryFit.Of(design with
            {
                Terms = [.. design.Terms, "future contact"],
                Columns = [.. design.Columns, column],
                IsLevel = [.. design.IsLevel, false],
            }, link, Penalty.None, workers);
            return with.Parameters == without.Parameters
                ? null
                : 2 * NormalTail.Upper(Math.Sqrt(Math.Max(0, 2 * (with.LogLikelihood - without.LogLikelihood))));
        }
        catch (CannotEstimateException)
        {
            return null;
        }
    }

    public static double Of(PanelDesign panel, Link link, double observed, double without, int permutations, ulong seed, Workers workers)
    {
        var design = panel.Of(_ => true);
        var deal = Deals(panel, seed);
        bool[] moves = [.. panel.Columns.Select(column => column.Origin is ColumnOrigin.Others)];
        var reached = new int[permutations];
        workers.For(permutations, permutation =>
        {
            var source = deal(permutation);
            double[][] columns = [.. design.Columns.Select((column, k) => moves[k] ? Array.ConvertAll(source, row => column[row]) : column)];
            try
            {
                var fit = EventHistoryFit.Of(design with { Columns = columns }, link, Penalty.None, Workers.One);
                reached[permutation] = 2 * (fit.LogLikelihood - without) >= observed - 1e-9 ? 1 : 0;
            }
            catch (CannotEstimateException)
            {
                reached[permutation] = 1; // a deal that separates the outcome fits better than any
            }
        });
        return (1.0 + reached.Sum()) / (permutations + 1);
    }

    /// <summary>Deals of the rows used among the cities at risk of one policy in one period: from the number of a permutation to the row whose values each row
    /// has.</summary>
    internal static Func<int, int[]> Deals(PanelDesign panel, ulong seed)
    {
        var groups = panel.Rows.Index().GroupBy(item => (panel.Panel.Policy[item.Item], panel.Panel.Period[item.Item]), item =>
            item.Index).Select(group => group.ToArray()).ToArray();
        return permutation =>
        {
            int[] source = [.. Enumerable.Range(0, panel.Rows.Count)];
            var random = new CounterRandom(seed).Sequence(RandomPurpose.Permutation, permutation);
            foreach (var group in groups)
            {
                var dealt = (int[])group.Clone();
                random.Shuffle<int>(dealt);
                for (var k = 0; k < group.Length; k++)
                    source[group[k]] = dealt[k];
            }

            return source;
        };
    }

    /// <summary>What the p-value of future contact says.</summary>
    internal static Diagnostic OfFuture(double p) => new("placebo_future_p", p, p < 0.05
        ? "warning: adopters whom a city meets only in the next period predict its adoption too; attendance may follow interest, and exposure is "
            + "then no evidence of transmission."
        : "ok: adopters whom a city meets only in the next period add nothing.");

    /// <summary>What the p-value of permuted exposure says.</summary>
    internal static Diagnostic OfPermuted(double p) => new("placebo_permuted_p", p, p < 0.05
        ? "note: exposure permuted among the cities at risk in a period rarely fits as well."
        : "warning: exposure permuted among the cities at risk in a period fits as well; the association is no more than a common trend or "
            + "chance.");
}
