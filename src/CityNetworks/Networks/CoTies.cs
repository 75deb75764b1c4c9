using CityNetworks.Numerics;

namespace CityNetworks.Networks;

/// <summary>A co-coordination tie: two cities that were at one event of the window together.</summary>
/// <param name="Source">The city of the lower number.</param>
/// <param name="Target">The city of the higher number.</param>
/// <param name="Weight">w of (source, target).</param>
/// <param name="Reverse">w of (target, source): the same for every weight but <see cref="TieWeight.Resource"/>.</param>
public readonly record struct CoTie(int Source, int Target, double Weight, double Reverse);

/// <summary>The co-coordination ties of a window: which cities met, how strongly, and at which events.</summary>
/// <remarks>
/// Formula: see <see cref="TieWeights"/>. Each pair of cities stands once, source before target by number; the row of a source is ascending by target.
/// Only <see cref="TieWeight.Resource"/> is not symmetric: w_ij, the share of j's resource that reaches i, with i the source, and w_ji beside it.
/// Cases: two cities without a shared event have no tie (a shared event makes one even where its weight is 0); an event of one city makes none;
/// empty window → no ties.
/// Where events last over several periods, two cities share one when both were at it in one period of the window:
/// one that left before the other came makes no tie.
/// Cost: O(Σ_e d_e²) time, half of it for a symmetric sum; 6 bytes per tie where the sum is the number of shared events
/// (count, Jaccard, overlap, cosine, Bonacich without a half-life), else 12; weights are made when asked for.
/// A thread needs 36 bytes per city, and room for one block of cities.
/// Minimum weight and top-K act while a row is made, so what is left out is never stored. The events of a tie are found when asked for.
/// Elsewhere: NetworkX, igraph and tnet project the whole network at once and keep no events; igraph applies no limit inside the product.
/// </remarks>
public sealed class CoTies
{
    private readonly TieBlock[] _blocks;
    private readonly int[] _starts;
    private readonly TieFormula _formula;

    internal CoTies(Window window, TieWeight weight, TieFormula formula, TieBlock[] blocks)
    {
        (Window, Weight, _formula, _blocks) = (window, weight, formula, blocks);
        _starts = new int[blocks.Length + 1];
        for (var block = 0; block < blocks.Length; block++)
            _starts[block + 1] = _starts[block] + blocks[block].Count;
    }

    /// <summary>The window.</summary>
    public Window Window { get; }

    /// <summary>What the weights mean.</summary>
    public TieWeight Weight { get; }

    /// <summary>The number of ties.</summary>
    public int Count => _starts[^1];

    /// <summary>The ties of a window.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="CoTiesTooLargeException">More ties or work than the options allow.</exception>
    /// <example>
    /// <code>
    /// var network = NetworkBuilder.Build(Mercocities.Records);
    /// var ties = CoTies.Of(network.All, TieWeight.Newman);
    /// var strongest = ties.All().MaxBy(tie =&gt; tie.Weight);
    /// Console.WriteLine($"{ties.Count} ties, the strongest of {network.Names.CityLabels[strongest.Source]} and {network.Names.CityLabels[strongest.Target]}");
    /// // 37 ties, the strongest of Canoas and Pergamino
    /// </code>
    /// </example>
    public static CoTies Of(Window window, TieWeight weight = TieWeight.Count, CoTiesOptions? options = null, Workers workers = default)
    {
        options ??= CoTiesOptions.Default;
        options.Check();
        var rows = new CoTieRows(window, weight, options);
        var limit = new CoTieLimit(window, options, Estimate(window, weight, options));
        return options.TopPerCity is { } top
            ? StrongestTies.Of(rows, window, weight, top, limit, workers)
            : EveryTie.Of(rows, window, weight, limit, workers);
    }

    /// <summary>What making the ties will cost at most. Cost: O(n + m).</summary>
    public static CoTiesEstimate Estimate(Window window, TieWeight weight = TieWeight.Count, CoTiesOptions? options = null) =>
        CoTiesEstimate.Of(window, weight, options ?? CoTiesOptions.Default);

    /// <summary>The cities after <paramref name="source"/> that it is tied to, ascending.</summary>
    /// <returns>Numbers of cities; a view of the ties, not a copy.</returns>
    public ReadOnlySpan<int> TargetsOf(int source) => BlockOf(source).TargetsOf(source % TieBlock.Cities);

