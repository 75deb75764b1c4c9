using CityNetworks.Networks.Direct;

namespace CityNetworks.Centrality.Direct;

/// <summary>PageRank along direct ties.</summary>
/// <remarks>
/// Among the n cities that are present: p(v) = (1 − d) / n + d · (Σ p(u) · w(u, v) / w(u) + Σ over cities without a tie of their own p(u) / n).
/// Power iteration until the change, summed over cities, is below 1e-12; not converged after 10,000 steps.
/// Source: Brin and Page, Computer Networks 30 (1998), 107–117; cities without a tie of their own as in Langville and Meyer (2006), section 4.2.
/// </remarks>
internal static class DirectPageRank
{
    private const int MostSteps = 10_000;
    private const double Settled = 1e-12;

    public static DirectScores Of(DirectNetwork network, DirectOptions options)
    {
        var count = network.Ids.Count;
        var n = network.Present.Count;
        if (n == 0)
            return new DirectScores(new double[count], new double[count]);
        var (rank, next, leaving) = (new double[count], new double[count], new double[count]);
        foreach (var city in network.Present)
        {
            rank[city] = 1.0 / n;
            for (var k = 0; k < network.TargetsOf(city).Length; k++)
                leaving[city] += Weight(network.TargetWeightsOf(city)[k], options);
        }

        for (var step = 0; step < MostSteps; step++)
        {
            var stuck = network.Present.Where(city => leaving[city] == 0).Sum(city => rank[city]);
            var change = 0.0;
            foreach (var city in network.Present)
            {
                var sum = 0.0;
                var sources = network.SourcesOf(city);
                for (var k = 0; k < sources.Length; k++)
                {
                    if (leaving[sources[k]] > 0)
                        sum += rank[sources[k]] * Weight(network.SourceWeightsOf(city)[k], options) / leaving[sources[k]];
                }

                next[city] = ((1 - options.Damping) / n) + (options.Damping * (sum + (stuck / n)));
                change += Math.Abs(next[city] - rank[city]);
            }

            (rank, next) = (next, rank);
            if (change < Settled)
                return new DirectScores(rank, rank);
        }

        return new DirectScores(new double[count], new double[count], Converged: false);
    }

    private static double Weight(double weight, DirectOptions options) => options.Weighted ? weight : 1;
}
