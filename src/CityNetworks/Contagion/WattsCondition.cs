namespace CityNetworks.Contagion;

/// <summary>When one node can set off a large part of a random graph whose nodes have a share threshold.</summary>
/// <remarks>
/// Formula: on Poisson graphs of mean degree z, nodes with at most K* = ⌊1/φ⌋ contacts give way to a single active one; they hang together, and cascades can be
/// global, iff z·P(Poisson(z) ≤ K* − 2) > 1.
/// The condition holds between two mean degrees, the cascade window: with φ = 0.18 from 1.020704 to 5.764677. It is empty for φ above 1/4, where K* is 3 or
/// less.
/// Source: Watts (2002), PNAS 99, 5766–5771.
/// </remarks>
public static class WattsCondition
{
    private const double Widest = 1000;

    /// <summary>z·P(Poisson(z) ≤ K* − 2): above 1 cascades can be global.</summary>
    /// <returns>New adopters for each adopter.</returns>
    public static double Branching(double meanDegree, double share)
    {
        var vulnerable = (int)Math.Floor(1 / share);
        var term = Math.Exp(-meanDegree);
        var sum = 0.0;
        for (var degree = 0; degree <= vulnerable - 2; degree++)
        {
            sum += term;
            term *= meanDegree / (degree + 1);
        }

        return meanDegree * sum;
    }

    /// <summary>The mean degrees between which cascades can be global; null when there are none.</summary>
    /// <returns>Mean degrees, in neighbours a node.</returns>
    public static (double Low, double High)? Window(double share)
    {
        var peak = Peak(share);
        return Branching(peak, share) > 1
            ? (Crossing(0, peak, share), Crossing(Widest, peak, share))
            : null;
    }

    // The branching number rises to one peak and falls from it.
    private static double Peak(double share)
    {
        var (low, high) = (0.0, Widest);
        while (high - low > 1e-12 * high)
        {
            var (left, right) = (low + ((high - low) / 3), high - ((high - low) / 3));
            if (Branching(left, share) < Branching(right, share))
                low = left;
            else
                high = right;
        }

        return (low + high) / 2;
    }

    private static double Crossing(double below, double above, double share)
    {
        for (var step = 0; step < 200; step++)
        {
            var middle = (below + above) / 2;
            if (Branching(middle, share) > 1)
                above = middle;
            else
                below = middle;
        }

        return (below + above) / 2;
    }
}
