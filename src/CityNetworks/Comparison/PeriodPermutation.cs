using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Comparison;

/// <summary>Is a city's change between two windows more than chance, if it made no difference in which window an event was held?</summary>
/// <param name="Change">By city: Δ, the value in the second window less that in the first.</param>
/// <param name="PValue">By city: two-sided p; NaN for all where there is nothing to deal out.</param>
/// <param name="Reassignments">The ways to deal the events out, or the number drawn.</param>
/// <param name="IsExact">Whether all ways were tried.</param>
/// <param name="SmallestP">No p-value can be below this, however large the change: with few events it is far above 0.05.</param>
/// <remarks>
/// Formula: the events of both windows are pooled and dealt out again, as many to each window (of each stratum) as before.
/// When there are at most R ways, all are tried, the recorded one among them: p = share of ways with |Δ*| ≥ |Δ|.
/// Otherwise R are drawn: p = (1 + #{|Δ*| ≥ |Δ|})/(R + 1). Differences within rounding (10⁻⁹ of the values) count as equal.
/// Interval: Δ ± c, c the quantile of |Δ*| at the level, ties counted half (<see cref="Quantiles.OfSortedMid"/>): the changes δ that the test of Δ − δ would
/// not reject, if Δ − δ varies as Δ* does.
/// Cases: an event of both windows stays in both; where one window holds the other, or both lack events, nothing can be dealt out and p is NaN.
/// Where events last over several periods and some last into both windows, the test is refused and p is NaN: such an event cannot be dealt to one of them.
/// One event against one: p is 1, and says nothing. A city of neither window has Δ 0 and p 1.
/// A city that could not be at some of the events dealt out (<see cref="ResamplingSettings.Eligibility"/>) has p NaN and no interval.
/// Where no p-value can reach 1 − level, no change can be excluded and the intervals are unknown; a city that does not vary has an interval without width.
/// Null hypothesis: events are exchangeable between the windows. A trend within a window or events that depend on each other break it.
/// Cost: 2 measures a way, in parallel over ways; the same result for any number of threads.
/// Source: Good (2005), Permutation, Parametric and Bootstrap Tests of Hypotheses; the (1+#)/(R+1) of Davison and Hinkley (1997), section 4.2.
/// </remarks>
public sealed record PeriodPermutation(double[] Change, double[] PValue, long Reassignments, bool IsExact, double SmallestP)
{
    /// <summary>By city: the interval of the change; empty unless <see cref="ResamplingSettings.Method"/> asks for it.</summary>
    public IReadOnlyList<Interval> Intervals { get; init; } = [];

    /// <summary>By city: whether it could not be at some of the events that are dealt out; empty where all could.</summary>
    public IReadOnlyList<bool> Excluded { get; init; } = [];

    /// <summary>Tests the change of every city.</summary>
    /// <param name="from">The first window.</param>
    /// <param name="to">The second window, of the same network.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="settings">Replicates, seed, strata.</param>
    /// <param name="workers">The threads.</param>
    /// <exception cref="TooLargeException">The changes of all ways would not fit in memory, and intervals are asked for.</exception>
    public static PeriodPermutation Of(Window from, Window to, NodeMeasure measure, ResamplingSettings? settings = null, Workers workers = default)
    {
        settings = (settings ?? ResamplingSettings.Default).For(from.Network);
        var pool = new EventPool(from, to, settings.Strata);
        var before = measure(from);
        var after = measure(to);
        var change = new double[before.Length];
        for (var city = 0; city < change.Length; city++)
            change[city] = after[city] - before[city];

        var ways = pool.Ways.Count;
        var asked = settings.Method is IntervalMethod.Calibrated;
        Interval[] intervals = asked ? [.. change.Select(_ => Interval.Unknown)] : [];
        if (ways < 2 || pool.IsRefused)
            return new PeriodPermutation(change, [.. change.Select(_ => double.NaN)], ways, true, double.NaN) { Intervals = intervals };

        var exact = ways <= settings.Replicates;
        var tries = exact ? ways : settings.Replicates;
        if (asked && tries * change.Length > EventBootstrap.NumbersLimit)
            throw EventBootstrap.TooMany(settings, from.Network, 1);
        var random = new CounterRandom(settings.Seed);
        var width = asked ? change.Length : 0;
        var numbers = workers.Items((int)tries, width, change.Length, () => new EventSampler(pool.Network), (number, sampler, size, extreme) =>
        {
            var chosen = exact ? pool.Ways.At(number) : pool.Ways.Drawn(random.Sequence(RandomPurpose.Permutation, number));
            var first = measure(sampler.Draw(pool.First(chosen), from.Name));
            var second = measure(sampler.Draw(pool.Second(chosen), to.Name));
            for (var city = 0; city < change.Length; city++)
            {
                if (asked)
                    size[city] = Math.Abs(second[city] - first[city]);
                var scale = Math.Max(Math.Max(Math.Abs(before[city]), Math.Abs(after[city])), Math.Max(Math.Abs(first[city]), Math.Abs(second[city])));
                if (Math.Abs(second[city] - first[city]) >= Math.Abs(change[city]) - (1e-9 * scale))
                    extreme[city]++;
            }
        });

        bool[] excluded =
            [.. settings.Excluded(from, pool.Dealt(from)).Zip(settings.Excluded(to, pool.Dealt(to)), (first, second) => first || second)];
        var pValues = Array.ConvertAll(numbers.Sums, count => exact ? (double)count / tries : (1.0 + count) / (tries + 1.0));
        var smallest = exact ? (pool.Ways.IsSymmetric ? 2.0 : 1.0) / tries : 1 / (tries + 1.0);
        if (asked && smallest <= 1 - settings.Level)
        {
            workers.For(change.Length, city =>
            {
                var sorted = Array.ConvertAll(numbers.Rows, way => way[city]);
                Array.Sort(sorted);
                var varies = sorted[^1] - sorted[0] > 1e-9 * sorted[^1];
                var reach = varies ? Quantiles.OfSortedMid(sorted, settings.Level) : 0;
                intervals[city] = new Interval(change[city] - reach, change[city] + reach);
            });
        }

        for (var city = 0; city < excluded.Length; city++)
        {
            if (!excluded[city])
                continue;
            pValues[city] = double.NaN;
            if (asked)
                intervals[city] = Interval.Unknown;
        }

        return new PeriodPermutation(change, pValues, tries, exact, smallest) { Intervals = intervals, Excluded = excluded };
    }
}
