using CityNetworks.Numerics;

namespace CityNetworks.Inference.EventHistory;

/// <summary>Checks a design, leaves out what cannot be estimated, fits the rest and puts it together again.</summary>
internal static class EventHistoryFitter
{
    /// <summary>Why nothing can be fitted to a panel without a row.</summary>
    internal const string NothingAtRisk =
        "No city is at risk in any period, so there is nothing to fit: every member had adopted by the end of the first recorded period, or no later period is "
            + "named. Record adoptions, or periods, after the first; 'citynet panel' shows the rows, docs/fit.md how the risk set is made.";

    public static EventHistoryFit Fit(Design design, Link link, Penalty penalty, Workers workers)
    {
        Check(design, penalty);
        var (kept, unbounded) = penalty.Kind is PenaltyKind.None ? UnboundedLevels.Of(design) : (null, new Dictionary<string, double>());
        var reduced = kept is null ? design : design.Keeping(kept);
        if (reduced.Events == 0 || reduced.Events == reduced.Count)
            throw new CannotEstimateException(
                $"Every level of {string.Join(", ", unbounded.Keys)} has either no event or nothing else, so the terms fit the records perfectly; leave the "
                    + $"factor out.");
        int[] candidates = [.. Enumerable.Range(0, design.Terms.Count).Where(column => !unbounded.ContainsKey(design.Terms[column]))];
        var scaled = new ScaledColumns([.. candidates.Select(column => reduced.Columns[column])], reduced.Count, workers);
        var independent = Independent(scaled, workers);
        int[] used = [.. independent.Skip(1).Select(column => candidates[column - 1])];
        var model = independent.Count == scaled.Count ? scaled : new ScaledColumns([.. used.Select(column => reduced.Columns[column])], reduced.Count, workers);
        var scoring = new FisherScoring(model, reduced.Happens, link, penalty, workers).Run([.. used.Select(column => design.Terms[column])]);
        return Assembled(design, link, penalty, scoring, model, used, unbounded, candidates);
    }

    private static void Check(Design design, Penalty penalty)
    {
        for (var column = 0; column < design.Columns.Count; column++)
        {
            if (design.Columns[column].Length != design.Count)
                throw new ArgumentException($"Column '{design.Terms[column]}' has {design.Columns[column].Length} rows; expected {design.Count}.",
                    nameof(design));
            if (Array.FindIndex(design.Columns[column], value => !double.IsFinite(value)) is >= 0 and var row)
                throw new ArgumentException(
                    $"Column '{design.Terms[column]}' is {design.Columns[column][row]} in row {row}; expected a finite number.", nameof(design));
        }

        if (!(penalty.Deviation > 0))
            throw new ArgumentException($"The prior's standard deviation is {penalty.Deviation}; expected a number above 0.", nameof(penalty));
        var events = design.Events;
        if (design.Count == 0)
            throw new CannotEstimateException(NothingAtRisk);
        if (events == 0)
        {
            throw new CannotEstimateException(
                $"No row at risk (of {design.Count}) has an adoption, so no hazard can be estimated (adoptions in the first recorded period are before the "
                    + $"risk set); widen the periods, or check adoptions.csv.");
        }

        if (events == design.Count)
            throw new CannotEstimateException(
                $"Every row at risk ({design.Count}) has an adoption, so the hazard is 1 and no effect can be estimated; add periods or cities that did not "
                    + $"adopt.");
    }

    // In their order, as R does: a column that earlier ones determine is left out.
    private static List<int> Independent(ScaledColumns scaled, Workers workers)
    {
        var n = scaled.Count;
        var sums = scaled.Sum(n * (n + 1) / 2, workers, (first, end, part) =>
        {
            for (int i = 0, k = 0; i < n; i++)
            {
                for (var j = 0; j <= i; j++)
                    part[k++] = Dense.Dot(scaled.Columns[i].AsSpan(first, end - first), scaled.Columns[j].AsSpan(first, end - first));
            }
        });
        var lower = new double[n, n];
        var kept = new List<int>();
        for (var i = 0; i < n; i++)
        {
            foreach (var j in kept)
            {
                var sum = sums[(i * (i + 1) / 2) + j];
                foreach (var k in kept.Where(k => k < j))
                    sum -= lower[i, k] * lower[j, k];
                lower[i, j] = sum / lower[j, j];
            }

            var own = sums[(i * (i + 1) / 2) + i];
            var rest = own - kept.Sum(j => lower[i, j] * lower[i, j]);
            if (own > 0 && rest > 1e-11 * own)
            {
                lower[i, i] = Math.Sqrt(rest);
                kept.Add(i);
            }
        }

        return kept;
    }

    private static EventHistoryFit Assembled(
        Design design, Link link, Penalty penalty, ScoringResult scoring, ScaledColumns model, int[] used,
            IReadOnlyDictionary<string, double> unbounded, int[] candidates)
    {
        var transform = model.ToOriginal();
        var estimates = SymmetricMatrix.Times(transform, scoring.Coefficients);
        var covariance = SymmetricMatrix.Sandwich(transform, scoring.Covariance);
        var all = design.Terms.Count + 1;
        var full = new double[all];
        var fullCovariance = new double[all, all];
        Array.Fill(full, double.NaN);
        for (var i = 0; i < all; i++)
        {
            for (var j = 0; j < all; j++)
                fullCovariance[i, j] = double.NaN;
        }

        int[] places = [0, .. used.Select(column => column + 1)];
        for (var i = 0; i < places.Length; i++)
        {
            full[places[i]] = estimates[i];
            for (var j = 0; j < places.Length; j++)
                fullCovariance[places[i], places[j]] = covariance[i, j];
        }

        for (var column = 0; column < design.Terms.Count; column++)
        {
            if (unbounded.TryGetValue(design.Terms[column], out var limit))
                full[column + 1] = limit;
        }

        return new EventHistoryFit(link, [Design.Intercept, .. design.Terms], full, fullCovariance, scoring.LogLikelihood, design.Count, design.Events)
        {
            Penalty = penalty,
            Iterations = scoring.Iterations,
            Converged = true,
            Gradient = scoring.Gradient,
            Condition = scoring.Condition,
            Collinear = [.. candidates.Except(used).Select(column => design.Terms[column])],
            Unbounded = [.. unbounded.Keys],
        };
    }
}
