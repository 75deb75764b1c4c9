using CityNetworks.Contagion;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Peers;

/// <summary>A classic model on a made-up graph: ten steps from nodes drawn anew for each run.</summary>
/// <param name="Graph">ER10k, ER100k, BA100k (mean degree 10), SP (the projection of S), or M, through events.</param>
/// <param name="Model">As in <c>spread.cpp</c>.</param>
/// <param name="P">The probability, or the threshold.</param>
/// <param name="ScalarRuns">As many as the scalar programs do; their times are scaled to a thousand.</param>
/// <param name="Target">How many times as fast as the scalar C++ ours is to be.</param>
internal sealed record SpreadJob(string Graph, string Model, double P, int ScalarRuns, double Target)
{
    public static IReadOnlyList<SpreadJob> All { get; } =
    [
        new("ER10k", "ic", 0.1, 1000, 1.5),
        new("ER100k", "ic", 0.1, 300, 4),
        new("SP", "ic", 0.01, 300, 1),
        new("ER100k", "si", 0.05, 50, 15),
        new("BA100k", "si", 0.05, 30, 15),
        new("ER100k", "threshold", 0.2, 50, 15) { SeedShare = 0.05 },
        new("SP", "threshold", 0.2, 1000, 1),
        new("M", "events", 0.0015, 5, 15),
    ];

    /// <summary>The share of nodes that are active at the start.</summary>
    public double SeedShare { get; init; } = 0.01;

    public string Name => FormattableString.Invariant($"{Graph} {Model} {P}");

    public ContagionModel Contagion => Model switch
    {
        "si" => new SusceptibleInfected(P),
        "threshold" => new ShareThreshold(P),
        _ => new IndependentCascade(P),
    };

    /// <summary>Nodes, events (0: none), and the pairs: ties, or participations.</summary>
    public static (int Nodes, int Events, IReadOnlyCollection<(int, int)> Pairs) Made(string graph) => graph switch
    {
        "ER10k" => (10_000, 0, Even(10_000, 21)),
        "ER100k" => (100_000, 0, Even(100_000, 22)),
        "BA100k" => (100_000, 0, Preferential(100_000, 5, 24)),
        "SP" => (2_000, 0, [.. CoTies.Of(SyntheticNetworks.S.All).All().Select(tie => (tie.Source, tie.Target))]),
        "M" => (100_000, 50_000, Participations(SyntheticNetworks.M)),
        _ => throw new ArgumentException($"Graph '{graph}' is not known; expected ER10k, ER100k, BA100k, SP or M.", nameof(graph)),
    };

    /// <summary>The graph of those pairs.</summary>
    public static ContactGraph Built((int Nodes, int Events, IReadOnlyCollection<(int, int)> Pairs) made) => made.Events == 0
        ? ContactGraph.OfTies(made.Nodes, made.Pairs)
        : ContactGraph.ThroughEvents(NetworkBuilder.Build(made.Nodes, made.Events, made.Pairs).All);

    // Every set of 5n ties is equally likely (Erdős and Rényi).
    private static HashSet<(int, int)> Even(int nodes, ulong seed)
    {
        var random = new CounterRandom(seed).Sequence(RandomPurpose.Generation, 0);
        var ties = new HashSet<(int, int)>();
        while (ties.Count < 5 * nodes)
        {
            var (i, j) = (random.NextBelow(nodes), random.NextBelow(nodes));
            if (i != j)
                ties.Add((Math.Min(i, j), Math.Max(i, j)));
        }

        return ties;
    }

    // Each new node is tied to so many others, drawn in proportion to their ties (Barabási and Albert).
    private static List<(int, int)> Preferential(int nodes, int each, ulong seed)
    {
        var random = new CounterRandom(seed).Sequence(RandomPurpose.Generation, 0);
        var ties = new List<(int, int)>();
        var ends = new List<int>();
        for (var node = each; node < nodes; node++)
        {
            var others = node == each ? [.. Enumerable.Range(0, each)] : new HashSet<int>();
            while (others.Count < each)
                others.Add(ends[random.NextBelow(ends.Count)]);
            foreach (var other in others.Order())
            {
                ties.Add((other, node));
                ends.Add(other);
                ends.Add(node);
            }
        }

        return ties;
    }

    private static List<(int, int)> Participations(TwoModeNetwork network)
    {
        var pairs = new List<(int, int)>();
        for (var city = 0; city < network.CityCount; city++)
        {
            foreach (var @event in network.EventsOf(city))
                pairs.Add((city, @event));
        }

        return pairs;
    }
}
