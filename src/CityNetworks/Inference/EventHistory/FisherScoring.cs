using CityNetworks.Numerics;

namespace CityNetworks.Inference.EventHistory;

/// <summary>The end of Fisher scoring, in scaled coefficients.</summary>
internal sealed record ScoringResult(double[] Coefficients, double[,] Covariance, double LogLikelihood, int Iterations, double Gradient, double Condition);

/// <summary>Fisher scoring of a binary model on scaled columns.</summary>
internal sealed class FisherScoring(ScaledColumns columns, IReadOnlyList<bool> happens, Link link, Penalty penalty, Workers workers)
{
    private const int MostSteps = 200;
    private const double Still = 1e-9;

    private readonly bool[] _happens = happens as bool[] ?? [.. happens];
    private readonly int _n = columns.Count;

    /// <summary>Runs to convergence.</summary>
    /// <param name="terms">Names of the columns after the ones, for messages.</param>
    public ScoringResult Run(IReadOnlyList<string> terms)
    {
        var coefficients = new double[_n];
        coefficients[0] = Links.Predictor(link, (double)_happens.Count(y => y) / _happens.Length);
        var state = At(coefficients);
        var step = new double[_n];
        for (var iteration = 1; iteration <= MostSteps; iteration++)
        {
            if (SymmetricMatrix.Cholesky(state.Information) is not { } lower)
                throw Separated(terms, step) ?? NotConverged(iteration);
            step = SymmetricMatrix.Solve(lower, Adjusted(state, coefficients, lower));
            var largest = step.Max(Math.Abs);
            var (next, moved) = Halved(coefficients, step, state, isFirth: penalty.Kind is PenaltyKind.Firth);
            (coefficients, state) = (moved, next);
            if (largest > Still * (1 + coefficients.Max(Math.Abs)))
            {
                if (iteration % 25 == 0 && Separated(terms, step) is { } separated)
                    throw separated;
                continue;
            }

            return Finished(coefficients, state, iteration, terms, step);
        }

        throw Separated(terms, step) ?? NotConverged(MostSteps);
    }

    private ScoringResult Finished(double[] coefficients, ScoringState state, int iterations, IReadOnlyList<string> terms, double[] step)
    {
        if (SymmetricMatrix.Cholesky(state.Information) is not { } lower)
            throw Separated(terms, step) ?? NotConverged(iterations);
        var gradient = Adjusted(state, coefficients, lower).Max(Math.Abs);
        return new ScoringResult(coefficients, SymmetricMatrix.Inverse(lower), state.LogLikelihood, iterations, gradient,
            SymmetricMatrix.Condition(state.Information));
    }

    // The full step, or the longest of its halves that does not lower the penalised likelihood by more than rounding.
    private (ScoringState State, double[] Coefficients) Halved(double[] from, double[] step, ScoringState before, bool isFirth)
    {
        for (var (share, tries) = (1.0, 0); ; share /= 2, tries++)
        {
            var to = new double[_n];
            for (var k = 0; k < _n; k++)
                to[k] = from[k] + (share * step[k]);
            var state = At(to);
            if (tries == 30 || isFirth || state.Objective >= before.Objective - (1e-10 * (1 + Math.Abs(before.Objective))))
                return (state, to);
        }
    }

    private ScoringState At(double[] coefficients)
    {
        var length = 1 + _n + (_n * (_n + 1) / 2);
        var sums = columns.Sum(length, workers, (first, end, part) => Add(coefficients, first, end, part));
        var information = new double[_n, _n];
        for (int i = 0, k = 1 + _n; i < _n; i++)
        {
            for (var j = 0; j <= i; j++)
                information[i, j] = information[j, i] = sums[k++];
        }

        var score = sums[1..(1 + _n)];
        var objective = sums[0];
        if (penalty.Kind is PenaltyKind.Normal)
        {
            // The prior is for columns of standard deviation 0.5; the coefficient of a column of deviation 1 is half as large.
            var precision = 4 / (penalty.Deviation * penalty.Deviation);
            for (var k = 1; k < _n; k++)
            {
                score[k] -= precision * coefficients[k];
                information[k, k] += precision;
                objective -= precision * coefficients[k] * coefficients[k] / 2;
            }
        }

        return new ScoringState(sums[0], objective, score, information);
    }

