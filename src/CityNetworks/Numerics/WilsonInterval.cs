namespace CityNetworks.Numerics;

/// <summary>The score interval of a proportion, which stays inside [0, 1] and is honest at 0 and 1.</summary>
public readonly record struct WilsonInterval(double Low, double High)
{
    /// <summary>The interval of <paramref name="successes"/> in <paramref name="trials"/> at 95 %.</summary>
    /// <remarks>
    /// Formula: (p̂ + z²/2n ± z·√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n), z = 1.959964.
    /// Cases: no trials → [0, 1]: nothing is known.
    /// Source: Wilson (1927), JASA 22, 209–212.
    /// </remarks>
    public static WilsonInterval Of(long successes, long trials)
    {
        const double z = 1.959963984540054;
        if (trials == 0)
            return new WilsonInterval(0, 1);

        var n = (double)trials;
        var p = successes / n;
        var centre = p + (z * z / (2 * n));
        var half = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        var scale = 1 + (z * z / n);
        return new WilsonInterval(successes == 0 ? 0 : (centre - half) / scale, successes == trials ? 1 : (centre + half) / scale);
    }
}
