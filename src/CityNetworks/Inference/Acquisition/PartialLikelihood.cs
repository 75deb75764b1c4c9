using CityNetworks.Numerics;

namespace CityNetworks.Inference.Acquisition;

/// <summary>Proportional hazards by the order of adoption: Cox's partial likelihood over the risk sets, which is a conditional logit of who it was.</summary>
/// <param name="Estimates">β by term: e^β is a hazard ratio; NaN where earlier terms determine it or nothing varies within risk sets.</param>
/// <param name="Covariance">The inverse of the information; NaN where there is no estimate.</param>
/// <param name="LogLikelihood">Of the partial likelihood, at the estimates.</param>
/// <param name="Null">At β = 0.</param>
/// <param name="Iterations">Newton's steps.</param>
/// <param name="Gradient">The largest derivative at the end, in scaled coefficients.</param>
/// <remarks>
/// Adopters of one period are ties, taken as Efron (1977, JASA 72, 557–565) does, as R's <c>coxph</c> by default. What is common to a risk set (time, period
/// and policy effects) cancels. Method: Newton on scaled columns, halved where the likelihood would fall. Cost: O(rows × terms²) a step.
/// Source: Cox (1972), Journal of the Royal Statistical Society B 34, 187–220; Hoppitt, Boogert and Laland (2010).
/// </remarks>
internal sealed record PartialLikelihood(double[] Estimates, double[,] Covariance, double LogLikelihood, double Null, int Iterations, double Gradient)
{
    private const int MostSteps = 100;

    /// <summary>Fits it.</summary>
    /// <param name="terms">Names of the columns, for messages.</param>
    /// <param name="columns">By term and row.</param>
    /// <param name="sets">The risk sets.</param>
    /// <exception cref="CannotEstimateException">Nobody adopts while others are at risk, terms predict the adopters perfectly, or it does not
    /// converge.</exception>
    public static PartialLikelihood Of(IReadOnlyList<string> terms, IReadOnlyList<double[]> columns, IReadOnlyList<RiskSet> sets)
    {
        if (sets.All(set => set.Adopters.Length == set.AtRisk.Length))
            throw new CannotEstimateException(
                "There is no period in which one city adopts and another at risk does not, so the order of adoption says nothing; use --model logit.");
        double[] scales = [.. columns.Select(column => Within(column, sets))];
        int[] used = Independent(columns, sets, scales);
        double[][] scaled = [.. used.Select(k => Array.ConvertAll(columns[k], value => value / scales[k]))];
        var point = new double[used.Length];
        var state = At(scaled, sets, point);
        var none = state.Value;
        for (var step = 1; step <= MostSteps; step++)
        {
            if (SymmetricMatrix.Cholesky(state.Information) is not { } lower)
                throw Separated(terms, used, point);
            var direction = SymmetricMatrix.Solve(lower, state.Gradient);
            if (direction.Select(Math.Abs).DefaultIfEmpty(0).Max() < 1e-9 * (1 + point.Select(Math.Abs).DefaultIfEmpty(0).Max()))
                return Finished(columns.Count, used, scales, point, SymmetricMatrix.Inverse(lower), state, none, step);
            for (var (share, tries) = (1.0, 0); ; share /= 2, tries++)
            {
                double[] next = [.. point.Select((value, k) => value + (share * direction[k]))];
                var moved = At(scaled, sets, next);
                if (moved.Value < state.Value - 1e-10 && tries < 30)
                    continue;
                (point, state) = (next, moved);
                break;
            }

            if (point.Any(value => Math.Abs(value) > 30))
                throw Separated(terms, used, point);
        }

        throw new CannotEstimateException($"The fit of the order of adoption did not converge in {MostSteps} steps; use fewer terms.");
    }

    private static CannotEstimateException Separated(IReadOnlyList<string> terms, int[] used, double[] point)
    {
        var largest = point.Select(Math.Abs).DefaultIfEmpty(0).Max();
        return new($"Separation: {string.Join(", ", used.Where((_, k) => Math.Abs(point[k]) >= largest / 2).Select(k => terms[k]))} predict who adopts "
            + $"perfectly, so no finite estimate exists; leave a term out, or use --model logit --penalty firth.");
    }

