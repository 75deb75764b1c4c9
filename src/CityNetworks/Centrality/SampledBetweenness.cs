using CityNetworks.Centrality.Presence;
using CityNetworks.Centrality.ShortestPaths;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>Betweenness from a sample of shortest paths, with intervals that all hold at once: for networks too large for <see cref="Betweenness"/>.</summary>
/// <remarks>
/// Formula: the share of draws in which the node stands inside the path. A draw is a pair of present nodes, of either mode, each pair as likely, and one of its
/// shortest paths, each as likely; so the share estimates raw betweenness over the number of pairs, without bias for a fixed number of draws.
/// Intervals: those of <see cref="BernoulliInterval"/> at L = ln(2K(j+1)(j+2)/δ) for check j = 0, 1 …, K the nodes with two ties or more; the failures of all
/// nodes, sides and checks add up to at most δ, so that stopping by what is seen is allowed. Checks at 1,000 · 1.2^j draws. Stops when no bound is further
/// than ε from its estimate, at the latest soon after ln(2K …/δ)/(2ε²) draws.
/// Cases: nodes with a single tie are 0 for certain; fewer than three present nodes, or none with two ties: zeros, no draw.
/// Cost: two partial searches a draw, at worst O(n+m+ties), much less where degrees are unequal; 10⁶ ties of unequal degrees: about 0.7 milliseconds of one
/// processor a draw. Memory 40 bytes per node and thread.
/// Source: paths as Riondato and Kornaropoulos (2016), Data Mining and Knowledge Discovery 30, 438–475; two-sided search and stopping by what is seen: Borassi
/// and Natale (2019), ACM Journal of Experimental Algorithmics 24, 1.2. Their bounds need the last possible draw and a constant found by trial; ours need
/// neither.
/// </remarks>
public sealed class SampledBetweenness
{
    private const int FirstCheck = 1000;
    private const double Growth = 1.2;
    private const int DrawsATime = 250;

    private SampledBetweenness(long draws, long pairs, ModeValues shares, ModeValues lower, ModeValues upper) =>
        (Draws, Pairs, Shares, Lower, Upper) = (draws, pairs, shares, lower, upper);

    /// <summary>Paths drawn.</summary>
    public long Draws { get; }

    /// <summary>Pairs of present nodes, each once: raw betweenness is a share times this.</summary>
    public long Pairs { get; }

    /// <summary>Estimates by node, as shares of all pairs.</summary>
    public ModeValues Shares { get; }

    /// <summary>Lower bounds, as shares of all pairs.</summary>
    public ModeValues Lower { get; }

    /// <summary>Upper bounds, as shares of all pairs.</summary>
    public ModeValues Upper { get; }

    /// <summary>Samples a window.</summary>
    /// <param name="window">n cities, m events.</param>
    /// <param name="settings">How near and how surely; the default ones when null.</param>
    /// <param name="workers">Threads; they do not change a bit of the result.</param>
    /// <returns>Estimates and bounds by node of the network.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Error or confidence are out of their ranges.</exception>
    /// <exception cref="OverflowException">Two nodes are joined by more than 1E308 shortest paths.</exception>
    public static SampledBetweenness Of(Window window, SampledBetweennessSettings? settings = null, Workers workers = default)
    {
        settings ??= new SampledBetweennessSettings();
        if (settings.Error is not (>= SampledBetweennessSettings.LeastError and < 1))
            throw new ArgumentOutOfRangeException(nameof(settings), $"Found an error of {settings.Error}; expected at least 0.0001 and below 1.");
        if (settings.Confidence is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(settings), $"Found a confidence of {settings.Confidence}; expected a number between 0 and 1.");
        using var space = new Workspace();
        var network = PresentNetwork.Of(window, space);
        var unknown = Enumerable.Range(0, network.VertexCount).Count(vertex => network.DegreeOf(vertex) > 1);
        var counts = new int[network.VertexCount];
        var draws = 0;
        var exponent = 0.0;
        for (var check = 0; unknown > 0 && network.VertexCount > 2; check++)
        {
            var end = checked((int)(FirstCheck * Math.Pow(Growth, check)));
            Draw(network, counts, draws, end, settings.Seed, workers);
            draws = end;
            exponent = Math.Log(2.0 * unknown * (check + 1) * (check + 2) / (1 - settings.Confidence));
            if (Furthest(counts, draws, exponent) <= settings.Error)
                break;
        }

        return Result(network, counts, draws, exponent);
    }

    /// <summary>Raw betweenness as <see cref="Betweenness"/> gives it: shares times pairs.</summary>
    /// <param name="shares">Estimates or bounds of this sample.</param>
    /// <returns>By node.</returns>
    public ModeValues Raw(ModeValues shares) =>
        new(Array.ConvertAll(shares.Cities, share => share * Pairs), Array.ConvertAll(shares.Events, share => share * Pairs));

    // Whole numbers are added up, so that the order of threads cannot matter.
    private static void Draw(PresentNetwork network, int[] counts, int first, int end, ulong seed, Workers workers)
    {
        var random = new CounterRandom(seed);
        workers.For((end - first + DrawsATime - 1) / DrawsATime, () => new PathSampler(network), (part, sampler) =>
        {
            for (var draw = first + (part * DrawsATime); draw < Math.Min(end, first + ((part + 1) * DrawsATime)); draw++)
            {
                var numbers = random.Sequence(RandomPurpose.Path, draw);
                var source = numbers.NextBelow(network.VertexCount);
                var target = numbers.NextBelow(network.VertexCount - 1);
                foreach (var vertex in sampler.Inner(source, target < source ? target : target + 1, numbers))
                    Interlocked.Increment(ref counts[vertex]);
            }
        });
    }

    private static double Furthest(int[] counts, int draws, double exponent) => counts.Distinct().Max(count =>
    {
        var (lower, upper) = BernoulliInterval.Of(count, draws, exponent);
        var share = (double)count / draws;
        return Math.Max(share - lower, upper - share);
    });

    private static SampledBetweenness Result(PresentNetwork network, int[] counts, int draws, double exponent)
    {
        var values = new double[3][];
        foreach (ref var each in values.AsSpan())
            each = new double[counts.Length];
        for (var vertex = 0; draws > 0 && vertex < counts.Length; vertex++)
        {
            if (network.DegreeOf(vertex) < 2)
                continue;
            values[0][vertex] = (double)counts[vertex] / draws;
            (values[1][vertex], values[2][vertex]) = BernoulliInterval.Of(counts[vertex], draws, exponent);
        }

        return new SampledBetweenness(
            draws, (long)network.VertexCount * (network.VertexCount - 1) / 2, network.ByNode(values[0]), network.ByNode(values[1]), network.ByNode(values[2]));
    }
}
