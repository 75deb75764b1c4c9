using CityNetworks.Numerics;

namespace CityNetworks.Inference.Gatherings;

/// <summary>One choice among several: what each alternative has, the one taken first.</summary>
/// <param name="Alternatives">By alternative, then term.</param>
public sealed record ChoiceRow(IReadOnlyList<double[]> Alternatives);

/// <summary>A conditional logit of choices: P(the first) = exp(x₀β) / Σ_j exp(x_jβ).</summary>
/// <param name="Estimates">By term.</param>
/// <param name="Covariance">The inverse information.</param>
/// <param name="Robust">The sandwich over choices: it stands where choices of one kind differ more than the model says.</param>
/// <param name="LogLikelihood">At the estimates, without the prior.</param>
/// <param name="NullLogLikelihood">With all coefficients 0: −Σ ln(alternatives).</param>
/// <param name="Iterations">Steps taken.</param>
/// <param name="Gradient">The largest derivative at the end, in scaled coefficients.</param>
/// <param name="Condition">The largest eigenvalue over the smallest of the scaled information.</param>
public sealed record ConditionalLogit(
    double[] Estimates, double[,] Covariance, double[,] Robust, double LogLikelihood, double NullLogLikelihood, int Iterations, double Gradient,
        double Condition)
{
    private const int MostSteps = 60;

    // A scaled coefficient beyond this makes one standard deviation a chance of 1 to 10^13: the likelihood has no maximum.
    private const double Unbounded = 30;

    // So is one whose error is a thousand standard deviations: the chances of all other sets have come to 0, and with them the steps.
    private const double FlatVariance = 1e6;

    /// <summary>Fits.</summary>
    /// <param name="terms">Names of the terms.</param>
    /// <param name="choices">The choices; each of at least two alternatives.</param>
    /// <param name="deviation">The standard deviation of a normal prior on each coefficient, for terms scaled to 0.5; null: no prior.</param>
    /// <remarks>
    /// Method: Newton on columns scaled by their deviation within choices, halved steps where the likelihood would fall, until no scaled coefficient moves
    /// by 1e-9.
    /// It is the partial likelihood of Cox's model with one event a stratum, where the exact, Efron's and Breslow's forms agree: R's survival::clogit.
    /// Cost: O(alternatives × terms²) per step.
    /// Source: McFadden (1974), in Zarembka, Frontiers in Econometrics; Breslow and Day (1980), Statistical Methods in Cancer Research I, chapter 7.
    /// </remarks>
    /// <exception cref="CannotEstimateException">A term does not vary, terms determine one another, or the choices are separated.</exception>
    public static ConditionalLogit Fit(IReadOnlyList<string> terms, IReadOnlyList<ChoiceRow> choices, double? deviation = null)
    {
        var count = terms.Count;
        var scales = Scales(terms, choices);
        var precision = deviation is { } sd ? 1 / (0.25 * sd * sd) : 0;
        var scaled = choices.Select(choice => Centred(choice, scales)).ToArray();
        CheckIndependent(terms, scaled);
        var beta = new double[count];
        var state = ChoiceSums.Of(scaled, beta, precision);
        var iterations = 0;
        for (var moved = double.PositiveInfinity; moved > 1e-9; iterations++)
        {
            if (iterations == MostSteps || beta.Max(Math.Abs) > Unbounded || SymmetricMatrix.Cholesky(state.Information) is not { } root)
                throw Separated(terms, beta);
            var step = SymmetricMatrix.Solve(root, state.Gradient);
            moved = step.Max(Math.Abs);
            var share = 1.0;
            ChoiceSums next;
            double[] at;
            do
            {
                at = [.. beta.Select((value, k) => value + (share * step[k]))];
                next = ChoiceSums.Of(scaled, at, precision);
                share /= 2;
            }
            while (next.Objective < state.Objective - (1e-12 * Math.Abs(state.Objective)) && share > 1e-10);
            (beta, state) = (at, next);
        }

        var final = SymmetricMatrix.Cholesky(state.Information) ?? throw Separated(terms, beta);
        if (beta.Max(Math.Abs) > Unbounded)
            throw Separated(terms, beta);
        var covariance = SymmetricMatrix.Inverse(final);
        if (deviation is null && Enumerable.Range(0, count).Any(k => covariance[k, k] > FlatVariance))
            throw Separated(terms, beta);
        var robust = SymmetricMatrix.Sandwich(covariance, state.Meat);
        return new ConditionalLogit(
            [.. beta.Select((value, k) => value / scales[k])], Original(covariance, scales), Original(robust, scales), state.LogLikelihood,
            -choices.Sum(choice => Math.Log(choice.Alternatives.Count)), iterations, state.Gradient.Max(Math.Abs),
                SymmetricMatrix.Condition(state.Information));
    }

    // A constant of a choice says nothing of it; without it sums of squares keep their digits.
    private static double[][] Centred(ChoiceRow choice, double[] scales)
    {
        double[] means = [.. Enumerable.Range(0, scales.Length).Select(k => choice.Alternatives.Average(row => row[k]))];
        return [.. choice.Alternatives.Select(row => row.Select((value, k) => (value - means[k]) / scales[k]).ToArray())];
    }

    private static double[] Scales(IReadOnlyList<string> terms, IReadOnlyList<ChoiceRow> choices)
    {
        var (squares, rows) = (new double[terms.Count], 0);
        var largest = new double[terms.Count];
        foreach (var choice in choices)
        {
            rows += choice.Alternatives.Count;
            for (var k = 0; k < terms.Count; k++)
            {
                var mean = choice.Alternatives.Average(row => row[k]);
                squares[k] += choice.Alternatives.Sum(row => (row[k] - mean) * (row[k] - mean));
                largest[k] = Math.Max(largest[k], choice.Alternatives.Max(row => Math.Abs(row[k])));
            }
        }

        for (var k = 0; k < terms.Count; k++)
        {
            squares[k] = Math.Sqrt(squares[k] / Math.Max(1, rows));
            if (!(squares[k] > 1e-12 * largest[k]))
                throw new CannotEstimateException($"'{terms[k]}' is the same in all sets of every event, so it cannot tell them apart; leave it out.");
        }

        return squares;
    }

    private static void CheckIndependent(IReadOnlyList<string> terms, double[][][] scaled)
    {
        var columns = Enumerable.Range(0, terms.Count).Select(k => scaled.SelectMany(rows => rows.Select(row => row[k])).ToArray()).ToArray();
        for (var k = 1; k < columns.Length; k++)
        {
            var rest = (double[])columns[k].Clone();
            foreach (var direction in Permutation.Orthogonal.Basis(columns[..k]))
            {
                var along = rest.Zip(direction, (a, b) => a * b).Sum();
                rest = [.. rest.Zip(direction, (a, b) => a - (along * b))];
            }

            if (rest.Sum(value => value * value) < 1e-9 * columns[k].Sum(value => value * value))
                throw new CannotEstimateException($"The terms before '{terms[k]}' determine it among the sets of each event, so its coefficient is not "
                    + "defined; leave one out.");
        }
    }

    private static CannotEstimateException Separated(IReadOnlyList<string> terms, double[] beta)
    {
        var largest = Array.IndexOf(beta, beta.MaxBy(Math.Abs));
        return new CannotEstimateException(
            $"The observed sets are distinguished from all others by '{terms[largest]}' (separation), so its coefficient has no finite estimate. "
            + "Take fewer terms, or --penalty normal, which keeps every estimate finite.");
    }

    private static double[,] Original(double[,] matrix, double[] scales)
    {
        var made = new double[scales.Length, scales.Length];
        for (var i = 0; i < scales.Length; i++)
        {
            for (var j = 0; j < scales.Length; j++)
                made[i, j] = matrix[i, j] / scales[i] / scales[j];
        }

        return made;
    }
}

