using CityNetworks.Numerics;

namespace CityNetworks.Inference.EventHistory;

/// <summary>An event-history model with a normal random effect of each group (policies, say): pooled groups that differ in their level.</summary>
/// <param name="Terms">Names of the coefficients, the intercept first.</param>
/// <param name="Estimates">The coefficients, given the effect of the group (not averaged over groups).</param>
/// <param name="Deviation">σ, the standard deviation of the effects; 0: groups do not differ more than chance makes them.</param>
/// <param name="Covariance">Of the coefficients and, last, of σ; NaN for σ where it is 0.</param>
/// <param name="LogLikelihood">Of the observed outcomes, the effects integrated out.</param>
/// <param name="Null">Of the model without random effects.</param>
/// <param name="Iterations">Steps.</param>
/// <remarks>
/// ℓ = Σ_g ln ∫ Π_{i in g} f(y_i | η_i + σz) φ(z) dz, by adaptive Gauss–Hermite quadrature of 15 points around each group's mode. Coefficients and σ by
/// quasi-Newton steps (BFGS) on the gradient of the same sum; covariance from its differences. p of σ = 0: half the tail of χ² with one degree of freedom.
/// Cost: O(rows × terms × 15) an evaluation.
/// Source: Pinheiro and Bates (1995), Journal of Computational and Graphical Statistics 4, 12–35; pooled policies: Kreitzer and Boehmke (2016).
/// </remarks>
public sealed record RandomEffectFit(
    IReadOnlyList<string> Terms, double[] Estimates, double Deviation, double[,] Covariance, double LogLikelihood, double Null, int Iterations)
{
    private const int MostSteps = 200;

    /// <summary>The p-value of no difference between groups.</summary>
    public double P => LogLikelihood - Null <= 1e-9 ? 1 : NormalTail.Upper(Math.Sqrt(2 * (LogLikelihood - Null)));

    /// <summary>Fits the model.</summary>
    /// <param name="design">The data, with the grouping among its clusters.</param>
    /// <param name="link">The link.</param>
    /// <param name="grouping">The name of the grouping.</param>
    /// <exception cref="CannotEstimateException">There are fewer than three groups, or the model without random effects cannot be fitted.</exception>
    public static RandomEffectFit Of(Design design, Link link, string grouping)
    {
        var plain = EventHistoryFit.Of(design, link);
        if (plain.Unbounded.Count > 0 || plain.Collinear.Count > 0)
            throw new CannotEstimateException(
                $"The terms {string.Join(", ", plain.Unbounded.Concat(plain.Collinear))} have no finite estimate; leave them out of a model with random "
                    + $"effects.");
        var groups = design.Clusters[grouping];
        if (groups.Distinct().Count() < 3)
            throw new CannotEstimateException($"Groups by {grouping}: {groups.Distinct().Count()}; expected at least 3 for a random effect.");
        var scaled = new ScaledColumns(design.Columns, design.Count, Workers.One);
        var likelihood = new MarginalLikelihood(scaled, design.Happens, link, groups);
        var start = Start(plain, scaled);
        var (point, value, steps) = Climbed(likelihood, start);
        if (point[^1] < 1e-3 || value < plain.LogLikelihood)
        {
            // σ on its bound: the model without effects.
            point = [.. start[..^1], 0];
            value = plain.LogLikelihood;
        }

        return Finished(plain, scaled, likelihood, point, value, steps);
    }

    private static double[] Start(EventHistoryFit plain, ScaledColumns scaled)
    {
        var toOriginal = scaled.ToOriginal();
        var start = new double[scaled.Count + 1];
        for (var k = 1; k < scaled.Count; k++)
            start[k] = plain.Estimates[k] / toOriginal[k, k];
        start[0] = plain.Estimates[0];
        for (var k = 1; k < scaled.Count; k++)
            start[0] -= toOriginal[0, k] * start[k];
        start[^1] = 0.5;
        return start;
    }

    // BFGS with halved steps; σ may be walked through 0, where the likelihood is symmetric.
    private static (double[] Point, double Value, int Steps) Climbed(MarginalLikelihood likelihood, double[] start)
    {
        var n = start.Length;
        var point = (double[])start.Clone();
        var (value, gradient) = likelihood.At(point);
        var inverse = Identity(n, 1 / Math.Max(1, gradient.Max(Math.Abs)));
        for (var step = 1; step <= MostSteps; step++)
        {
            var direction = SymmetricMatrix.Times(inverse, gradient);
            if (direction.Zip(gradient, (d, g) => d * g).Sum() <= 0)
                (inverse, direction) = (Identity(n, 1 / Math.Max(1, gradient.Max(Math.Abs))), gradient);
            var (next, nextValue, nextGradient) = (point, value, gradient);
            for (var (share, tries) = (1.0, 0); tries < 40; share /= 2, tries++)
            {
                next = [.. point.Select((x, k) => x + (share * direction[k]))];
                (nextValue, nextGradient) = likelihood.At(next);
                if (nextValue > value)
                    break;
            }

            if (!(nextValue > value + (1e-12 * (1 + Math.Abs(value)))))
                return (Positive(point), value, step);
            Update(inverse, [.. next.Zip(point, (a, b) => a - b)], [.. gradient.Zip(nextGradient, (a, b) => a - b)]);
            (point, value, gradient) = (next, nextValue, nextGradient);
        }

        throw new CannotEstimateException($"The model with random effects did not converge in {MostSteps} steps; use fewer terms.");
    }

    private static double[] Positive(double[] point) => [.. point[..^1], Math.Abs(point[^1])];

    private static double[,] Identity(int n, double scale)
    {
        var matrix = new double[n, n];
        for (var k = 0; k < n; k++)
            matrix[k, k] = scale;
        return matrix;
    }

    private static void Update(double[,] inverse, double[] step, double[] change)
    {
        var along = step.Zip(change, (a, b) => a * b).Sum();
        if (along <= 1e-14)
            return;
        var n = step.Length;
        var moved = SymmetricMatrix.Times(inverse, change);
        var size = 1 + (moved.Zip(change, (a, b) => a * b).Sum() / along);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                inverse[i, j] += ((size * step[i] * step[j]) - (moved[i] * step[j]) - (step[i] * moved[j])) / along;
        }
    }

    private static RandomEffectFit Finished(EventHistoryFit plain, ScaledColumns scaled, MarginalLikelihood likelihood, double[] point, double value, int steps)
    {
        var n = scaled.Count;
        var transform = new double[n + 1, n + 1];
        var inner = scaled.ToOriginal();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                transform[i, j] = inner[i, j];
        }

        transform[n, n] = 1;
        var estimates = SymmetricMatrix.Times(transform, point);
        var covariance = new double[n + 1, n + 1];
        if (point[^1] == 0)
        {
            for (var i = 0; i <= n; i++)
            {
                for (var j = 0; j <= n; j++)
                    covariance[i, j] = i == n || j == n ? double.NaN : plain.Covariance[i, j];
            }
        }
        else
        {
            covariance = SymmetricMatrix.Sandwich(transform, Inverted(likelihood, point));
        }

        return new RandomEffectFit(plain.Terms, estimates[..^1], point[^1], covariance, value, plain.LogLikelihood, steps);
    }

    // The inverse of minus the second derivatives, by differences of the gradient.
    private static double[,] Inverted(MarginalLikelihood likelihood, double[] point)
    {
        var n = point.Length;
        var information = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            var h = 1e-4 * (1 + Math.Abs(point[i]));
            var (up, down) = ((double[])point.Clone(), (double[])point.Clone());
            (up[i], down[i]) = (up[i] + h, down[i] - h);
            var (above, below) = (likelihood.At(up).Gradient, likelihood.At(down).Gradient);
            for (var j = 0; j < n; j++)
                information[i, j] = -(above[j] - below[j]) / (2 * h);
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
                information[i, j] = information[j, i] = (information[i, j] + information[j, i]) / 2;
        }

        return SymmetricMatrix.Cholesky(information) is { } lower ? SymmetricMatrix.Inverse(lower)
            : throw new CannotEstimateException(
                "The model with random effects has no maximum inside its range; use fewer terms, or policy effects (--terms …,policy).");
    }
}
