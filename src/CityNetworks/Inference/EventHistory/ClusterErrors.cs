using CityNetworks.Numerics;

namespace CityNetworks.Inference.EventHistory;

/// <summary>Standard errors that hold when the rows of a city (or a policy) go together.</summary>
/// <remarks>
/// Formula: V = G/(G − 1) · A⁻¹ (Σ_g s_g s_g') A⁻¹, with A the information and s_g the score of cluster g.
/// Two ways: V of the one + V of the other − V of their intersections. With few clusters that can come out with a negative variance; its negative
/// eigenvalues are then put to 0 (Cameron, Gelbach and Miller 2011, section 2.3; <c>vcovCL(fix = TRUE)</c> of R's sandwich).
/// Cases: with one cluster there is no estimate, and with fewer than about 30 it is too small.
/// Source: Liang and Zeger (1986), Biometrika 73, 13–22; two ways: Cameron, Gelbach and Miller (2011), Journal of Business and Economic Statistics 29, 238–249.
/// </remarks>
public static class ClusterErrors
{
    /// <summary>The covariance of the coefficients under one or two clusterings.</summary>
    /// <param name="fit">The fitted model.</param>
    /// <param name="design">The data that it was fitted to.</param>
    /// <param name="clusterings">Names of one or two clusterings of the design.</param>
    /// <returns>NaN for coefficients without a finite estimate, and everywhere when a clustering has a single cluster.</returns>
    public static double[,] Of(EventHistoryFit fit, Design design, params IReadOnlyList<string> clusterings)
    {
        if (clusterings.Count is < 1 or > 2)
            throw new ArgumentException($"Found {clusterings.Count} clusterings; expected one or two.", nameof(clusterings));
        var scores = Scores(fit, design);
        var groups = clusterings.Select(name => design.Clusters[name]).ToArray();
        var first = Sandwich(fit, design, scores, groups[0]);
        if (groups.Length == 1)
            return first;
        var second = Sandwich(fit, design, scores, groups[1]);
        var both = Sandwich(fit, design, scores, Intersections(groups[0], groups[1]));
        var n = first.GetLength(0);
        var covariance = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                covariance[i, j] = first[i, j] + second[i, j] - both[i, j];
        }

        return NotNegative(covariance);
    }

    // Coefficients without an estimate stay as they are.
    private static double[,] NotNegative(double[,] covariance)
    {
        int[] known = [.. Enumerable.Range(0, covariance.GetLength(0)).Where(k => !double.IsNaN(covariance[k, k]))];
        if (known.Length == 0)
            return covariance;
        var part = new double[known.Length, known.Length];
        for (var i = 0; i < known.Length; i++)
        {
            for (var j = 0; j < known.Length; j++)
                part[i, j] = covariance[known[i], known[j]];
        }

        part = SymmetricMatrix.WithoutNegative(part);
        for (var i = 0; i < known.Length; i++)
        {
            for (var j = 0; j < known.Length; j++)
                covariance[known[i], known[j]] = part[i, j];
        }

        return covariance;
    }

    private static int[] Intersections(int[] left, int[] right)
    {
        var numbers = new Dictionary<(int, int), int>();
        var groups = new int[left.Length];
        for (var row = 0; row < groups.Length; row++)
        {
            if (!numbers.TryGetValue((left[row], right[row]), out groups[row]))
                numbers.Add((left[row], right[row]), groups[row] = numbers.Count);
        }

        return groups;
    }

    // The score of each row in η; 0 where its level has no finite estimate.
    private static double[] Scores(EventHistoryFit fit, Design design)
    {
        var rows = FittedRows.Of(fit, design);
        var scores = new double[design.Count];
        for (var row = 0; row < scores.Length; row++)
            scores[row] = double.IsInfinity(rows.Predictors[row]) ? 0 : Links.Row(fit.Link, rows.Predictors[row], design.Happens[row]).Score;
        return scores;
    }

    private static double[,] Sandwich(EventHistoryFit fit, Design design, double[] rowScores, int[] groups)
    {
        var n = fit.Terms.Count;
        var count = groups.Length == 0 ? 0 : groups.Max() + 1;
        var scores = new double[count][];
        for (var row = 0; row < groups.Length; row++)
        {
            var sums = scores[groups[row]] ??= new double[n];
            sums[0] += rowScores[row];
            for (var column = 1; column < n; column++)
                sums[column] += rowScores[row] * design.Columns[column - 1][row];
        }

        var present = scores.Where(sums => sums is not null).ToArray();
        var meat = new double[n, n];
        foreach (var sums in present)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                    meat[i, j] += sums[i] * sums[j];
            }
        }

        var bread = (double[,])fit.Covariance.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                bread[i, j] = double.IsNaN(bread[i, j]) ? 0 : bread[i, j];
        }

        var covariance = SymmetricMatrix.Sandwich(bread, meat);
        var factor = present.Length < 2 ? double.NaN : present.Length / (present.Length - 1.0);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                covariance[i, j] = double.IsNaN(fit.Covariance[i, j]) ? double.NaN : covariance[i, j] * factor;
        }

        return covariance;
    }
}
