using CityNetworks.Numerics;

namespace CityNetworks.Inference.Additive;

/// <summary>The interval of a rate by its profile likelihood, and the test of whether it is 0.</summary>
/// <param name="Low">The lower end of the 95 % interval; 0 where the likelihood of 0 is within reach.</param>
/// <param name="High">The upper end.</param>
/// <param name="P">Of the rate 0: half the tail of χ² with one degree of freedom where 0 is the bound, the whole tail where the rate is free of sign.</param>
/// <remarks>
/// The interval holds the rates r with 2(ℓ̂ − ℓ(r)) ≤ 3.841459, ℓ(r) the maximum over all other parameters. On a bound the mixture ½χ²₀ + ½χ²₁ is the law of
/// the likelihood ratio (Self and Liang 1987, JASA 82, 605–610), where no other parameter is on its bound; where one is, the p-value is approximate.
/// </remarks>
public sealed record RateProfile(double Low, double High, double P)
{
    private const double Cut = 3.841458820694124;

    /// <summary>The profile of one component's rate.</summary>
    internal static RateProfile Of(HazardLikelihood likelihood, AdditiveHazardFit fit, int component)
    {
        var index = likelihood.StartOf(component);
        var best = fit.Estimates[index];
        double Drop(double rate) => RateProfile.Drop(likelihood, fit, index, rate);
        var isFree = !likelihood.Bounded[index];
        var ratio = Math.Max(0, Drop(0));
        var p = POf(ratio, isFree);
        var error = Math.Sqrt(fit.Covariance[index, index]);
        var width = double.IsFinite(error) && error > 0 ? 2 * error : Math.Max(1e-3, Math.Abs(best));
        var high = Crossing(Drop, best, width, double.PositiveInfinity);
        var low = isFree ? Crossing(Drop, best, -width, double.NegativeInfinity) : best <= 0 || ratio <= Cut ? 0 : Crossing(Drop, best, -width, 0);
        return new RateProfile(low, high, p);
    }

    /// <summary>Twice what the log-likelihood loses when a parameter is held at a value: at most 3.841459 where the interval holds the value.</summary>
    internal static double Drop(HazardLikelihood likelihood, AdditiveHazardFit fit, int index, double value) =>
        2 * (fit.LogLikelihood - Held(likelihood, fit.Estimates, index, value));

    /// <summary>Whether the 95 % interval of a parameter holds a value.</summary>
    internal static bool Holds(HazardLikelihood likelihood, AdditiveHazardFit fit, int index, double value) => Drop(likelihood, fit, index, value) <= Cut;

    /// <summary>The p-value of a likelihood ratio against the rate 0.</summary>
    internal static double POf(double ratio, bool isFree)
    {
        var tail = 2 * NormalTail.Upper(Math.Sqrt(Math.Max(0, ratio)));
        return isFree ? tail : ratio <= 1e-10 ? 1 : tail / 2;
    }

    private static double Held(HazardLikelihood likelihood, double[] start, int index, double rate)
    {
        try
        {
            return AdditiveHazardFit.Fit(likelihood, start, new Dictionary<int, double> { [index] = rate }).LogLikelihood;
        }
        catch (CannotEstimateException)
        {
            return double.NegativeInfinity;
        }
    }

    // Outwards until the likelihood has dropped by the cut, then halving; NaN where it never does.
    private static double Crossing(Func<double, double> drop, double best, double width, double bound)
    {
        var (inside, outside) = (best, best + width);
        for (var tries = 0; ; tries++, width *= 2)
        {
            outside = best + width;
            if (width < 0 && outside < bound)
                outside = bound;
            if (!(drop(outside) <= Cut))
                break;
            inside = outside;
            if (tries > 40)
                return double.NaN;
        }

        for (var halvings = 0; halvings < 40 && Math.Abs(outside - inside) > 1e-9 * (1e-6 + Math.Abs(best)); halvings++)
        {
            var middle = (inside + outside) / 2;
            (inside, outside) = drop(middle) <= Cut ? (middle, outside) : (inside, middle);
        }

        return (inside + outside) / 2;
    }
}