    // The root mean square of a column about the means of its risk sets; 0 where nothing varies within any.
    private static double Within(double[] column, IReadOnlyList<RiskSet> sets)
    {
        var (squares, rows) = (0.0, 0);
        foreach (var set in sets)
        {
            var mean = set.AtRisk.Average(row => column[row]);
            squares += set.AtRisk.Sum(row => (column[row] - mean) * (column[row] - mean));
            rows += set.AtRisk.Length;
        }

        return Math.Sqrt(squares / rows);
    }

    // Terms that vary within risk sets and are not determined by earlier ones there.
    private static int[] Independent(IReadOnlyList<double[]> columns, IReadOnlyList<RiskSet> sets, double[] scales)
    {
        var kept = new List<int>();
        foreach (var k in Enumerable.Range(0, columns.Count).Where(k => scales[k] > 1e-12 * (1 + columns[k].Max(Math.Abs))))
        {
            int[] some = [.. kept, k];
            var products = new double[some.Length, some.Length];
            foreach (var set in sets)
            {
                double[] means = [.. some.Select(column => set.AtRisk.Average(row => columns[column][row]))];
                for (var i = 0; i < some.Length; i++)
                {
                    for (var j = 0; j < some.Length; j++)
                        products[i, j] += set.AtRisk.Sum(
                            row => (columns[some[i]][row] - means[i]) * (columns[some[j]][row] - means[j])) / (scales[some[i]] * scales[some[j]]);
                }
            }

            if (SymmetricMatrix.Cholesky(products) is { } lower
                && lower[some.Length - 1, some.Length - 1] > 1e-6 * Math.Sqrt(products[some.Length - 1, some.Length - 1]))
                kept.Add(k);
        }

        return [.. kept];
    }

    private static State At(double[][] columns, IReadOnlyList<RiskSet> sets, double[] point)
    {
        var n = point.Length;
        var state = new State(0, new double[n], new double[n, n]);
        foreach (var set in sets)
            state = Added(state, columns, set, point);
        return state;
    }

    private static State Added(State state, double[][] columns, RiskSet set, double[] point)
    {
        var all = Sums(columns, set.AtRisk, point);
        var tied = Sums(columns, set.Adopters, point);
        var (value, n, d) = (state.Value, point.Length, set.Adopters.Length);
        foreach (var row in set.Adopters)
        {
            for (var k = 0; k < n; k++)
            {
                value += point[k] * columns[k][row];
                state.Gradient[k] += columns[k][row];
            }
        }

        for (var l = 0; l < d; l++)
        {
            var share = (double)l / d;
            var total = all.Total - (share * tied.Total);
            value -= Math.Log(total);
            for (var i = 0; i < n; i++)
            {
                var first = (all.First[i] - (share * tied.First[i])) / total;
                state.Gradient[i] -= first;
                for (var j = 0; j < n; j++)
                    state.Information[i, j] += ((all.Second[i, j] - (share * tied.Second[i, j])) / total)
                        - (first * (all.First[j] - (share * tied.First[j])) / total);
            }
        }

        return state with { Value = value };
    }

    private static (double Total, double[] First, double[,] Second) Sums(double[][] columns, int[] rows, double[] point)
    {
        var n = point.Length;
        var (total, first, second) = (0.0, new double[n], new double[n, n]);
        foreach (var row in rows)
        {
            var eta = 0.0;
            for (var k = 0; k < n; k++)
                eta += point[k] * columns[k][row];
            var weight = Math.Exp(eta);
            total += weight;
            for (var i = 0; i < n; i++)
            {
                first[i] += weight * columns[i][row];
                for (var j = 0; j < n; j++)
                    second[i, j] += weight * columns[i][row] * columns[j][row];
            }
        }

        return (total, first, second);
    }

    private static PartialLikelihood Finished(int terms, int[] used, double[] scales, double[] point, double[,] inverse, State state, double none, int steps)
    {
        var estimates = new double[terms];
        var covariance = new double[terms, terms];
        Array.Fill(estimates, double.NaN);
        for (var i = 0; i < terms; i++)
        {
            for (var j = 0; j < terms; j++)
                covariance[i, j] = double.NaN;
        }

        for (var i = 0; i < used.Length; i++)
        {
            estimates[used[i]] = point[i] / scales[used[i]];
            for (var j = 0; j < used.Length; j++)
                covariance[used[i], used[j]] = inverse[i, j] / (scales[used[i]] * scales[used[j]]);
        }

        return new PartialLikelihood(estimates, covariance, state.Value, none, steps, state.Gradient.Select(Math.Abs).DefaultIfEmpty(0).Max());
    }

    private sealed record State(double Value, double[] Gradient, double[,] Information);
}
