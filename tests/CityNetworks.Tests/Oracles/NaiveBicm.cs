using CityNetworks.Networks;

namespace CityNetworks.Tests.Oracles;

/// <summary>The bipartite configuration model node by node, by the fixed point x_i = k_i / Σ_e y_e/(1 + x_i y_e) and its counterpart, many times
/// over.</summary>
internal static class NaiveBicm
{
    public static double[,] Of(Window window, int rounds)
    {
        var (n, m) = (window.Network.CityCount, window.Network.EventCount);
        var k = Enumerable.Range(0, n).Select(i => Samples.TiesOf(window).Count(tie => tie.City == i)).ToArray();
        var d = Enumerable.Range(0, m).Select(e => Samples.TiesOf(window).Count(tie => tie.Event == e)).ToArray();
        var x = k.Select(degree => degree / Math.Sqrt(1.0 + k.Sum())).ToArray();
        var y = d.Select(degree => degree / Math.Sqrt(1.0 + k.Sum())).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < n; i++)
                x[i] = k[i] == 0 ? 0 : k[i] / y.Sum(other => other / (1 + (x[i] * other)));
            for (var e = 0; e < m; e++)
                y[e] = d[e] == 0 ? 0 : d[e] / x.Sum(other => other / (1 + (y[e] * other)));
        }

        var p = new double[n, m];
        for (var i = 0; i < n; i++)
        {
            for (var e = 0; e < m; e++)
                p[i, e] = x[i] * y[e] / (1 + (x[i] * y[e]));
        }

        return p;
    }
}
