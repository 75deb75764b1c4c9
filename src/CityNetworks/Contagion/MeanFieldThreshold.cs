namespace CityNetworks.Contagion;

/// <summary>Where collective behaviour comes to rest when everybody sees everybody.</summary>
/// <remarks>
/// Formula: r(t + 1) = F(r(t)) from r(0) = 0, F the distribution of thresholds as shares; the limit is the smallest share at which as many are active as the
/// rest need.
/// A small change of F can make that share jump: with normal thresholds of mean 0.25, at a standard deviation of 0.122221.
/// Source: Granovetter (1978), American Journal of Sociology 83, 1420–1443; Granovetter and Soong (1983), Journal of Mathematical Sociology 9, 165–179.
/// </remarks>
public static class MeanFieldThreshold
{
    private const int MostSteps = 10_000_000;

    /// <summary>The share that becomes active.</summary>
    /// <param name="distribution">F, never decreasing: the share whose threshold is at most that share.</param>
    /// <param name="tolerance">Rest is where a step changes less than this.</param>
    /// <returns>A share of the population, in [0, 1].</returns>
    public static double Equilibrium(Func<double, double> distribution, double tolerance = 1e-12)
    {
        var share = 0.0;
        for (var step = 0; step < MostSteps; step++)
        {
            var next = distribution(share);
            if (Math.Abs(next - share) < tolerance)
                return next;
            share = next;
        }

        return share;
    }
}
