using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Comparison;

/// <summary>How would a measure have come out had other events like these been held?</summary>
/// <remarks>
/// Formula: in each replicate the events of every period (of every stratum in it) are drawn again from those of that period, the same number, with
/// replacement; the measure is computed on the network of the drawn events.
/// All windows of a replicate are views of one drawn network, so windows that overlap share drawn events and those that do not are independent.
/// Where events last over several periods, they are drawn once for all windows, with the spells of their ties, and each window takes from the draw what falls
/// into it:
/// so an event that is drawn twice counts twice in all windows that it lasts into.
/// Cases: only events with a tie are drawn. A city absent from a replicate has 0 there.
/// A period with one event is drawn as it is, so its uncertainty cannot be seen: <see cref="CanVary"/> is false where no period of a window has two.
/// With m events there are but C(2m−1, m) different samples (3 for two events, 10 for three), and the interval is rough;
/// a city at all events or at none of a window seems certain there. Below <see cref="FewEvents"/> say so.
/// An event drawn twice adds no city to another, so replicates are less connected than what was recorded, and their intervals of changes cover too rarely:
/// docs/calibration.md.
/// The acceleration of BCa comes from leaving out each event of a period, or, where it has more than 200, each of 200 portions of them (every 200th event).
/// Cost: R (for BCa, R + at most 200 per period) times the measure; 8·R·n bytes per window. Parallel over replicates, the same bits for any number of threads.
/// Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap; events as the units drawn: Snijders and Borgatti (1999), Connections 22(2), draw
/// vertices instead.
/// </remarks>
public sealed class EventBootstrap
{
    /// <summary>With fewer events in a period than this, intervals are rough.</summary>
    public const int FewEvents = 10;

    /// <summary>A city at fewer events of a window than this (two windows: than twice this) has no calibrated interval: too little of how it varies has been
    /// seen.</summary>
    public const int FewAttendances = 3;

    // The acceleration needs no more: with more events, they are left out by portions.
    private const int MostPortions = 200;

    // 4 GB.
    internal const long NumbersLimit = 500_000_000;

    private readonly double[][][] _values;
    private readonly double[][] _observed;
    private readonly IReadOnlyList<EventGroup> _groups;
    private readonly double[][][][] _leftOut;
    private readonly ResamplingSettings _settings;

    private EventBootstrap(
        IReadOnlyList<Window> windows, ResamplingSettings settings, IReadOnlyList<EventGroup> groups, double[][] observed, double[][][] values,
        double[][][][] leftOut)
    {
        Windows = windows;
        _settings = settings;
        _groups = groups;
        _observed = observed;
        _values = values;
        _leftOut = leftOut;
    }

    /// <summary>The windows measured; methods name them by their place here.</summary>
    public IReadOnlyList<Window> Windows { get; }

    /// <summary>Draws the events of the windows and measures each replicate.</summary>
    /// <param name="windows">Windows of one network.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="settings">Replicates, seed, level, method, strata.</param>
    /// <param name="workers">The threads.</param>
    /// <exception cref="TooLargeException">The replicates would not fit in memory.</exception>
    public static EventBootstrap Of(IReadOnlyList<Window> windows, NodeMeasure measure, ResamplingSettings? settings = null, Workers workers = default)
    {
        settings ??= ResamplingSettings.Default;
        var observed = windows.Select(window => measure(window)).ToArray();
        if (windows.Count == 0)
            return new EventBootstrap(windows, settings, [], observed, [], []);

        var network = windows[0].Whole;
        settings = settings.For(network);
        var numbers = (long)settings.Replicates * windows.Count * network.CityCount;
        if (numbers > NumbersLimit)
            throw TooMany(settings, network, windows.Count);

        var groups = EventGroup.Of(windows, settings.Strata);
        var width = windows.Count * network.CityCount;
        var random = new CounterRandom(settings.Seed);
        var values = ByWindow(
            workers.Items(settings.Replicates, width, 0, () => new PeriodDraw(network, groups), (replicate, draw, row, _) =>
                Write(Measured(draw.WithReplacement(random.Sequence(RandomPurpose.Bootstrap, replicate)), windows, measure), row)));

        var leftOut = groups.Select(group => new double[Math.Min(group.Events.Length, MostPortions)][][]).ToArray();
        if (settings.Method is IntervalMethod.BiasCorrectedAccelerated)
        {
            var places = groups.SelectMany((group, g) => group.Events.Length > 1 ? Enumerable.Range(0, leftOut[g].Length).Select(k => (g, k)) : []).ToArray();
            var again = ByWindow(workers.Items(places.Length, width, 0, () => new PeriodDraw(network, groups), (place, draw, row, _) =>
            {
                var (group, left) = places[place];
                Write(MeasuredAgain(draw.Without(group, left, leftOut[group].Length), groups[group].Period, windows, measure, observed), row);
            }));
            foreach (var (place, (group, left)) in places.Index())
                leftOut[group][left] = again[place];
        }

        return new EventBootstrap(windows, settings, groups, observed, values, leftOut);

        // A row holds the cities of the first window, then those of the second, and so on.
        static void Write(double[][] measured, double[] row)
        {
            for (var window = 0; window < measured.Length; window++)
                measured[window].CopyTo(row, window * measured[window].Length);
        }

        double[][][] ByWindow(ItemNumbers numbers) => Array.ConvertAll(numbers.Rows, row => row.Chunk(network.CityCount).ToArray());
    }

