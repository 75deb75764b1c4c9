using CityNetworks.Networks.Direct;

namespace CityNetworks.Tests.Oracles;

/// <summary>Measures of direct ties the slow, obvious way: a full matrix of distances, and every shortest path listed.</summary>
internal static class DirectOracle
{
    private const int Far = 1_000_000;

    /// <summary>Distances along ties by relaxing every triple (Floyd and Warshall).</summary>
    public static int[,] Distances(DirectNetwork network)
    {
        var n = network.Ids.Count;
        var distance = new int[n, n];
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
                distance[a, b] = a == b ? 0 : Far;
        }

        foreach (var tie in network.Ties)
            distance[tie.Source, tie.Target] = 1;
        for (var via = 0; via < n; via++)
        {
            for (var a = 0; a < n; a++)
            {
                for (var b = 0; b < n; b++)
                    distance[a, b] = Math.Min(distance[a, b], distance[a, via] + distance[via, b]);
            }
        }

        return distance;
    }

    public static double Closeness(DirectNetwork network, int city)
    {
        var distance = Distances(network);
        int[] reaching = [.. network.Present.Where(other => other != city && distance[other, city] < Far)];
        var (r, sum) = ((double)reaching.Length, reaching.Sum(other => distance[other, city]));
        return r == 0 ? 0 : r / sum * r / (network.Present.Count - 1);
    }

    public static double Harmonic(DirectNetwork network, int city)
    {
        var distance = Distances(network);
        var reaching = network.Present.Where(other => other != city && distance[other, city] < Far);
        return reaching.Sum(other => 1.0 / distance[other, city]) / (network.Present.Count - 1);
    }

    /// <summary>Over ordered pairs, the share of the listed shortest paths that pass through the city.</summary>
    public static double Betweenness(DirectNetwork network, int city)
    {
        var distance = Distances(network);
        var sum = 0.0;
        foreach (var a in network.Present.Where(a => a != city))
        {
            foreach (var b in network.Present.Where(b => b != city && b != a && distance[a, b] < Far))
            {
                var paths = Paths(network, distance, a, b).ToArray();
                sum += paths.Count(path => path.Contains(city)) / (double)paths.Length;
            }
        }

        var pairs = (network.Present.Count - 1.0) * (network.Present.Count - 2.0);
        return pairs > 0 ? sum / pairs : 0;
    }

    /// <summary>The stationary share by solving (I − d·P) p = (1 − d)/n with elimination.</summary>
    public static double[] PageRank(DirectNetwork network, double damping)
    {
        int[] present = [.. network.Present];
        var n = present.Length;
        var system = new double[n, n + 1];
        for (var row = 0; row < n; row++)
        {
            system[row, row] += 1;
            system[row, n] = (1 - damping) / n;
            for (var column = 0; column < n; column++)
            {
                var targets = network.TargetsOf(present[column]).ToArray();
                system[row, column] -= damping * (targets.Length == 0 ? 1.0 / n : targets.Contains(present[row]) ? 1.0 / targets.Length : 0);
            }
        }

        for (var pivot = 0; pivot < n; pivot++)
        {
            for (var row = 0; row < n; row++)
            {
                if (row == pivot)
                    continue;
                var by = system[row, pivot] / system[pivot, pivot];
                for (var column = pivot; column <= n; column++)
                    system[row, column] -= by * system[pivot, column];
            }
        }

        var rank = new double[network.Ids.Count];
        for (var row = 0; row < n; row++)
            rank[present[row]] = system[row, n] / system[row, row];
        return rank;
    }

    private static IEnumerable<int[]> Paths(DirectNetwork network, int[,] distance, int from, int to)
    {
        if (from == to)
            return [[]];
        return network.TargetsOf(from).ToArray()
            .Where(next => distance[next, to] == distance[from, to] - 1)
            .SelectMany(next => Paths(network, distance, next, to).Select(rest => rest.Prepend(next).SkipLast(next == to ? 1 : 0).ToArray()));
    }
}
