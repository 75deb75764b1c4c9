using CityNetworks.Networks;
using CityNetworks.Numerics;

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
/// Formula: C* = closed 4-paths / 4-paths. A 4-path i–e–c–f–j has five different nodes and is centred on c; it is closed if some third event holds both i and j.
/// With a = W_ci, b = W_cj and t = the events that hold c, i and j, the pair (i, j) makes ab − t paths around c, of which closed:
/// (a−t)(b−t) if W_ij ≥ 1, and t(a+b−2t) if W_ij ≥ 2, and t(t−1) if W_ij ≥ 3. So no path is enumerated.
/// Cases: no 4-path (empty window, one event, one city, star around its centre) → NaN: not defined. Weights of ties play no part here; see <see cref="WeightedClustering"/>.
/// Cost: O(Σ over co-present pairs of the co-presence row of one of them), parallel over centres; exact whole numbers below 2⁵³.
/// Source: Opsahl (2013), Triadic closure in two-mode networks: Redefining the global and local clustering coefficients, Social Networks 35, 159–167. tnet gives the same values; NetworkX has no such measure.
/// </remarks>
public static class OpsahlClustering
{
    /// <summary>The binary clustering of a mode of the window.</summary>
    public static PathClosure Of(Window window, Mode mode, Workers workers = default)
    {
        var side = new Side(window, mode);
        var closed = new double[side.Length];
        var paths = new double[side.Length];
        workers.For(side.End - side.First, () => new Scratch(side), (item, scratch) =>
        {
            var centre = side.First + item;
            paths[centre] = PathsAround(side, centre, scratch);
            closed[centre] = paths[centre] > 0 ? ClosedAround(side, centre, scratch) : 0;
        });
        return new PathClosure(closed, paths);
    }

    // Ordered pairs of different partners, less those who meet the centre at one and the same event only: (Σa)² − Σa² − Σ_e (d_e−1)(d_e−2).
    private static long PathsAround(Side side, int centre, Scratch scratch)
    {
        var sum = 0L;
        var paths = 0L;
        foreach (var partner in scratch.Centre.Read(centre))
        {
            var met = (long)scratch.Centre[partner];
            sum += met;
            paths -= met * met;
        }

        foreach (var between in side.NeighboursOf(centre))
        {
            var others = (long)side.Other.DegreeOf(between) - 1;
            paths -= others * (others - 1);
        }

        return paths + (sum * sum);
    }

    private static long ClosedAround(Side side, int centre, Scratch scratch)
    {
        var closed = 0L;
        foreach (var i in scratch.Centre.Partners)
        {
            CountTriples(side, centre, i, scratch);
            var a = (long)scratch.Centre[i];
            foreach (var j in scratch.Partner.Read(i))
            {
                var b = (long)scratch.Centre[j];
                if (b == 0)
                    continue;
                var met = scratch.Partner[j];
                var t = (long)scratch.Triples[j];
                closed += (a - t) * (b - t);
                closed += met >= 2 ? t * (a + b - (2 * t)) : 0;
                closed += met >= 3 ? t * (t - 1) : 0;
            }

            foreach (var j in scratch.Partner.Partners)
                scratch.Triples[j] = 0;
        }

        return closed;
    }

    // Triples[j] = the number of events that hold the centre, i and j; only partners of i are touched.
    private static void CountTriples(Side side, int centre, int i, Scratch scratch)
    {
        var shared = side.NeighboursOf(centre);
        foreach (var between in side.NeighboursOf(i))
        {
            if (shared.BinarySearch(between) < 0)
                continue;
            foreach (var j in side.Other.NeighboursOf(between))
            {
                if (j != i && j != centre)
                    scratch.Triples[j]++;
            }
        }
    }

    private sealed class Scratch(Side side)
    {
        public CoPresence Centre { get; } = new(side);

        public CoPresence Partner { get; } = new(side);

        public int[] Triples { get; } = new int[side.Length];
    }
}
