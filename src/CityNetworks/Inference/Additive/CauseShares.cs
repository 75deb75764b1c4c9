using CityNetworks.Numerics;

namespace CityNetworks.Inference.Additive;

/// <summary>The share of the adoptions that goes with each cause.</summary>
/// <remarks>
/// share_k = (1/A) Σ over adoptions of (term of k)/λ, the chance that an adoption is labelled k under independent exponential causes. Shares add to 1.
/// A negative term (competition that holds back) takes no share: the positive terms share the adoption.
/// Intervals: cities drawn with replacement, refitted, the middle 95 % of the shares.
/// Source: Hasenjager, Leadbeater and Hoppitt (2021), Journal of Animal Ecology 90, 8–26.
/// </remarks>
internal static class CauseShares
{
    public static double[] Of(AdditiveLikelihood likelihood, double[] point, int components, IReadOnlyList<bool> happens, double[]? weights = null)
    {
        var shares = new double[components];
        var all = 0.0;
        var parts = new double[components];
        for (var row = 0; row < happens.Count; row++)
        {
            var weight = weights?[row] ?? 1;
            if (!happens[row] || weight == 0)
                continue;
            likelihood.Parts(point, row, parts);
            var positive = parts.Sum(part => Math.Max(0, part));
            for (var c = 0; c < components; c++)
                shares[c] += positive > 0 ? weight * Math.Max(0, parts[c]) / positive : 0;
            all += weight;
        }

        return Array.ConvertAll(shares, share => share / all);
    }

    /// <summary>The shares of each bootstrap sample of cities; samples that cannot be fitted are left out.</summary>
    /// <param name="cities">The city of each row.</param>
    /// <param name="runs">How many samples.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="workers">How the work is done.</param>
    /// <param name="refitted">From how often each row counts to the shares of a fit to them.</param>
    public static IReadOnlyList<double[]> Bootstrap(int[] cities, int runs, ulong seed, Workers workers, Func<double[], double[]> refitted)
    {
        var count = cities.Length == 0 ? 0 : cities.Max() + 1;
        int[] present = [.. cities.Distinct().Order()];
        var samples = new double[runs][];
        workers.For(runs, run =>
        {
            var draws = new CounterRandom(seed).Sequence(RandomPurpose.Bootstrap, run);
            var times = new double[count];
            for (var k = 0; k < present.Length; k++)
                times[present[draws.NextBelow(present.Length)]]++;
            try
            {
                samples[run] = refitted([.. cities.Select(city => times[city])]);
            }
            catch (CannotEstimateException)
            {
                samples[run] = [];
            }
        });
        return [.. samples.Where(sample => sample.Length > 0 && Array.TrueForAll(sample, double.IsFinite))];
    }
}
