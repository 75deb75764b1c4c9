using System.Globalization;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;

namespace CityNetworks.Inference.Fits;

/// <summary>Can these data distinguish the terms: checks that are printed beside every fit.</summary>
/// <remarks>Wording is associational: no check makes a coefficient causal. Source: the warnings of Shalizi and Thomas (2011), Volden, Ting and
/// Carpenter (2008), Peduzzi et al. (1996).</remarks>
public static class Identifiability
{
    private const double HighVif = 10;
    private const double LowWithin = 0.1;
    private const double HighCorrelation = 0.8;

    /// <summary>Checks of the panel and its columns.</summary>
    public static IReadOnlyList<Diagnostic> Of(PanelDesign design)
    {
        var checks = new List<Diagnostic>();
        AddSizes(design, checks);
        PanelColumn[] others = [.. design.Columns.Where(column => column.Origin is ColumnOrigin.Others)];
        AddCorrelations(others, checks);
        AddVif(design.Columns, checks);
        AddWithin(design, others, checks);
        if (others.Length > 0)
        {
            checks.Add(new Diagnostic(
                "homophily", double.NaN,
                "note: cities may meet or name one another because they are alike, and then adopt alike; an association with exposure is no proof that "
                    + "adoption passed between them."));
        }

        return checks;
    }

    /// <summary>The Pearson correlation; NaN for a constant.</summary>
    internal static double Correlation(double[] left, double[] right)
    {
        var (a, b) = (left.Average(), right.Average());
        var (ab, aa, bb) = (0.0, 0.0, 0.0);
        for (var row = 0; row < left.Length; row++)
        {
            var (x, y) = (left[row] - a, right[row] - b);
            (ab, aa, bb) = (ab + (x * y), aa + (x * x), bb + (y * y));
        }

        return ab / Math.Sqrt(aa * bb);
    }

    /// <summary>The share of a column's variance that is within periods: what is left of it beside period effects.</summary>
    internal static double WithinShare(double[] values, IReadOnlyList<int> periods)
    {
        var mean = values.Average();
        var total = values.Sum(value => (value - mean) * (value - mean));
        var groups = values.Index().GroupBy(item => periods[item.Index], item => item.Item);
        var within = groups.Sum(group =>
        {
            var average = group.Average();
            return group.Sum(value => (value - average) * (value - average));
        });
        return within / total;
    }

    private static void AddSizes(PanelDesign design, List<Diagnostic> checks)
    {
        var happens = design.Happens;
        var events = happens.Count(y => y);
        checks.Add(new Diagnostic("observations", happens.Count, "ok: rows at risk that are used."));
        checks.Add(new Diagnostic("events", events, "ok: rows with an adoption."));
        var coefficients = design.Columns.Count + 1;
        var each = (double)events / coefficients;
        checks.Add(new Diagnostic("events_per_coefficient", each,
            each < 10
                ? "warning: fewer than 10 events a coefficient; estimates are biased away from 0 and errors too small. Use fewer terms, or --penalty firth "
                    + "with logit, probit or cloglog."
                : "ok: at least 10."));
        if (design.Dropped > 0)
        {
            checks.Add(new Diagnostic(
                "rows_left_out", design.Dropped,
                $"warning: rows in which a term is not known were left out "
                    + $"({string.Join(", ", design.Missing.Select(pair => $"{pair.Key}: {pair.Value}"))}); if they are not missing at random, estimates are "
                    + $"biased."));
        }

        if (PeriodGaps.Of(design.Panel.Records.Periods) is { } gaps)
            checks.Add(gaps);
        foreach (var (reason, count) in design.Panel.NotShown)
            checks.Add(new Diagnostic("adoptions_not_shown", count, $"note: adoptions {reason} are in no row; they still count in the exposure of others."));
        var same = design.Rows.Where(row => design.Panel.Happens[row]).GroupBy(row =>
            (design.Panel.Policy[row], design.Panel.Period[row])).Where(group => group.Count() > 1).Sum(group => group.Count());
        var share = events == 0 ? 0 : (double)same / events;
        checks.Add(new Diagnostic(
            "same_period_adoptions", share,
            share > 0.5
                ? "note: the share of adoptions that share their period with another; who was first within a period is not known, and only earlier periods "
                    + "count as exposure."
                : "ok: the share of adoptions that share their period with another."));
    }

    private static void AddCorrelations(PanelColumn[] others, List<Diagnostic> checks)
    {
        for (var i = 0; i < others.Length; i++)
        {
            for (var j = i + 1; j < others.Length; j++)
            {
                var r = Correlation(others[i].Values, others[j].Values);
                checks.Add(new Diagnostic(
                    $"correlation:{others[i].Term},{others[j].Term}", r,
                    Math.Abs(r) > HighCorrelation ? "warning: these two can hardly be distinguished with these records."
                        : "ok: they differ enough to be distinguished."));
            }
        }
    }

    private static void AddVif(IReadOnlyList<PanelColumn> columns, List<Diagnostic> checks)
    {
        PanelColumn[] varying = [.. columns.Where(column => Array.Exists(column.Values, value => value != column.Values[0]))];
        if (varying.Length < 2 || varying.Length > 200)
            return;
        var correlations = new double[varying.Length, varying.Length];
        for (var i = 0; i < varying.Length; i++)
        {
            correlations[i, i] = 1;
            for (var j = 0; j < i; j++)
                correlations[i, j] = correlations[j, i] = Correlation(varying[i].Values, varying[j].Values);
        }

        if (SymmetricMatrix.Cholesky(correlations) is not { } lower)
            return;
        var inverse = SymmetricMatrix.Inverse(lower);
        for (var i = 0; i < varying.Length; i++)
        {
            if (varying[i].IsLevel)
                continue;
            checks.Add(new Diagnostic(
                $"vif:{varying[i].Term}", inverse[i, i],
                inverse[i, i] > HighVif ? "warning: the other terms nearly determine this one; its error is large for that reason." : "ok: below 10."));
        }
    }

    private static void AddWithin(PanelDesign design, PanelColumn[] others, List<Diagnostic> checks)
    {
        foreach (var column in others)
        {
            var share = WithinShare(column.Values, design.Periods);
            checks.Add(new Diagnostic(
                $"within_period_share:{column.Term}", share,
                double.IsNaN(share) ? "warning: the term is constant."
                : share < LowWithin
                ? "warning: the term is nearly a function of time; it cannot be distinguished from a common trend. Compare with --terms …,period."
                : string.Create(CultureInfo.InvariantCulture, $"ok: {share:P0} of its variance is between cities of one period.")));
        }
    }
}
