using CityNetworks.Networks;

namespace CityNetworks.Tests.Oracles;

/// <summary>Burt's constraint from the dense matrix of shared events, straight from the formula.</summary>
internal static class NaiveConstraint
{
    public static double[] Of(Window window, Mode mode)
    {
        var sets = NaiveClosure.Neighbourhoods(window, mode);
        var n = sets.Length;
        var w = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                w[i, j] = i == j ? 0 : sets[i].Intersect(sets[j]).Count();
        }

        double P(int i, int j) => w[i, j] / Enumerable.Range(0, n).Sum(k => w[i, k]);
        return [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).All(j => w[i, j] == 0)
            ? double.NaN
            : Enumerable.Range(0, n).Where(j => w[i, j] > 0).Sum(j =>
                Math.Pow(P(i, j) + Enumerable.Range(0, n).Where(q => q != i && q != j && w[i, q] > 0).Sum(q => P(i, q) * P(q, j)), 2)))];
    }
}