    /// <summary>The weights in the order of <see cref="TargetsOf"/>, computed on each call.</summary>
    /// <returns>A weight a target, in the unit of the tie weight.</returns>
    public double[] WeightsOf(int source) => Weights(source, reverse: false);

    /// <summary>The weights of the other direction in the order of <see cref="TargetsOf"/>, computed on each call.</summary>
    /// <returns>A weight a target, in the unit of the tie weight.</returns>
    public double[] ReverseWeightsOf(int source) => Weights(source, reverse: true);

    /// <summary>The weight of the tie from one city to another, in either order; 0 when they have none.</summary>
    /// <returns>In the unit of the tie weight.</returns>
    public double WeightOf(int source, int target)
    {
        var (first, second) = source < target ? (source, target) : (target, source);
        var place = TargetsOf(first).BinarySearch(second);
        return place < 0 ? 0 : _formula.Weight(source, target, BlockOf(first).SumOf(first % TieBlock.Cities, place));
    }

    /// <summary>The events that made the tie: those of the window where both cities were together, in the order of time.</summary>
    /// <returns>Numbers of events.</returns>
    /// <remarks>Cost: O(k_i + k_j), the merge of two ascending rows.</remarks>
    public IReadOnlyList<int> EventsOf(int source, int target)
    {
        var shared = new List<int>();
        foreach (var (@event, _, _) in Shared(source, target))
            shared.Add(@event);
        return shared;
    }

    /// <summary>The events that made the tie, each with the spells of periods [First, End) of the window in which both cities were at it.</summary>
    /// <returns>The number of each event, with numbers of periods; the end of a spell is not in it.</returns>
    /// <remarks>Cost: as <see cref="EventsOf"/>, and the spells.</remarks>
    public IReadOnlyList<(int Event, IReadOnlyList<(int First, int End)> Spells)> SpellsOf(int source, int target)
    {
        var shared = new List<(int, IReadOnlyList<(int, int)>)>();
        foreach (var (@event, tie, other) in Shared(source, target))
        {
            var network = Window.Network;
            shared.Add((@event, network.Spells?.Together(tie, other) ?? [(network.PeriodOf(@event), network.PeriodOf(@event) + 1)]));
        }

        return shared;
    }

    private List<(int Event, int Tie, int Other)> Shared(int source, int target)
    {
        var left = Window.EventsOf(source);
        var right = Window.EventsOf(target);
        var (firstLeft, firstRight) = (Window.FirstTieOf(source), Window.FirstTieOf(target));
        var shared = new List<(int, int, int)>();
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j] && Window.Spells?.Meet(firstLeft + i, firstRight + j) != false)
                shared.Add((left[i], firstLeft + i, firstRight + j));
            var (a, b) = (left[i], right[j]);
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return shared;
    }

    /// <summary>The k-th of <see cref="All"/>. Cost: O(log n).</summary>
    internal CoTie this[int k]
    {
        get
        {
            var block = Ascending.LastAtMost(_starts, k);
            var (row, place) = _blocks[block].PlaceOf(k - _starts[block]);
            return Tie((block * TieBlock.Cities) + row, row, place);
        }
    }

    /// <summary>The ties, by source and target.</summary>
    public IEnumerable<CoTie> All()
    {
        for (var source = 0; source < Window.Network.CityCount; source++)
        {
            var row = source % TieBlock.Cities;
            var count = BlockOf(source).TargetsOf(row).Length;
            for (var place = 0; place < count; place++)
                yield return Tie(source, row, place);
        }
    }

    private CoTie Tie(int source, int row, int place)
    {
        var (target, sum) = (BlockOf(source).TargetsOf(row)[place], BlockOf(source).SumOf(row, place));
        return new CoTie(source, target, _formula.Weight(source, target, sum), _formula.Weight(target, source, sum));
    }

    private TieBlock BlockOf(int city) => _blocks[city / TieBlock.Cities];

    private double[] Weights(int source, bool reverse)
    {
        var targets = TargetsOf(source);
        var weights = new double[targets.Length];
        for (var k = 0; k < weights.Length; k++)
        {
            var sum = BlockOf(source).SumOf(source % TieBlock.Cities, k);
            weights[k] = reverse ? _formula.Weight(targets[k], source, sum) : _formula.Weight(source, targets[k], sum);
        }

        return weights;
    }
}
