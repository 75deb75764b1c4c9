using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Temporal;

/// <summary>The definition of a measure of news that travels along events; it stands in the file of the measure.</summary>
public sealed record TemporalMeasure : Measure
{
    private readonly Func<Window, EventTimes, SameTime, Workers, double[]> _compute;

    internal TemporalMeasure(Func<Window, EventTimes, SameTime, Workers, double[]> compute) => _compute = compute;

    /// <inheritdoc/>
    public override MeasureKind Kind => MeasureKind.Temporal;

    /// <summary>Measures a window.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <param name="workers">The threads.</param>
    /// <returns>
    /// By city or by event of the network, as <see cref="Measure.Scope"/> says; for pairs of cities by source times the number of cities plus target,
    /// NaN where no news arrives.
    /// </returns>
    public double[] Of(Window window, EventTimes? times = null, SameTime rule = SameTime.Strict, Workers workers = default) =>
        _compute(window, times ?? EventTimes.OfPeriods(window.Network), rule, workers);

    /// <summary>A measure of pairs, from the row of each city at one end.</summary>
    internal static double[] OfPairs(Window window, Workers workers, Action<int, Action<int, int, double>> row)
    {
        var count = window.Network.CityCount;
        var values = new double[checked(count * count)];
        Array.Fill(values, double.NaN);
        workers.For(count, city => row(city, (source, target, value) => values[(source * count) + target] = value));
        return values;
    }
}
