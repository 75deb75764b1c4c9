using MathNet.Numerics;

namespace CityNetworks.Numerics;

/// <summary>The upper tail Q(x) = 1 − Φ(x) of the standard normal, its logarithm and φ/Q, exact to about 1e-14 relative also where Q underflows.</summary>
/// <remarks>
/// Below x = 10 by erfc; beyond by Laplace's continued fraction Q = φ/(x + 1/(x + 2/(x + 3/…))).
/// Source: Abramowitz and Stegun (1964), 26.2.14.
/// </remarks>
internal static class NormalTail
{
    private const double Far = 10;
    private const double LogRootTwoPi = 0.91893853320467274178;

    /// <summary>φ(x).</summary>
    public static double Density(double x) => Math.Exp((-x * x / 2) - LogRootTwoPi);

    /// <summary>Q(x).</summary>
    public static double Upper(double x) => 0.5 * SpecialFunctions.Erfc(x / Constants.Sqrt2);

    /// <summary>ln Q(x).</summary>
    public static double LogUpper(double x) => x switch
    {
        < -1 => NearZero.LogP1(-Upper(-x)),
        < Far => Math.Log(Upper(x)),
        _ => (-x * x / 2) - LogRootTwoPi - Math.Log(Mills(x)),
    };

    /// <summary>φ(x)/Q(x), the hazard of the normal.</summary>
    public static double Ratio(double x) => x < Far ? Density(x) / Upper(x) : Mills(x);

    private static double Mills(double x)
    {
        var fraction = x;
        for (var k = 40; k > 0; k--)
            fraction = x + (k / fraction);
        return fraction;
    }
}