/// <summary>Likelihood, gradient and information at some coefficients.</summary>
internal sealed record ChoiceSums(double Objective, double LogLikelihood, double[] Gradient, double[,] Information, double[,] Meat)
{
    public static ChoiceSums Of(double[][][] choices, double[] beta, double precision)
    {
        var count = beta.Length;
        var (likelihood, gradient) = (0.0, new double[count]);
        var (information, meat) = (new double[count, count], new double[count, count]);
        var (mean, score, second) = (new double[count], new double[count], new double[count, count]);
        foreach (var rows in choices)
        {
            var eta = Array.ConvertAll(rows, row => row.Zip(beta, (x, b) => x * b).Sum());
            var top = eta.Max();
            var total = eta.Sum(value => Math.Exp(value - top));
            likelihood += eta[0] - top - Math.Log(total);
            Array.Clear(mean);
            Array.Clear(second);
            for (var j = 0; j < rows.Length; j++)
            {
                var chance = Math.Exp(eta[j] - top) / total;
                for (var a = 0; a < count; a++)
                {
                    mean[a] += chance * rows[j][a];
                    for (var b = 0; b <= a; b++)
                        second[a, b] += chance * rows[j][a] * rows[j][b];
                }
            }

            for (var a = 0; a < count; a++)
            {
                score[a] = rows[0][a] - mean[a];
                gradient[a] += score[a];
                for (var b = 0; b <= a; b++)
                {
                    information[a, b] += second[a, b] - (mean[a] * mean[b]);
                    meat[a, b] += score[a] * score[b];
                }
            }
        }

        for (var a = 0; a < count; a++)
        {
            gradient[a] -= precision * beta[a];
            information[a, a] += precision;
            for (var b = 0; b < a; b++)
                (information[b, a], meat[b, a]) = (information[a, b], meat[a, b]);
        }

        return new ChoiceSums(likelihood - (precision * beta.Sum(value => value * value) / 2), likelihood, gradient, information, meat);
    }
}
