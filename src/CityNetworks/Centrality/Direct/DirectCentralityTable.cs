using CityNetworks.Networks.Direct;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Centrality.Direct;

/// <summary>Centrality in networks of direct ties, as the table <c>centrality</c>.</summary>
public static class DirectCentralityTable
{
    /// <summary>The columns of <see cref="CentralityTable"/>: window, mode (city), node, name, measure, dialect (networkx), raw, value, rank.</summary>
    /// <remarks>
    /// Rows: windows as given, present cities by id, measures as given. The rank is among the present cities, 1 for the largest value; ties share the smallest.
    /// Blank where an iterative measure did not converge.
    /// </remarks>
    public static Table Of(IReadOnlyList<DirectNetwork> networks, IReadOnlyList<DirectMeasure>? measures = null, DirectOptions? options = null)
    {
        var rows = new List<(DirectNetwork Network, int City, string Measure, double Raw, double Value, int? Rank)>();
        foreach (var network in networks)
        {
            var scores = (measures ?? DirectMeasures.Default)
                .Select(measure => (measure.Id, Scores: measure.Of(network, options ?? new DirectOptions()))).ToArray();
            var ranks = Array.ConvertAll(scores, score => Ranking.Competition([.. network.Present.Select(city => score.Scores.Values[city])]));
            for (var k = 0; k < network.Present.Count; k++)
            {
                var city = network.Present[k];
                for (var m = 0; m < scores.Length; m++)
                {
                    var (id, score) = scores[m];
                    rows.Add(score.Converged
                        ? (network, city, id, score.Raw[city], score.Values[city], ranks[m][k])
                        : (network, city, id, double.NaN, double.NaN, null));
                }
            }
        }

        return Table.Of("centrality", rows)
            .Text("window", row => row.Network.Window)
            .Text("mode", _ => "city")
            .Text("node", row => row.Network.Ids[row.City])
            .Text("name", row => row.Network.Labels[row.City])
            .Text("measure", row => row.Measure)
            .Text("dialect", _ => "networkx")
            .Number("raw", row => row.Raw)
            .Number("value", row => row.Value)
            .Integer("rank", row => row.Rank)
            .Build();
    }
}
