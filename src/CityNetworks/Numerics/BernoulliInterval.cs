namespace CityNetworks.Numerics;

/// <summary>Bounds on a probability from the number of successes in independent trials, for any number of trials.</summary>
/// <remarks>
/// The true probability lies above the upper bound with a probability of at most e^−L, and below the lower one likewise: for p̂ ≥ p,
/// P(mean of τ trials ≥ p̂) ≤ e^(−τ·KL(p̂, p)), so that all p with τ·KL(p̂, p) &gt; L are ruled out.
/// KL(p̂, p) = p̂ ln(p̂/p) + (1−p̂) ln((1−p̂)/(1−p)). No normal approximation; for p̂ near 0 the interval is much narrower than Hoeffding's p̂ ± √(L/2τ), and
/// never wider.
/// Cost: about 100 logarithms.
/// Source: Hoeffding (1963), Journal of the American Statistical Association 58, 13–30, Theorem 1 (2.1).
/// </remarks>
internal static class BernoulliInterval
{
    /// <summary>The bounds.</summary>
    /// <param name="successes">0 … <paramref name="trials"/>.</param>
    /// <param name="trials">At least 1.</param>
    /// <param name="exponent">L: −ln of the probability with which each bound may fail; above 0.</param>
    /// <returns>Lower and upper bound, in [0, 1], around the share of successes.</returns>
    public static (double Lower, double Upper) Of(long successes, long trials, double exponent)
    {
        var share = (double)successes / trials;
        var most = exponent / trials;
        return (
            successes == 0 ? 0 : Edge(share, 0, most),
            successes == trials ? 1 : Edge(share, 1, most));
    }

    // Between the share, whose divergence from itself is 0, and the end; the side that is outside is returned.
    private static double Edge(double share, double end, double most)
    {
        if (Divergence(share, end) <= most)
            return end;
        var (inside, outside) = (share, end);
        while (true)
        {
            var middle = (inside + outside) / 2;
            if (middle == inside || middle == outside)
                return outside;
            if (Divergence(share, middle) <= most)
                inside = middle;
            else
                outside = middle;
        }
    }

    private static double Divergence(double share, double probability) =>
        Term(share, probability) + Term(1 - share, 1 - probability);

    private static double Term(double share, double probability) => share == 0 ? 0 : share * Math.Log(share / probability);
}
