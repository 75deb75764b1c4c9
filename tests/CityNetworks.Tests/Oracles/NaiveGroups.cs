using CityNetworks.Networks;
using CityNetworks.Structure;

namespace CityNetworks.Tests.Oracles;

/// <summary>E–I, brokerage and autocorrelation over a full matrix W = BB' with every sum written out.</summary>
internal static class NaiveGroups
{
    /// <summary>W_ij, 0 on the diagonal.</summary>
    public static double[,] Meetings(Window window)
    {
        var n = window.Network.CityCount;
        var ties = Samples.TiesOf(window);
        var w = new double[n, n];
        foreach (var (i, e) in ties)
        {
            foreach (var (j, f) in ties)
                w[i, j] += e == f && i != j ? 1 : 0;
        }

        return w;
    }

    /// <summary>(E, I) over the pairs i &lt; j that pass.</summary>
    public static EIScore EI(double[,] w, int[] groups, bool binary, Func<int, int, bool> pair)
    {
        var (external, inside) = (0.0, 0.0);
        for (var j = 0; j < groups.Length; j++)
        {
            for (var i = 0; i < j; i++)
            {
                if (w[i, j] == 0 || groups[i] < 0 || groups[j] < 0 || !pair(i, j))
                    continue;
                var weight = binary ? 1 : w[i, j];
                external += groups[i] == groups[j] ? 0 : weight;
                inside += groups[i] == groups[j] ? weight : 0;
            }
        }

        return new EIScore(external, inside);
    }

    /// <summary>The (a, b) that v brokers in a role: every ordered pair that passes.</summary>
    public static int Brokered(double[,] w, int[] groups, int v, BrokerageRole role, Func<int, int, bool> inTime)
    {
        var nodes = Enumerable.Range(0, groups.Length).Where(c => groups[c] >= 0).ToArray();
        if (groups[v] < 0)
            return 0;
        return (from a in nodes
                from b in nodes
                where a != b && a != v && b != v && w[a, v] > 0 && w[v, b] > 0 && w[a, b] == 0 && inTime(a, b) && Role(groups[a], groups[v], groups[b]) == role
                select 1).Count();
    }

    public static (double I, double C, int N) Autocorrelation(double[,] w, double[] x, bool normalise)
    {
        var known = Enumerable.Range(0, x.Length).Where(i => !double.IsNaN(x[i])).ToArray();
        var nodes = known.Where(i => known.Any(j => w[i, j] > 0)).ToArray();
        var mean = nodes.Select(i => x[i]).DefaultIfEmpty(0).Average();
        var (total, products, differences, squares) = (0.0, 0.0, 0.0, 0.0);
        foreach (var i in nodes)
        {
            var strength = nodes.Sum(j => w[i, j]);
            foreach (var j in nodes)
            {
                var weight = normalise ? w[i, j] / strength : w[i, j];
                total += weight;
                products += weight * (x[i] - mean) * (x[j] - mean);
                differences += weight * (x[i] - x[j]) * (x[i] - x[j]);
            }

            squares += (x[i] - mean) * (x[i] - mean);
        }

        return (nodes.Length / total * products / squares, (nodes.Length - 1) * differences / (2 * total * squares), nodes.Length);
    }

    /// <summary>Every order of the items.</summary>
    public static IEnumerable<T[]> Orders<T>(T[] items) =>
        items.Length == 0 ? [[]] : items.SelectMany((first, k) => Orders([.. items[..k], .. items[(k + 1)..]]).Select(rest => (T[])[first, .. rest]));

    private static BrokerageRole Role(int a, int v, int b)
    {
        if (a == b)
            return a == v ? BrokerageRole.Coordinator : BrokerageRole.Itinerant;
        if (v == b)
            return BrokerageRole.Gatekeeper;
        return a == v ? BrokerageRole.Representative : BrokerageRole.Liaison;
    }
}
