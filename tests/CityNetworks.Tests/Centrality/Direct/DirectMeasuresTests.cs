using System.Globalization;
using CityNetworks.Centrality.Direct;
using CityNetworks.Networks.Direct;
using CityNetworks.Structure;
using CityNetworks.Tests.Exchange;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality.Direct;

public sealed class DirectMeasuresTests
{
    private static readonly Gen<DirectNetwork> s_networks =
        from count in Gen.Int[1, 7]
        from symmetric in Gen.Bool
        from ties in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1]).Array[0, 14]
        let reversed = symmetric ? ties.Select(t => (t.Item2, t.Item1)) : []
        select DirectNetwork.Of(count, ties.Concat(reversed).Select(t => (t.Item1, t.Item2, 1.0)));

    private static readonly (int, int)[] s_undirected = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (5, 6)];

    [Fact]
    public void Distances_paths_and_walks_are_those_of_the_oracles() => s_networks.Sample(network =>
    {
        var (closeness, harmonic, betweenness) = (Values(network, "closeness"), Values(network, "harmonic"), Values(network, "betweenness"));
        foreach (var city in network.Present)
        {
            Assert.Equal(DirectOracle.Closeness(network, city), closeness[city], 1e-12);
            Assert.Equal(DirectOracle.Harmonic(network, city), harmonic[city], 1e-12);
            Assert.Equal(DirectOracle.Betweenness(network, city), betweenness[city], 1e-12);
        }

        var rank = DirectOracle.PageRank(network, 0.85);
        var ours = Values(network, "pagerank");
        Assert.All(network.Present, city => Assert.Equal(rank[city], ours[city], 1e-10));
    });

    [Fact]
    public void The_eigenvector_is_one_of_length_1_inside_the_largest_strong_component_and_0_outside() => s_networks.Sample(network =>
    {
        var members = StrongComponents.LargestOf(network);
        var scores = Values(network, "eigenvector");
        Assert.All(Enumerable.Range(0, network.Ids.Count).Except(members), city => Assert.Equal(0, scores[city]));
        if (members.Count < 2)
            return;
        Assert.Equal(1, members.Sum(city => scores[city] * scores[city]), 1e-9);
        double Image(int city) => network.SourcesOf(city).ToArray().Where(members.Contains).Sum(source => scores[source]);
        var images = members.Select(city => (Score: scores[city], Image: Image(city))).ToArray();
        var value = images[0].Image / images[0].Score;
        Assert.All(images, pair => Assert.Equal(value * pair.Score, pair.Image, 1e-6));
    });

    [Fact]
    public void A_star_whose_rays_name_the_hub_has_the_values_that_one_computes_by_hand()
    {
        var star = DirectNetwork.Of(5, [(1, 0, 2), (2, 0, 3), (3, 0, 1)]); // city 4 has no tie
        Assert.Equal([0, 1, 2, 3], star.Present);
        Assert.Equal(1, Values(star, "in_degree")[0]);
        Assert.Equal(0, Values(star, "out_degree")[0]);
        Assert.Equal(6, Values(star, "in_strength")[0]);
        Assert.Equal(1, Values(star, "closeness")[0]);
        Assert.Equal(0, Values(star, "closeness")[1]);
        Assert.Equal(0, Values(star, "betweenness")[0]);
        Assert.All(DirectMeasures.All, measure => Assert.Equal(0, Values(star, measure.Id)[4]));
    }

    [Fact]
    public void A_city_without_a_tie_changes_nothing() => s_networks.Sample(network =>
    {
        var wider = DirectNetwork.Of(network.Ids.Count + 1, network.Ties.Select(tie => (tie.Source, tie.Target, tie.Weight)));
        foreach (var measure in DirectMeasures.All)
            Assert.Equal(Values(network, measure.Id), Values(wider, measure.Id).Take(network.Ids.Count));
    });

    [Fact]
    public void NetworkX_finds_the_same()
    {
        const string Program =
            """
            import json, sys, networkx as nx
            answer = []
            for directed, ties in json.loads(sys.argv[1]):
                g = nx.DiGraph() if directed else nx.Graph()
                g.add_edges_from(sorted(map(tuple, ties)))
                u = g.to_undirected()
                answer.append({
                    "closeness": nx.closeness_centrality(g), "betweenness": nx.betweenness_centrality(g),
                    "in_degree": nx.in_degree_centrality(g) if directed else nx.degree_centrality(g),
                    "harmonic": {v: h / (len(g) - 1) for v, h in nx.harmonic_centrality(g).items()}, "pagerank": nx.pagerank(g, tol=1e-13, max_iter=10000),
                    "structure": {
                        "density": nx.density(g), "reciprocity": nx.reciprocity(g) if directed else 1.0, "transitivity": nx.transitivity(u),
                        "clustering": nx.average_clustering(u), "components": nx.number_connected_components(u),
                        "assortativity": nx.degree_assortativity_coefficient(u),
                    },
                })
            print(json.dumps(answer))
            """;
        DirectNetwork[] networks =
        [
            DirectNetwork.Of(6, [(0, 1, 1), (1, 2, 1), (2, 0, 1), (2, 3, 1), (3, 4, 1), (0, 3, 1), (5, 4, 1), (4, 5, 1)]),
            DirectNetwork.Of(7, s_undirected.Concat(s_undirected.Select(t => (t.Item2, t.Item1))).Select(t => (t.Item1, t.Item2, 1.0))),
        ];
        var asked = string.Join(',', networks.Select(n =>
            $"[{(n.IsSymmetric ? "false" : "true")},[{string.Join(',', n.Ties.Select(t => $"[\"{n.Ids[t.Source]}\",\"{n.Ids[t.Target]}\"]"))}]]"));
        var answer = Readers.Python(Program, $"[{asked}]");
        for (var k = 0; k < networks.Length; k++)
        {
            foreach (var id in new[] { "closeness", "betweenness", "in_degree", "harmonic", "pagerank" })
            {
                var values = Values(networks[k], id);
                var theirs = answer[k].GetProperty(id);
                Assert.All(networks[k].Present, city => Assert.Equal(theirs.GetProperty(networks[k].Ids[city]).GetDouble(), values[city], 1e-9));
            }

            var structure = DirectStructure.Of([networks[k]]);
            foreach (var theirs in answer[k].GetProperty("structure").EnumerateObject())
            {
                var row = structure.Text("measure").ToList().IndexOf(theirs.Name);
                var difference = Math.Abs(theirs.Value.GetDouble() - structure.Numbers("value")[row]);
                Assert.True(difference < 1e-9, string.Create(CultureInfo.InvariantCulture, $"{theirs.Name} {k}: {theirs.Value.GetDouble()}"));
            }
        }
    }

    private static IReadOnlyList<double> Values(DirectNetwork network, string measure) =>
        DirectMeasures.Find(measure).Of(network, new DirectOptions()).Values;
}
