using CityNetworks.Numerics;

namespace CityNetworks.Inference.EventHistory;

/// <summary>The end of Fisher scoring, in scaled coefficients.</summary>
internal sealed record ScoringResult(double[] Coefficients, double[,] Covariance, double LogLikelihood, int Iterations, double Gradient, double Condition);

/// <summary>Fisher scoring of a binary model on scaled columns.</summary>
internal sealed class FisherScoring(ScaledColumns columns, IReadOnlyList<bool> happens, Link link, Penalty penalty, Workers workers)
{
    private const int MostSteps = 200;
    private const double Still = 1e-9;
    private const double LongestFirthStep = 5;

    private readonly bool[] _happens = happens as bool[] ?? [.. happens];
    private readonly int _n = columns.Count;

    /// <summary>Runs to convergence.</summary>
    /// <param name="terms">Names of the columns after the ones, for messages.</param>
    public ScoringResult Run(IReadOnlyList<string> terms)
    {
        var coefficients = new double[_n];
        coefficients[0] = Links.Predictor(link, (double)_happens.Count(y => y) / _happens.Length);
        var state = At(coefficients);
        var (step, share) = (new double[_n], 1.0);
        for (var iteration = 1; iteration <= MostSteps; iteration++)
        {
            if (SymmetricMatrix.Cholesky(state.Information) is not { } lower)
                throw Separated(terms, step) ?? NotConverged(iteration);
            var before = step;
            step = SymmetricMatrix.Solve(lower, Adjusted(state, coefficients, lower));
            var largest = step.Max(Math.Abs);
            if (penalty.Kind is PenaltyKind.Firth)
                (state, coefficients, share) = Damped(coefficients, step, Relaxed(share, before, step), state, lower);
            else
                (state, coefficients) = Halved(coefficients, step, state);
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
    private (ScoringState State, double[] Coefficients) Halved(double[] from, double[] step, ScoringState before)
    {
        for (var (share, tries) = (1.0, 0); ; share /= 2, tries++)
        {
            var to = new double[_n];
            for (var k = 0; k < _n; k++)
                to[k] = from[k] + (share * step[k]);
            var state = At(to);
            if (tries == 30 || state.Objective >= before.Objective - (1e-10 * (1 + Math.Abs(before.Objective))))
                return (state, to);
        }
    }

    // The information is not the slope of the adjusted score: with as many coefficients as rows a full step is twice as long as it should be, and the
    // search would swing for ever. The share of a step is learnt from how the last one changed it (Irons and Tuck 1969; exact in one dimension).
    private static double Relaxed(double share, double[] before, double[] step)
    {
        var (along, square) = (0.0, 0.0);
        for (var k = 0; k < step.Length; k++)
        {
            var change = step[k] - before[k];
            (along, square) = (along + (before[k] * change), square + (change * change));
        }

        return along == 0 ? share : Math.Clamp(-share * along / square, 0.1, 2);
    }

    // Where few rows are nearly separated a step overshoots to where nothing is known any more (the information is 0). It is at most 5 deviations of its
    // column (as in logistf), and is halved until what is solved for comes nearer.
    private (ScoringState State, double[] Coefficients, double Share) Damped(
        double[] from, double[] step, double share, ScoringState before, double[,] lower)
    {
        var far = Distance(before, lower);
        share = Math.Min(share, LongestFirthStep / step.Max(Math.Abs));
        for (var tries = 0; ; tries++, share /= 2)
        {
            double[] to = [.. from.Zip(step, (at, move) => at + (share * move))];
            var state = At(to);
            if (tries == 30 || (SymmetricMatrix.Cholesky(state.Information) is { } there && Distance(state, there) <= far + (1e-10 * (1 + Math.Abs(far)))))
                return (state, to, share);
        }
    }

    // Of the logit less the penalised likelihood, ℓ + ½ ln|A|, whose derivative the adjusted score is. That of the others is no derivative, so nothing says
    // which of two points is nearer.
    private double Distance(ScoringState state, double[,] lower) =>
        link is Link.Logit ? -state.LogLikelihood - Enumerable.Range(0, _n).Sum(k => Math.Log(lower[k, k])) : 0;

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

    private CannotEstimateException NotConverged(int iterations) =>
        new($"The fit did not converge in {iterations} steps; use {(penalty.Kind is PenaltyKind.None ? "--penalty firth or --penalty normal"
            : penalty.Kind is PenaltyKind.Firth ? "--penalty normal" : "a smaller --prior-sd")}, or fewer terms.");

    private sealed record ScoringState(double LogLikelihood, double Objective, double[] Score, double[,] Information);
}