    /// <summary>The measure of the window as recorded.</summary>
    /// <returns>A value a city, by its number.</returns>
    public double[] Observed(int window) => _observed[window];

    /// <summary>The replicates of a city's value.</summary>
    /// <returns>A value a replicate, in the order of the draws.</returns>
    public double[] Replicates(int window, int city) => Array.ConvertAll(_values, replicate => replicate[window][city]);

    /// <summary>All cities' values in one replicate.</summary>
    /// <returns>A value a city, by its number.</returns>
    public double[] Replicate(int replicate, int window) => _values[replicate][window];

    /// <summary>Whether some period of the window has two events or more, so that drawing can change anything.</summary>
    public bool CanVary(int window) => EventGroup.CanVary(_groups, Windows[window]);

    /// <summary>Whether some period of the window has events, but fewer than <see cref="FewEvents"/>.</summary>
    public bool HasFewEvents(int window) => EventGroup.HasFewEvents(_groups, Windows[window]);

    /// <summary>The interval of a city's value; unknown where the window cannot vary.</summary>
    public Interval OfValue(int window, int city) =>
        CanVary(window) ? Read(_observed[window][city], Replicates(window, city), values => values[window][city]) : Interval.Unknown;

    /// <summary>The interval of a city's change from one window to another; unknown where one of the two cannot vary.</summary>
    public Interval OfChange(int from, int to, int city) =>
        CanVary(from) && CanVary(to)
            ? Read(
                _observed[to][city] - _observed[from][city],
                Array.ConvertAll(_values, r => r[to][city] - r[from][city]),
                values => values[to][city] - values[from][city])
            : Interval.Unknown;

    /// <summary>What is said where the replicates do not fit in memory.</summary>
    internal static TooLargeException TooMany(ResamplingSettings settings, TwoModeNetwork network, int windows) => new(
        $"{settings.Replicates} replicates of {network.CityCount} cities in {windows} windows are {(long)settings.Replicates * windows * network.CityCount} "
            + $"numbers; "
        + $"expected at most {NumbersLimit} to be held in memory: ask for fewer replicates, or compare fewer windows at a time.");

    private Interval Read(double observed, double[] replicates, Func<double[][], double> number) =>
        _settings.Method is IntervalMethod.BiasCorrectedAccelerated
            ? BootstrapInterval.BiasCorrectedAccelerated(observed, replicates, Acceleration(number), _settings.Level)
            : BootstrapInterval.Percentile(replicates, _settings.Level);

    private double Acceleration(Func<double[][], double> number) =>
        BootstrapInterval.Acceleration(_leftOut.Where(sample => sample.Length > 1).Select(sample => Array.ConvertAll(sample, values => number(values))));

    private static double[][] Measured(TwoModeNetwork drawn, IReadOnlyList<Window> windows, NodeMeasure measure) =>
        [.. windows.Select(window => measure(Same(window, drawn)))];

    // Only windows with the period in which something changed need measuring.
    private static double[][] MeasuredAgain(TwoModeNetwork drawn, int period, IReadOnlyList<Window> windows, NodeMeasure measure, double[][] observed) =>
        [.. windows.Select((window, k) => Covers(window, period) ? measure(Same(window, drawn)) : observed[k])];

    // A group of no period of its own may be in any window.
    private static bool Covers(Window window, int period) => period < 0 || (window.FirstPeriod <= period && period < window.EndPeriod);

    private static Window Same(Window window, TwoModeNetwork drawn) => new(drawn, window.FirstPeriod, window.EndPeriod, window.Name);
}
