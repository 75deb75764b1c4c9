using CityNetworks.Networks;
using CityNetworks.Networks.NullModels;

namespace CityNetworks.Comparison;

/// <summary>How uncertainty is judged; nothing here changes an observed value.</summary>
public sealed record ResamplingSettings
{
    /// <summary>1000 replicates, seed 1, calibrated intervals at 95 %, no strata, no adjustment.</summary>
    public static ResamplingSettings Default { get; } = new();

    /// <summary>R: the number of bootstrap samples, and the most reassignments that are tried.</summary>
    public int Replicates { get; init; } = 1000;

    /// <summary>Where the random numbers start.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The level of intervals, in (0, 1).</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>The kind of interval.</summary>
    public IntervalMethod Method { get; init; } = IntervalMethod.Calibrated;

    /// <summary>A number for each event of the network, its kind, say: events are drawn and dealt out only among those of one number.</summary>
    /// <remarks>Null: among all of a period or pair of windows.</remarks>
    public IReadOnlyList<int>? Strata { get; init; }

    /// <summary>Who could be at which event of a window; null: all at all. A city that could not be at some of the events that are dealt out or chosen has no
    /// p-value and no interval: its change may be that it joined or left.</summary>
    public Func<Window, IEligibility?>? Eligibility { get; init; }

    /// <summary>Turns the p-values of all cities of one comparison into adjusted ones, in their order (Holm, Benjamini–Hochberg); null: adjusted p-values stay
    /// blank.</summary>
    public Func<double[], double[]>? Adjust { get; init; }

    /// <summary>By city, whether it could not be at some of the events.</summary>
    internal bool[] Excluded(Window window, IEnumerable<int> events)
    {
        var excluded = new bool[window.Network.CityCount];
        if (Eligibility?.Invoke(window) is not { } eligibility)
            return excluded;
        int[] held = [.. events];
        for (var city = 0; city < excluded.Length; city++)
            excluded[city] = Array.Exists(held, @event => eligibility.Of(city, @event) is Attendance.Impossible);
        return excluded;
    }

    /// <summary>The settings, if they fit the network.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    internal ResamplingSettings For(TwoModeNetwork network)
    {
        if (Replicates < 1)
            throw new ArgumentException($"There are {Replicates} replicates; expected at least 1.");
        if (Level is not (> 0 and < 1))
            throw new ArgumentException($"The level is {Level}; expected a number between 0 and 1.");
        if (Strata is { } strata && strata.Count != network.EventCount)
            throw new ArgumentException($"There are {strata.Count} strata; expected one for each of the {network.EventCount} events.");
        return this;
    }
}
