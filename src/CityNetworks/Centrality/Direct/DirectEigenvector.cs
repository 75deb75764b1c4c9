using CityNetworks.Networks.Direct;

namespace CityNetworks.Centrality.Direct;

/// <summary>Eigenvector centrality along direct ties.</summary>
/// <remarks>
/// The positive eigenvector of length 1 of the ties inside the largest strongly connected component (among equal ones that with the lowest city):
/// there, and only there, it is unique (Perron and Frobenius). Every other city has 0; without a component of two there is no score but 0.
/// Power iteration of A + I, which a bipartite or periodic network needs, until no score changes by more than 1e-12; not converged after 100,000 steps.
/// Source: Bonacich, J. Math. Sociol. 2 (1972), 113–120.
/// </remarks>
internal static class DirectEigenvector
{
    private const int MostSteps = 100_000;
    private const double Settled = 1e-12;

    public static DirectScores Of(DirectNetwork network, DirectOptions options)
    {
        var count = network.Ids.Count;
        var members = StrongComponents.LargestOf(network);
        var scores = new double[count];
        if (members.Count < 2)
            return new DirectScores(scores, scores);
        var isMember = new bool[count];
        foreach (var city in members)
            (isMember[city], scores[city]) = (true, 1 / Math.Sqrt(members.Count));
        var next = new double[count];
        for (var step = 0; step < MostSteps; step++)
        {
            var length = 0.0;
            foreach (var city in members)
            {
                var sources = network.SourcesOf(city);
                var sum = scores[city];
                for (var k = 0; k < sources.Length; k++)
                {
                    if (isMember[sources[k]])
                        sum += scores[sources[k]] * (options.Weighted ? network.SourceWeightsOf(city)[k] : 1);
                }

                next[city] = sum;
                length += sum * sum;
            }

            length = Math.Sqrt(length);
            var change = 0.0;
            foreach (var city in members)
            {
                next[city] /= length;
                change = Math.Max(change, Math.Abs(next[city] - scores[city]));
            }

            (scores, next) = (next, scores);
            if (change < Settled)
                return new DirectScores(scores, scores);
        }

        return new DirectScores(new double[count], new double[count], Converged: false);
    }
}
