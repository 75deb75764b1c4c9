using CityNetworks.Contagion;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Descriptives;

/// <summary>Bass's curve fitted to the adopters of each period.</summary>
/// <param name="Method">least-squares or likelihood.</param>
/// <param name="Innovation">p.</param>
/// <param name="Imitation">q.</param>
/// <param name="Ceiling">The share that will adopt in the end; 1 where it is not estimated.</param>
/// <param name="InnovationError">The standard error of p.</param>
/// <param name="ImitationError">The standard error of q.</param>
/// <param name="Squares">The residual sum of squares of the cumulative shares.</param>
/// <param name="LogLikelihood">Of the grouped adoption times.</param>
/// <param name="Iterations">Steps.</param>
/// <param name="Converged">Whether the steps became small.</param>
/// <remarks>
/// Least squares (as netdiffuseR): Σ_t (Q_t/n − F(t))², t = 1 … T, by Levenberg–Marquardt. Likelihood (Schmittlein and Mahajan 1982): Σ_t d_t ln(F(t)
/// − F(t − 1)) +
/// (n − Q_T) ln(1 − F(T)), maximised in ln p and ln q. The first recorded period is t = 1. Errors: s²(J'J)⁻¹ (of p alone where q is 0), and the inverse of
/// the observed information.
/// Cases: NaN with fewer than three periods or fewer than two adoptions, or where everybody adopts in the first (p has no finite value); q may come out at
/// its bound 0.
/// Source: Bass (1969), Management Science 15, 215–227; Srinivasan and Mason (1986), Marketing Science 5, 169–178; Schmittlein and Mahajan (1982),
/// Marketing Science 1, 57–78.
/// </remarks>
public sealed record BassFit(
    string Method, double Innovation, double Imitation, double Ceiling, double InnovationError, double ImitationError, double Squares,
        double LogLikelihood, int Iterations, bool Converged)
{
    /// <summary>The fit by least squares.</summary>
    /// <param name="cumulative">Adopters by the end of each period.</param>
    /// <param name="cities">n: how many might adopt.</param>
    public static BassFit ByLeastSquares(IReadOnlyList<int> cumulative, int cities)
    {
        if (!IsEnough(cumulative, cities))
            return None("least-squares");
        var x = new[] { 0.03, 0.3 };
        var damping = 1e-3;
        var squares = Squared(cumulative, cities, x);
        var (iterations, converged) = (0, false);
        for (; iterations < 500 && !converged; iterations++)
        {
            var (gradient, normal) = Normal(cumulative, cities, x);
            if (x[1] == 0 && gradient[1] <= 0)
                (gradient[1], normal[0, 1], normal[1, 0]) = (0, 0, 0); // q stays on its bound, and p goes on by itself
            var damped = new double[2, 2];
            for (var i = 0; i < 2; i++)
            {
                for (var j = 0; j < 2; j++)
                    damped[i, j] = normal[i, j] * (i == j ? 1 + damping : 1);
            }

            if (SymmetricMatrix.Cholesky(damped) is not { } lower)
            {
                damping *= 10;
                continue;
            }

            var step = SymmetricMatrix.Solve(lower, gradient);
            double[] next = [Math.Max(1e-12, x[0] + step[0]), Math.Max(0, x[1] + step[1])];
            var better = Squared(cumulative, cities, next);
            if (better <= squares)
            {
                converged = Math.Abs(next[0] - x[0]) < 1e-12 && Math.Abs(next[1] - x[1]) < 1e-12;
                (x, squares, damping) = (next, better, damping / 10);
            }
            else
            {
                converged = damping > 1e12;
                damping *= 10;
            }
        }

        var (_, final) = Normal(cumulative, cities, x);
        var scale = squares / Math.Max(1, cumulative.Count - 2);
        var (first, second) = x[1] == 0 ? (Math.Sqrt(scale / final[0, 0]), double.NaN) : Errors(final, scale);
        return new BassFit("least-squares", x[0], x[1], 1, first, second, squares, Grouped(cumulative, cities, x), iterations, converged);
    }

    /// <summary>The fit by grouped likelihood.</summary>
    /// <param name="cumulative">Adopters by the end of each period.</param>
    /// <param name="cities">n: how many might adopt.</param>
    public static BassFit ByLikelihood(IReadOnlyList<int> cumulative, int cities)
    {
        if (!IsEnough(cumulative, cities))
            return None("likelihood");
        double At(double[] logs) => Grouped(cumulative, cities, [Math.Exp(logs[0]), Math.Exp(logs[1])]);
        var start = ByLeastSquares(cumulative, cities);
        double[] x = [Math.Log(Math.Max(1e-4, start.Innovation)), Math.Log(Math.Max(1e-4, start.Imitation))];
        var value = At(x);
        var (iterations, converged) = (0, false);
        for (; iterations < 200 && !converged; iterations++)
        {
            var (gradient, hessian) = Derivatives(At, x);
            var (damping, moved) = (0.0, false);
            for (var tries = 0; tries < 60 && !moved; tries++, damping = damping == 0 ? 1e-6 : damping * 10)
            {
                double[,] negative = { { -hessian[0, 0] + damping, -hessian[0, 1] }, { -hessian[1, 0], -hessian[1, 1] + damping } };
                if (SymmetricMatrix.Cholesky(negative) is not { } lower)
                    continue;
                var step = SymmetricMatrix.Solve(lower, gradient);
                double[] next = [x[0] + step[0], Math.Clamp(x[1] + step[1], -30, 5)];
                var better = At(next);
                if (!(better >= value - 1e-12))
                    continue;
                moved = true;
                converged = Math.Abs(next[0] - x[0]) < 1e-9 && Math.Abs(next[1] - x[1]) < 1e-9;
                (x, value) = (next, better);
            }

            converged |= !moved;
        }

        double[] at = [Math.Exp(x[0]), Math.Exp(x[1])];
        var (_, curved) = Derivatives(At, x);
        var (first, second) = Errors(new[,] { { -curved[0, 0], -curved[0, 1] }, { -curved[1, 0], -curved[1, 1] } }, 1);
        return new BassFit("likelihood", at[0], at[1], 1, first * at[0], second * at[1], Squared(cumulative, cities, at), value, iterations, converged);
    }

    internal static Table Of(IReadOnlyList<DiffusionData> policies)
    {
        var rows = policies.SelectMany(data =>
        {
            int[] cumulative = [.. Enumerable.Range(data.FirstPeriod, data.PeriodCount - data.FirstPeriod).Select(period =>
                data.Adopted.Count(time => time >= 0 && time <= period))];
            return new[] { ByLeastSquares(cumulative, data.Network.CityCount), ByLikelihood(cumulative, data.Network.CityCount) }.Select(fit =>
                (data.Policy, Fit: fit));
        });
        return Table.Of("bass", [.. rows])
            .Text("policy", row => row.Policy)
            .Text("method", row => row.Fit.Method)
            .Number("p", row => row.Fit.Innovation)
            .Number("q", row => row.Fit.Imitation)
            .Number("p_std_error", row => row.Fit.InnovationError)
            .Number("q_std_error", row => row.Fit.ImitationError)
            .Number("peak_period", row => double.IsNaN(row.Fit.Innovation) ? double.NaN : new BassCurve(row.Fit.Innovation, row.Fit.Imitation).PeakTime)
            .Number("residual_squares", row => row.Fit.Squares)
            .Number("log_likelihood", row => row.Fit.LogLikelihood)
            .Flag("converged", row => double.IsNaN(row.Fit.Innovation) ? null : row.Fit.Converged)
            .Build();
    }

    private static bool IsEnough(IReadOnlyList<int> cumulative, int cities) => cumulative.Count >= 3 && cumulative[^1] >= 2 && cumulative[0] < cities;

    private static BassFit None(string method) => new(method, double.NaN, double.NaN, 1, double.NaN, double.NaN, double.NaN, double.NaN, 0, false);

    private static double Share(double[] x, double t) => new BassCurve(x[0], x[1]).ShareBy(t);

    private static double Squared(IReadOnlyList<int> cumulative, int cities, double[] x) =>
        cumulative.Select((adopters, t) => ((double)adopters / cities) - Share(x, t + 1)).Sum(miss => miss * miss);

    private static double Grouped(IReadOnlyList<int> cumulative, int cities, double[] x)
    {
        var sum = 0.0;
        for (var t = 0; t < cumulative.Count; t++)
        {
            var adopted = cumulative[t] - (t == 0 ? 0 : cumulative[t - 1]);
            sum += adopted == 0 ? 0 : adopted * Math.Log(Share(x, t + 1) - Share(x, t));
        }

        var rest = cities - cumulative[^1];
        return sum + (rest == 0 ? 0 : rest * Math.Log(1 - Share(x, cumulative.Count)));
    }

    private static (double[] Gradient, double[,] Normal) Normal(IReadOnlyList<int> cumulative, int cities, double[] x)
    {
        var (gradient, normal) = (new double[2], new double[2, 2]);
        for (var t = 0; t < cumulative.Count; t++)
        {
            var miss = ((double)cumulative[t] / cities) - Share(x, t + 1);
            var slopes = Slopes(x, t + 1);
            for (var i = 0; i < 2; i++)
            {
                gradient[i] += miss * slopes[i];
                for (var j = 0; j < 2; j++)
                    normal[i, j] += slopes[i] * slopes[j];
            }
        }

        return (gradient, normal);
    }

    // ∂F/∂p and ∂F/∂q.
    private static double[] Slopes(double[] x, double t)
    {
        var (p, q) = (x[0], x[1]);
        var decay = Math.Exp(-(p + q) * t);
        var below = 1 + (q / p * decay);
        var square = below * below;
        var byP = ((t * decay * below) - ((1 - decay) * ((-q / (p * p) * decay) - (q / p * t * decay)))) / square;
        var byQ = ((t * decay * below) - ((1 - decay) * ((decay / p) - (q / p * t * decay)))) / square;
        return [byP, byQ];
    }

    private static (double[] Gradient, double[,] Hessian) Derivatives(Func<double[], double> at, double[] x)
    {
        const double step = 1e-4;
        double Shifted(int i, double a, int j, double b)
        {
            var moved = (double[])x.Clone();
            moved[i] += a;
            moved[j] += b;
            return at(moved);
        }

        var (gradient, hessian) = (new double[2], new double[2, 2]);
        for (var i = 0; i < 2; i++)
        {
            gradient[i] = ((8 * (Shifted(i, step, i, 0) - Shifted(i, -step, i, 0))) - (Shifted(i, 2 * step, i, 0) - Shifted(i, -2 * step, i, 0))) / (12 * step);
            for (var j = 0; j < 2; j++)
                hessian[i, j] = (Shifted(i, step, j, step) - Shifted(i, step, j, -step) - Shifted(i, -step, j, step) + Shifted(i, -step, j,
                    -step)) / (4 * step * step);
        }

        return (gradient, hessian);
    }

    private static (double First, double Second) Errors(double[,] information, double scale) => SymmetricMatrix.Cholesky(information) is { } lower
        && SymmetricMatrix.Inverse(lower) is var inverse
        ? (Math.Sqrt(scale * inverse[0, 0]), Math.Sqrt(scale * inverse[1, 1]))
        : (double.NaN, double.NaN);
}
