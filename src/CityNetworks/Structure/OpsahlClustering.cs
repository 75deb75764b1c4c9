using System.Collections.Concurrent;
using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>The 4-paths of one mode: how many there are around each node, and how many of them are closed.</summary>
/// <param name="Closed">By centre: the value of the closed 4-paths; for binary clustering their number.</param>
/// <param name="Paths">By centre: the value of all 4-paths. Each path is counted in both directions.</param>
public sealed record PathClosure(double[] Closed, double[] Paths)
{
    /// <summary>C*: all closed over all 4-paths of the mode, in [0, 1]; NaN where there is no 4-path.</summary>
    public double Global => Ratio(Summation.Of(Closed), Summation.Of(Paths));

    /// <summary>C* around each node: NaN where no 4-path is centred on it, which holds for every node that is not present.</summary>
    public double[] Local
    {
        get
        {
            var local = new double[Paths.Length];
            for (var node = 0; node < local.Length; node++)
                local[node] = Ratio(Closed[node], Paths[node]);
            return local;
        }
    }

    private static double Ratio(double closed, double paths) => paths > 0 ? closed / paths : double.NaN;
}

/// <summary>Two cities met the same third city, each at an event of its own: did they also meet at another event?</summary>
/// <remarks>
/// Formula: C* is that of <see cref="Definition"/>. A 4-path i–e–c–f–j has five different nodes and is centred on c; it is closed if some third event holds both i and j.
/// With a = W_ci, b = W_cj and t = the events that hold c, i and j, the pair (i, j) makes ab − t paths around c, of which closed:
/// (a−t)(b−t) if W_ij ≥ 1, and t(a+b−2t) if W_ij ≥ 2, and t(t−1) if W_ij ≥ 3. So no path is enumerated.
/// Cases: no 4-path (empty window, one event, one city, star around its centre) → NaN: not defined. Weights of ties play no part here; see <see cref="WeightedClustering"/>.
/// Cost: one visit to each triangle of co-present nodes and each triple at one event, walked from those who meet few to those who meet many; 8 bytes per
/// co-present pair. Parallel; exact whole numbers below 2⁵³.
/// Source: Opsahl (2013), Triadic closure in two-mode networks: Redefining the global and local clustering coefficients, Social Networks 35, 159–167. tnet gives the same values; NetworkX has no such measure.
/// </remarks>
public static class OpsahlClustering
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static StructureMeasure Definition { get; } = new(context => StructureContext.OfModes(mode => Of(context.Window, mode, context.Workers).Global))
    {
        Id = "opsahl",
        Name = "Two-mode clustering",
        Scope = MeasureScope.Mode,
        Meaning = "how often two that met the same third met as well, at an event of their own",
        Formula = "closed 4-paths / 4-paths",
        Groups = "city, event: the mode measured",
        Cases = "no 4-path → not defined",
        Citation = "Opsahl 2013",
        TakesManyPasses = true,
    };

    /// <summary>The binary clustering of a mode of the window.</summary>
    public static PathClosure Of(Window window, Mode mode, Workers workers = default)
    {
        var side = new Side(window, mode);
        var pairs = new OrientedPairs(side, workers);
        var closed = new double[side.Length];
        var scratches = new ConcurrentBag<Scratch>();
        workers.For(pairs.Count, () => Scratch.In(scratches, pairs.Count, side.Other.Length), (rank, scratch) => AddTriangles(pairs, rank, scratch));
        foreach (var scratch in scratches) // whole numbers: the order of threads cannot matter
        {
            for (var rank = 0; rank < pairs.Count; rank++)
                closed[pairs.NodeOf(rank)] += 2.0 * scratch.Closed[rank];
        }

        return new PathClosure(closed, Paths(side, pairs));
    }

    // Ordered pairs of different partners, less those who meet the centre at one and the same event only: (Σa)² − Σa² − Σ_e (d_e−1)(d_e−2).
    private static double[] Paths(Side side, OrientedPairs pairs)
    {
        var meetings = new long[side.Length];
        var paths = new long[side.Length];
        for (var node = side.First; node < side.End; node++)
        {
            foreach (var between in side.NeighboursOf(node))
            {
                var others = (long)side.Other.DegreeOf(between) - 1;
                meetings[node] += others;
                paths[node] -= others * (others - 1);
            }

            paths[node] += meetings[node] * meetings[node];
        }

        for (var rank = 0; rank < pairs.Count; rank++)
        {
            for (var k = 0; k < pairs.PartnersOf(rank).Length; k++)
            {
                var met = (long)pairs.CountsOf(rank)[k];
                paths[pairs.NodeOf(rank)] -= met * met;
                paths[pairs.NodeOf(pairs.PartnersOf(rank)[k])] -= met * met;
            }
        }

        return Array.ConvertAll(paths, path => (double)path);
    }

    // Every triangle whose lowest rank is a, seen from each of its corners.
    private static void AddTriangles(OrientedPairs pairs, int a, Scratch scratch)
    {
        var partners = pairs.PartnersOf(a);
        var counts = pairs.CountsOf(a);
        for (var k = 0; k < partners.Length; k++)
            scratch.Met[partners[k]] = counts[k];
        foreach (var between in pairs.NeighboursOf(a))
            scratch.IsShared[between] = true;

        for (var k = 0; k < partners.Length; k++)
        {
            var (b, ab) = (partners[k], counts[k]);
            CountTriples(pairs, b, scratch);
            var ends = pairs.PartnersOf(b);
            var endCounts = pairs.CountsOf(b);
            for (var l = 0; l < ends.Length; l++)
            {
                var (c, ac, bc) = (ends[l], scratch.Met[ends[l]], endCounts[l]);
                if (ac == 0)
                    continue;
                var t = scratch.Triples[c];
                scratch.Triples[c] = 0;
                scratch.Closed[a] += Closed(ab, ac, bc, t);
                scratch.Closed[b] += Closed(ab, bc, ac, t);
                scratch.Closed[c] += Closed(ac, bc, ab, t);
            }
        }

        foreach (var partner in partners)
            scratch.Met[partner] = 0;
        foreach (var between in pairs.NeighboursOf(a))
            scratch.IsShared[between] = false;
    }

    // Triples[c] = the number of events that hold a, b and c; each such c is met again, and cleared, among the partners of b.
    private static void CountTriples(OrientedPairs pairs, int b, Scratch scratch)
    {
        foreach (var between in pairs.NeighboursOf(b))
        {
            if (!scratch.IsShared[between])
                continue;
            foreach (var c in pairs.Above(b, between))
                scratch.Triples[c]++;
        }
    }

    private static long Closed(long a, long b, int met, long t) =>
        ((a - t) * (b - t)) + (met >= 2 ? t * (a + b - (2 * t)) : 0) + (met >= 3 ? t * (t - 1) : 0);

    private sealed class Scratch(int count, int others)
    {
        public long[] Closed { get; } = new long[count];

        public int[] Met { get; } = new int[count];

        public int[] Triples { get; } = new int[count];

        public bool[] IsShared { get; } = new bool[others];

        public static Scratch In(ConcurrentBag<Scratch> all, int count, int others)
        {
            var made = new Scratch(count, others);
            all.Add(made);
            return made;
        }
    }
}
