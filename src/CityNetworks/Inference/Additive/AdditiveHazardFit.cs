using CityNetworks.Numerics;

namespace CityNetworks.Inference.Additive;

/// <summary>Additive competing hazards fitted by maximum likelihood: the very hazard that simulates.</summary>
/// <param name="Terms">Names of the parameters: component by component, the rate and then what modifies it.</param>
/// <param name="Estimates">The parameters; rates are hazards per period, at least 0 where they are not free of sign.</param>
/// <param name="Covariance">The inverse of the observed information over the parameters inside their range; NaN for those on their bound 0.</param>
/// <param name="LogLikelihood">At the estimates.</param>
/// <param name="Gradient">The derivatives at the estimates; at a bound they are at most 0.</param>
/// <param name="Iterations">Steps.</param>
/// <param name="Condition">The largest eigenvalue over the smallest of the information, scaled to a diagonal of ones.</param>
/// <remarks>
/// Method: projected Newton: parameters on the bound 0 whose derivative points outwards are held, the others take a Newton step (Fisher scoring where the
/// information is not positive definite), shortened until the likelihood does not fall. Converged when no step gains more than rounding.
/// Cases: a rate of 0 has no modifiers; they are held at 0.
/// Cost: O(rows × parameters²) per step.
/// Source: Franz and Nunn (2009), Proceedings of the Royal Society B 276, 1829–1836; Hoppitt, Boogert and Laland (2010), Journal of Theoretical
/// Biology 263, 544–555;
/// Bertsekas (1982), SIAM Journal on Control and Optimization 20, 221–246.
/// </remarks>
public sealed record AdditiveHazardFit(
    IReadOnlyList<string> Terms, double[] Estimates, double[,] Covariance, double LogLikelihood, double[] Gradient, int Iterations, double Condition)
{
    private const int MostSteps = 300;
    private const double Enough = 1e-19;
    private const double Vanishing = 1e-9;

    // Beyond it the information is singular but for rounding: only some combination of the rates is determined.
    private const double Singular = 1e13;

    /// <summary>The parameters on their bound 0.</summary>
    public IReadOnlyList<string> OnBound => [.. Terms.Where((_, k) => double.IsNaN(Covariance[k, k]) && Estimates[k] == 0)];

    /// <summary>Parameters inside their range that have no error, because the data determine only some combination of them.</summary>
    internal IReadOnlyList<string> Undetermined => [.. Terms.Where((_, k) => double.IsNaN(Covariance[k, k]) && Estimates[k] != 0)];

    /// <summary>Fits the hazard.</summary>
    /// <param name="components">The causes.</param>
    /// <param name="happens">The outcome of each row.</param>
    /// <param name="weights">How often each row counts; null: once.</param>
    /// <param name="workers">How the work is done.</param>
    /// <exception cref="CannotEstimateException">It never or always happens, a cause never acts, or the steps do not converge.</exception>
    public static AdditiveHazardFit Of(IReadOnlyList<HazardComponent> components, IReadOnlyList<bool> happens, double[]? weights = null,
        Workers workers = default)
    {
        Check(components, happens);
        return Fit(new AdditiveLikelihood(components, happens, weights, workers), null, null);
    }

    /// <summary>The fit with some parameters held at values, from a starting point.</summary>
    internal static AdditiveHazardFit Fit(HazardLikelihood likelihood, double[]? start, IReadOnlyDictionary<int, double>? held)
    {
        var point = start is null ? likelihood.Start() : (double[])start.Clone();
        foreach (var (index, value) in held ?? new Dictionary<int, double>())
            point[index] = value;
        if (double.IsInfinity(likelihood.At(point)))
            point = Feasible(likelihood, point, held);
        var terms = likelihood.Terms;
        for (var step = 1; step <= MostSteps; step++)
        {
            var (value, gradient, information) = likelihood.Derivatives(point);
            int[] free = [.. Enumerable.Range(0, likelihood.Count).Where(index => IsFree(likelihood, point, gradient, held, index))];
            var (direction, gain) = Direction(gradient, information, free, step);
            if (gain < Enough * (1 + Math.Abs(value)) || free.Length == 0)
                return Finished(terms, point, value, gradient, information, free, step);
            if (Moved(likelihood, point, value, direction, free) is not { } moved)
            {
                // No step gains any more: the point is as good as arithmetic allows, or nothing helps.
                return gain < 1e-7 ? Finished(terms, point, value, gradient, information, free, step) : throw NotConverged(step);
            }

            point = Settled(likelihood, moved);
        }

        throw NotConverged(MostSteps);
    }

    internal static void Check(IReadOnlyList<HazardComponent> components, IReadOnlyList<bool> happens)
    {
        var events = happens.Count(y => y);
        if (events == 0)
            throw new CannotEstimateException(
                $"No row at risk (of {happens.Count}) has an adoption, so no rate can be estimated; widen the periods, or check adoptions.csv.");
        if (events == happens.Count)
            throw new CannotEstimateException(
                $"Every row at risk ({happens.Count}) has an adoption, so rates are infinite; add periods or cities that did not adopt.");
        foreach (var component in components)
        {
            if (component.Values is { } values && Array.TrueForAll(values, value => value == 0))
                throw new CannotEstimateException($"The term '{component.Term}' is 0 in every row, so nothing can be said of its rate; leave it out.");
            if (component.Values is { } some && !component.IsSignFree && Array.Exists(some, value => value < 0))
                throw new ArgumentException(
                    $"The term '{component.Term}' is negative in some row; expected values of at least 0 for a cause of adoption.", nameof(components));
        }
    }

    private static double[] Feasible(HazardLikelihood likelihood, double[] point, IReadOnlyDictionary<int, double>? held)
    {
        var better = (double[])point.Clone();
        for (var tries = 0; tries < 60 && double.IsInfinity(likelihood.At(better)); tries++)
        {
            for (var index = 0; index < better.Length; index++)
            {
                if (likelihood.RateOf[index] == index && likelihood.Bounded[index] && held?.ContainsKey(index) != true)
                    better[index] = Math.Max(1e-6, better[index]) * 2;
            }
        }

        return better;
    }

    private static bool IsFree(HazardLikelihood likelihood, double[] point, double[] gradient, IReadOnlyDictionary<int, double>? held, int index) =>
        held?.ContainsKey(index) != true
        && (likelihood.RateOf[index] == index
            ? !(likelihood.Bounded[index] && point[index] <= 0 && gradient[index] <= 0)
            : point[likelihood.RateOf[index]] != 0);

    // A rate that vanishes has no modifiers: both are put on 0, from where the rate may come back.
    private static double[] Settled(HazardLikelihood likelihood, double[] point)
    {
        var largest = point.Where((_, index) => likelihood.RateOf[index] == index).Max(Math.Abs);
        return [.. point.Select((value, index) => likelihood.HasModifiers[likelihood.RateOf[index]]
            && Math.Abs(point[likelihood.RateOf[index]]) < Vanishing * largest ? 0 : value)];
    }

    // The step over the free parameters, and what it should gain.
    private static (double[] Direction, double Gain) Direction(double[] gradient, double[,] information, int[] free, int step)
    {
        double[] slope = [.. free.Select(index => gradient[index])];
        var scale = free.Select(index => Math.Sqrt(Math.Abs(information[index, index]) + 1e-300)).ToArray();
        for (var ridge = 0.0; ; ridge = ridge == 0 ? 1e-8 : ridge * 10)
        {
            var scaled = new double[free.Length, free.Length];
            for (var i = 0; i < free.Length; i++)
            {
                for (var j = 0; j < free.Length; j++)
                    scaled[i, j] = (information[free[i], free[j]] / (scale[i] * scale[j])) + (i == j ? ridge : 0);
            }

            if (SymmetricMatrix.Cholesky(scaled) is not { } lower)
            {
                if (ridge > 1e6)
                    throw NotConverged(step);
                continue;
            }

            var solved = SymmetricMatrix.Solve(lower, [.. slope.Select((value, i) => value / scale[i])]);
            double[] direction = [.. solved.Select((value, i) => value / scale[i])];
            return (direction, direction.Zip(slope, (d, g) => d * g).Sum());
        }
    }

    private static double[]? Moved(HazardLikelihood likelihood, double[] point, double value, double[] direction, int[] free)
    {
        for (var (share, tries) = (1.0, 0); tries < 60; share /= 2, tries++)
        {
            var next = (double[])point.Clone();
            for (var k = 0; k < free.Length; k++)
            {
                next[free[k]] += share * direction[k];
                if (likelihood.Bounded[free[k]])
                    next[free[k]] = Math.Max(0, next[free[k]]);
            }

            if (likelihood.At(next) > value)
                return next;
        }

        return null;
    }

    private static AdditiveHazardFit Finished(string[] terms, double[] point, double value, double[] gradient, double[,] information, int[] free, int steps)
    {
        int[] inside = [.. free.Where(index => point[index] != 0 || gradient[index] > 0)];
        var covariance = new double[terms.Length, terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            for (var j = 0; j < terms.Length; j++)
                covariance[i, j] = double.NaN;
        }

        var some = new double[inside.Length, inside.Length];
        var unit = new double[inside.Length, inside.Length];
        for (var i = 0; i < inside.Length; i++)
        {
            for (var j = 0; j < inside.Length; j++)
            {
                some[i, j] = information[inside[i], inside[j]];
                unit[i, j] = some[i, j] / Math.Sqrt(information[inside[i], inside[i]] * information[inside[j], inside[j]]);
            }
        }

        var condition = Array.TrueForAll(inside, index => information[index, index] > 0) ? SymmetricMatrix.Condition(unit) : double.PositiveInfinity;
        if (condition < Singular && SymmetricMatrix.Cholesky(some) is { } lower)
        {
            var inverse = SymmetricMatrix.Inverse(lower);
            for (var i = 0; i < inside.Length; i++)
            {
                for (var j = 0; j < inside.Length; j++)
                    covariance[inside[i], inside[j]] = inverse[i, j];
            }
        }

        return new AdditiveHazardFit(terms, point, covariance, value, gradient, steps, condition);
    }

    private static CannotEstimateException NotConverged(int steps) =>
        new($"The fit did not converge in {steps} steps; use fewer terms, or terms that differ more.");
}
