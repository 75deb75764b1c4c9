using System.Globalization;
using CityNetworks.Numerics;

namespace CityNetworks.Inference.Cascades;

/// <summary>How long a policy takes from a source to its target.</summary>
public enum DelayKind
{
    /// <summary>λ e^(−λΔ): short delays are the most likely.</summary>
    Exponential,

    /// <summary>(Δ/σ²) e^(−Δ²/2σ²): a typical delay, and none much longer.</summary>
    Rayleigh,

    /// <summary>Normal in ln Δ: a typical delay with a long tail.</summary>
    LogNormal,
}

/// <summary>A density f of delays Δ &gt; 0.</summary>
/// <param name="Kind">Its form.</param>
/// <param name="First">λ of the exponential (a unit of time), σ of the Rayleigh (a time), the mean of ln Δ of the log-normal.</param>
/// <param name="Second">The standard deviation of ln Δ of the log-normal; else 0.</param>
public readonly record struct Delay(DelayKind Kind, double First, double Second = 0)
{
    /// <summary>A log-normal of delays that hardly differ keeps this deviation of ln Δ, so that its density stays finite.</summary>
    public const double LeastDeviation = 0.05;

    private const double LogRootTwoPi = 0.91893853320467274178;

    /// <summary>The parameters by name, as tables print them.</summary>
    public string Text => Kind switch
    {
        DelayKind.Exponential => string.Create(CultureInfo.InvariantCulture, $"rate {First:0.######}"),
        DelayKind.Rayleigh => string.Create(CultureInfo.InvariantCulture, $"sigma {First:0.######}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"mean of ln {First:0.######}, deviation {Second:0.######}"),
    };

    /// <summary>A density with the parameters given.</summary>
    /// <exception cref="ArgumentException">Too many or too few, or out of range.</exception>
    public static Delay Of(DelayKind kind, IReadOnlyList<double> parameters)
    {
        var expected = kind is DelayKind.LogNormal ? 2 : 1;
        if (parameters.Count != expected)
            throw new ArgumentException($"Found {parameters.Count} parameters; expected {expected}: {Expected(kind)}.", nameof(parameters));
        if (!parameters.All(double.IsFinite) || parameters[^1] <= 0)
            throw new ArgumentException($"Found {string.Join(", ", parameters.Select(value => value.ToString(CultureInfo.InvariantCulture)))}; expected "
                + $"{Expected(kind)}.", nameof(parameters));
        return new Delay(kind, parameters[0], parameters.Count > 1 ? parameters[1] : 0);
    }

    /// <summary>The density that is most likely for some delays.</summary>
    /// <param name="kind">Its form.</param>
    /// <param name="delays">All above 0; at least one.</param>
    /// <remarks>λ = 1/mean; σ² = Σ Δ²/2N (NetworkInference 1.2.5 multiplies by N); mean and deviation of ln Δ, the latter at least <see
    /// cref="LeastDeviation"/>.</remarks>
    /// <exception cref="ArgumentException">There is no delay.</exception>
    public static Delay Fit(DelayKind kind, IReadOnlyList<double> delays)
    {
        if (delays.Count == 0)
            throw new ArgumentException("Found no delay; expected at least one.", nameof(delays));
        double n = delays.Count;
        switch (kind)
        {
            case DelayKind.Exponential:
                return new Delay(kind, n / Summation.Of([.. delays]));
            case DelayKind.Rayleigh:
                return new Delay(kind, Math.Sqrt(Summation.Of([.. delays.Select(delay => delay * delay)]) / (2 * n)));
            default:
                var mean = Summation.Of([.. delays.Select(delay => Math.Log(delay))]) / n;
                var variance = Summation.Of([.. delays.Select(delay => (Math.Log(delay) - mean) * (Math.Log(delay) - mean))]) / n;
                return new Delay(kind, mean, Math.Max(LeastDeviation, Math.Sqrt(variance)));
        }
    }

    /// <summary>ln f(Δ).</summary>
    /// <param name="delay">Δ, above 0.</param>
    /// <returns>A natural logarithm; the density is per unit of the delay.</returns>
    public double LogDensity(double delay)
    {
        switch (Kind)
        {
            case DelayKind.Exponential:
                return Math.Log(First) - (First * delay);
            case DelayKind.Rayleigh:
                return Math.Log(delay) - (2 * Math.Log(First)) - (delay * delay / (2 * First * First));
            default:
                var z = (Math.Log(delay) - First) / Second;
                return -Math.Log(delay * Second) - LogRootTwoPi - (z * z / 2);
        }
    }

    private static string Expected(DelayKind kind) => kind switch
    {
        DelayKind.Exponential => "a rate above 0",
        DelayKind.Rayleigh => "a sigma above 0",
        _ => "the mean and the deviation (above 0) of the logarithm",
    };
}
