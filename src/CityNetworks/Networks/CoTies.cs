using CityNetworks.Numerics;

namespace CityNetworks.Networks;

/// <summary>A co-coordination tie: two cities that share at least one event of the window.</summary>
/// <param name="Source">The city of the lower number.</param>
/// <param name="Target">The city of the higher number.</param>
/// <param name="Weight">w of (source, target).</param>
/// <param name="Reverse">w of (target, source): the same for every weight but <see cref="TieWeight.Resource"/>.</param>
public readonly record struct CoTie(int Source, int Target, double Weight, double Reverse);

/// <summary>The co-coordination ties of a window: who met whom, how strongly, and at which events.</summary>
/// <remarks>
/// Formula: see <see cref="TieWeights"/>. Each pair of cities stands once, source before target by number; the row of a source is ascending by target.
/// Only <see cref="TieWeight.Resource"/> is not symmetric; both directions are stored: w_ij, the share of j's resource that reaches i, with i the source, and w_ji beside it.
/// Cases: two cities without a shared event have no tie (a shared event makes one even where its weight is 0); an event of one city makes none; empty window → no ties.
/// Cost: O(Σ_e d_e²) time, half of it for a symmetric sum; 12 bytes a tie (20 for resource), counted before they are stored. A thread needs 8 bytes a city, 20 with minimum weight or top-K.
/// Minimum weight and top-K act while a row is made, so what is left out is never stored. The events of a tie are found when asked for.
/// Elsewhere: NetworkX, igraph and tnet project the whole network at once and keep no events; igraph applies no limit inside the product.
/// </remarks>
public sealed class CoTies
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly double[] _weights;
    private readonly double[]? _reverse;

    internal CoTies(Window window, TieWeight weight, int[] offsets, int[] targets, double[] weights, double[]? reverse)
    {
        (Window, Weight, _offsets, _targets, _weights, _reverse) = (window, weight, offsets, targets, weights, reverse);
    }

    /// <summary>The window.</summary>
    public Window Window { get; }

    /// <summary>What the weights mean.</summary>
    public TieWeight Weight { get; }

    /// <summary>The number of ties.</summary>
    public int Count => _targets.Length;

    /// <summary>The ties of a window.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="CoTiesTooLargeException">More ties or work than the options allow.</exception>
    public static CoTies Of(Window window, TieWeight weight = TieWeight.Count, CoTiesOptions? options = null, Workers workers = default)
    {
        options ??= CoTiesOptions.Default;
        options.Check();
        var rows = new CoTieRows(window, weight, options);
        var limit = new CoTieLimit(window, options, Estimate(window, weight));
        return options.TopPerCity is { } top
            ? StrongestTies.Of(rows, window, weight, top, limit, workers)
            : EveryTie.Of(rows, window, weight, limit, workers);
    }

    /// <summary>What making the ties will cost at most. Cost: O(n + m).</summary>
    public static CoTiesEstimate Estimate(Window window, TieWeight weight = TieWeight.Count) => CoTiesEstimate.Of(window, weight);

    /// <summary>The cities after <paramref name="source"/> that it is tied to, ascending.</summary>
    public ReadOnlySpan<int> TargetsOf(int source) => _targets.AsSpan(_offsets[source], _offsets[source + 1] - _offsets[source]);

    /// <summary>The weights in step with <see cref="TargetsOf"/>.</summary>
    public ReadOnlySpan<double> WeightsOf(int source) => _weights.AsSpan(_offsets[source], _offsets[source + 1] - _offsets[source]);

    /// <summary>The weights of the other direction in step with <see cref="TargetsOf"/>.</summary>
    public ReadOnlySpan<double> ReverseWeightsOf(int source) => (_reverse ?? _weights).AsSpan(_offsets[source], _offsets[source + 1] - _offsets[source]);

    /// <summary>The weight of the tie from one city to another, in either order; 0 when they have none.</summary>
    public double WeightOf(int source, int target)
    {
        var (first, second) = source < target ? (source, target) : (target, source);
        var place = TargetsOf(first).BinarySearch(second);
        return place < 0 ? 0 : source < target ? WeightsOf(first)[place] : ReverseWeightsOf(first)[place];
    }

    /// <summary>The events that made the tie: those of the window where both cities were, in the order of time.</summary>
    /// <remarks>Cost: O(k_i + k_j), the merge of two ascending rows.</remarks>
    public IReadOnlyList<int> EventsOf(int source, int target)
    {
        var left = Window.EventsOf(source);
        var right = Window.EventsOf(target);
        var shared = new List<int>();
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
                shared.Add(left[i]);
            var (a, b) = (left[i], right[j]);
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return shared;
    }

    /// <summary>The ties, by source and target.</summary>
    public IEnumerable<CoTie> All()
    {
        for (var source = 0; source < _offsets.Length - 1; source++)
        {
            for (var k = _offsets[source]; k < _offsets[source + 1]; k++)
                yield return new CoTie(source, _targets[k], _weights[k], (_reverse ?? _weights)[k]);
        }
    }
}
