using CityNetworks.Inference.EventHistory;
using CityNetworks.Numerics;

namespace CityNetworks.Inference.Permutation;

/// <summary>How matrices are regressed on each other.</summary>
public sealed record QapSettings
{
    /// <summary>Whether the outcome is 0 or 1 and modelled by its logit; else linear.</summary>
    public bool IsLogit { get; init; }

    /// <summary>Permutations, at least 1; all of them are tried where they are no more.</summary>
    public int Permutations { get; init; } = 1000;

    /// <summary>The seed.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>A coefficient and how far permutations reach.</summary>
/// <param name="Term">The predictor.</param>
/// <param name="Estimate">The coefficient; NaN: none (the logit has no finite one).</param>
/// <param name="Error">Its standard error as if cells were independent, which they are not; reported for comparison.</param>
/// <param name="Statistic">t, or the score statistic z of the logit.</param>
/// <param name="PValue">Two-sided, by permutation; NaN for the constant.</param>
/// <param name="Upper">The share of permutations at or above the statistic.</param>
/// <param name="Lower">The share at or below.</param>
public sealed record QapTerm(string Term, double Estimate, double Error, double Statistic, double PValue, double Upper, double Lower);

/// <summary>The correlation of a predictor alone with the outcome, against permuted outcomes.</summary>
/// <param name="Term">The predictor.</param>
/// <param name="Correlation">Pearson's r over the cells.</param>
/// <param name="PValue">Two-sided.</param>
public sealed record QapCorrelation(string Term, double Correlation, double PValue);

/// <summary>A matrix regressed on others, with p-values by permuting nodes (QAP, and MRQAP by double semi-partialling).</summary>
/// <param name="Terms">The constant and the predictors.</param>
/// <param name="Correlations">Each predictor alone.</param>
/// <param name="RSquared">The share of variance explained, or McFadden's of the logit.</param>
/// <param name="FitPValue">The share of permuted outcomes that the predictors explain as well; NaN for the logit.</param>
/// <param name="Cells">Cells of the regression.</param>
/// <param name="Permutations">Ways to permute that were tried.</param>
/// <param name="IsExact">Whether these are all there are.</param>
/// <example>
/// <code>
/// var request = new MatrixRequest { Outcome = "ties", Predictors = ["same-country"] };
/// var matrices = RecordMatrices.Of(Mercocities.Records, Selection.Default, request);
/// var term = Qap.Of(matrices.Data).Terms[1];
/// Console.WriteLine(FormattableString.Invariant($"{term.Term}: {term.Estimate:0.000}, p = {term.PValue:0.00}"));
/// // same-country: -0.012, p = 1.00
/// </code>
/// </example>
public sealed record Qap(
    IReadOnlyList<QapTerm> Terms, IReadOnlyList<QapCorrelation> Correlations, double RSquared, double FitPValue, int Cells, int Permutations, bool IsExact)
{
    /// <summary>The smallest p-value that there can be.</summary>
    public double SmallestP => IsExact ? 1.0 / Permutations : 1 / (Permutations + 1.0);

    /// <summary>Regresses and permutes.</summary>
    /// <param name="data">The matrices; all entries finite.</param>
    /// <param name="settings">How; null: linear, 1000 permutations.</param>
    /// <param name="workers">The threads; they never change a result. The permutations can be cut into parts.</param>
    /// <remarks>
    /// Estimates are those of least squares (or maximum likelihood) over the cells: off the diagonal, each pair once when all matrices are symmetric.
    /// One predictor: rows and columns of the outcome are permuted together (two-mode: apart). Several: for each predictor its residual from the others is
    /// permuted, the outcome regressed on the others and it, and t compared (double semi-partialling), which keeps its level when predictors go together.
    /// The logit compares the score statistic, so that no permutation fails to have a fit.
    /// p = (1 + #{|t*| ≥ |t|})/(R + 1) of R drawn; the share of all ways where all are tried, the recorded one among them. Differences within rounding are
    /// equal.
    /// Cost: O(cells × predictors²) per permutation, in parallel over permutations.
    /// Source: Krackhardt (1988), Social Networks 10, 359–381; Dekker, Krackhardt and Snijders (2007), Psychometrika 72, 563–581.
    /// Elsewhere: sna's netlm with nullhyp qapspp is the same for linear models.
    /// </remarks>
    /// <exception cref="CannotEstimateException">A matrix does not vary, predictors determine one another, or there are too few cells.</exception>
    /// <exception cref="ArgumentException">A matrix has another size, an entry is not finite, or the outcome of a logit is not 0 or 1.</exception>
    public static Qap Of(MatrixData data, QapSettings? settings = null, Workers workers = default)
    {
        settings ??= new QapSettings();
        var cells = data.Cells();
        var problem = new QapProblem(data, cells, settings.IsLogit);
        var ways = new NodePermutations(data.Frame, settings.Permutations, settings.Seed);
        var count = problem.Predictors.Count;
        var partial = Enumerable.Range(0, count).Select(problem.Partial).ToArray();
        var residuals = Enumerable.Range(0, count).Select(problem.ResidualMatrix).ToArray();
        var observed = partial.Select((one, k) => one.Of(problem.Predictors[k])).ToArray();
        var alone = problem.Predictors.Select(predictor => QapProblem.Correlate(problem.Outcome, predictor)).ToArray();
        var fit = problem.Explained(problem.Outcome);

        // By predictor: two-sided, upper, lower; then by predictor alone; last the fit. Whole numbers, so the order of adding cannot matter.
        var extremes = workers.Items(ways.Count, 0, (4 * count) + 1, () => new Scratch(data.Frame.Size, cells.Length), (way, scratch, _, reached) =>
        {
            ways.Fill(way, scratch.Entries);
            problem.Permuted(data.Outcome.Values, scratch.Entries, scratch.Outcome);
            for (var k = 0; k < count; k++)
            {
                var correlation = QapProblem.Correlate(scratch.Outcome, problem.Predictors[k]);
                Add(3 * count + k, IsAtLeast(Math.Abs(correlation), Math.Abs(alone[k])));
                var statistic = correlation;
                var own = alone[k];
                if (count > 1)
                {
                    problem.Permuted(residuals[k], scratch.Entries, scratch.Column);
                    (statistic, own) = (partial[k].Of(scratch.Column), observed[k]);
                }

                Add(3 * k, IsAtLeast(Math.Abs(statistic), Math.Abs(own)));
                Add((3 * k) + 1, IsAtLeast(statistic, own));
                Add((3 * k) + 2, IsAtLeast(-statistic, -own));
            }

            if (!settings.IsLogit)
                Add(4 * count, IsAtLeast(problem.Explained(scratch.Outcome), fit));

            void Add(int place, bool isExtreme) => reached[place] += isExtreme ? 1 : 0;
        }).Sums;

        double P(int place) => ways.IsExact ? (double)extremes[place] / ways.Count : (extremes[place] + 1.0) / (ways.Count + 1.0);
        var (estimates, errors, explained) = problem.Estimates();
        var freedom = cells.Length - count - 1;
        var terms = Enumerable.Range(0, count).Select(k => new QapTerm(
            data.Predictors[k].Name, estimates[k + 1], errors[k + 1],
            settings.IsLogit ? observed[k] : observed[k] * Math.Sqrt(freedom / Math.Max(0, 1 - (observed[k] * observed[k]))),
            P(3 * k), P((3 * k) + 1), P((3 * k) + 2)));
        return new Qap(
            [new QapTerm(Design.Intercept, estimates[0], errors[0], estimates[0] / errors[0], double.NaN, double.NaN, double.NaN), .. terms],
            [.. alone.Select((correlation, k) => new QapCorrelation(data.Predictors[k].Name, correlation, P((3 * count) + k)))],
            explained, settings.IsLogit ? double.NaN : P(4 * count), cells.Length, ways.Count, ways.IsExact);
    }

    private static bool IsAtLeast(double value, double bound) => value >= bound - (1e-9 * Math.Max(1, Math.Abs(bound)));

    private sealed class Scratch(int size, int cells)
    {
        public int[] Entries { get; } = new int[size];

        public double[] Outcome { get; } = new double[cells];

        public double[] Column { get; } = new double[cells];
    }
}