    private void Add(double[] coefficients, int first, int end, double[] part)
    {
        var count = end - first;
        Span<double> eta = stackalloc double[RowBlocks.Longest];
        Span<double> score = stackalloc double[RowBlocks.Longest];
        Span<double> weighted = stackalloc double[RowBlocks.Longest];
        columns.Predict(coefficients, first, end, eta);
        for (var row = 0; row < count; row++)
        {
            var given = Links.Row(link, eta[row], _happens[first + row]);
            part[0] += given.LogLikelihood;
            score[row] = given.Score;
            eta[row] = given.Information;
        }

        for (int i = 0, k = 1 + _n; i < _n; i++)
        {
            var column = columns.Columns[i].AsSpan(first, count);
            part[1 + i] = Dense.Dot(column, score);
            Dense.Multiply(column, eta, weighted);
            for (var j = 0; j <= i; j++)
                part[k++] = Dense.Dot(columns.Columns[j].AsSpan(first, count), weighted);
        }
    }

    // Firth: each row's score in η grows by half its leverage times the curvature of the link.
    private double[] Adjusted(ScoringState state, double[] coefficients, double[,] lower)
    {
        if (penalty.Kind is not PenaltyKind.Firth)
            return state.Score;
        var inverse = SymmetricMatrix.Inverse(lower);
        var extra = columns.Sum(_n, workers, (first, end, part) =>
        {
            var eta = new double[end - first];
            columns.Predict(coefficients, first, end, eta);
            for (var row = 0; row < eta.Length; row++)
            {
                var leverage = 0.0;
                for (var i = 0; i < _n; i++)
                {
                    for (var j = 0; j < _n; j++)
                        leverage += columns.Columns[i][first + row] * inverse[i, j] * columns.Columns[j][first + row];
                }

                var adjustment = leverage * Links.Row(link, eta[row], happens: true).Information * Links.Curvature(link, eta[row]) / 2;
                for (var i = 0; i < _n; i++)
                    part[i] += adjustment * columns.Columns[i][first + row];
            }
        });
        return [.. state.Score.Zip(extra, (score, more) => score + more)];
    }

    // A direction in which every row is predicted better or as well: the likelihood grows in it without end.
    private CannotEstimateException? Separated(IReadOnlyList<string> terms, double[] direction)
    {
        if (penalty.Kind is not PenaltyKind.None)
            return null;
        var reach = columns.Sum(_n, workers, (first, end, part) =>
        {
            var eta = new double[end - first];
            columns.Predict(direction, first, end, eta);
            for (var row = 0; row < eta.Length; row++)
            {
                var along = _happens[first + row] ? eta[row] : -eta[row];
                part[0] += Math.Max(0, along);
                part[^1] += _n > 1 ? Math.Max(0, -along) : 0;
            }
        });
        if (_n < 2 || !(reach[0] > 0) || reach[^1] > 1e-6 * reach[0])
            return null;
        var largest = direction.Skip(1).Max(Math.Abs);
        string[] guilty = [.. terms.Where((_, k) => Math.Abs(direction[k + 1]) > 1e-3 * largest)];
        return new CannotEstimateException(
            $"Separation: {string.Join(", ", guilty)} predict{(guilty.Length == 1 ? "s" : string.Empty)} some outcomes perfectly, so no finite estimate "
                + $"exists. "
            + "Use --penalty firth or --penalty normal, or leave a term out.");
    }

    private static CannotEstimateException NotConverged(int iterations) =>
        new($"The fit did not converge in {iterations} steps; use --penalty firth or --penalty normal, or fewer terms.");

    private sealed record ScoringState(double LogLikelihood, double Objective, double[] Score, double[,] Information);
}
