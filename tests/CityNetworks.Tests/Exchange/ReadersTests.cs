using System.Globalization;
using System.Text.Json;
using CityNetworks.Exchange;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Exchange;

/// <summary>Files as other programs read them: the same nodes, ties, weights, direction and times.</summary>
public sealed class ReadersTests : IDisposable
{
    private const string Python =
        """
        import io, sys, json, networkx as nx, igraph
        folder = sys.argv[1]
        def read(g):
            edges = sorted([*sorted([str(a), str(b)]), float(d.get("weight", 1))] for a, b, d in g.edges(data=True))
            return {"nodes": sorted(map(str, g.nodes)), "directed": g.is_directed(), "edges": edges}
        def iread(g, name):
            edges = sorted([*sorted([g.vs[e.source][name], g.vs[e.target][name]]), e["weight"]] for e in g.es)
            return {"nodes": sorted(g.vs[name]), "directed": g.is_directed(), "edges": edges}
        def gexf(path): # NetworkX knows the name of version 1.2 alone
            text = open(path, encoding="utf-8").read().replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
            return nx.read_gexf(io.BytesIO(text.encode()), version="1.2draft")
        answer = {}
        for view in ["two-mode", "ties"]:
            path = folder + "/" + view
            graphml = nx.read_graphml(path + ".graphml")
            answer[view] = {
                "nx graphml": read(graphml),
                "nx gexf": read(gexf(path + ".gexf")),
                "nx json": read(nx.node_link_graph(json.load(open(path + ".json", encoding="utf-8")))),
                "nx pajek": read(nx.read_pajek(path + ".net")) if view == "ties" else None, # it does not know *Vertices N n
                "igraph graphml": iread(igraph.Graph.Read_GraphML(path + ".graphml"), "id"),
                "igraph pajek": iread(igraph.Graph.Read_Pajek(path + ".net"), "id"),
                "igraph dl": iread(igraph.Graph.Read_DL(path + ".dl", directed=False), "name") if view == "ties" else None, # it does not know nr and nc
            }
            answer[view]["spells"] = sorted(
                " ".join([*sorted([a, b]), *(f"{first}..{last}" for first, last in d["spells"])])
                for a, b, d in gexf(path + ".gexf").edges(data=True))
            answer[view]["latitude type"] = sorted({type(d["lat"]).__name__ for _, d in graphml.nodes(data=True) if "lat" in d})
        print(json.dumps(answer))
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("citynet-readers-").FullName;

    private static readonly ExchangeGraph s_twoMode = TwoModeGraph.Of(NetworkBuilder.Build(ExchangeSamples.Bundled).All, ExchangeSamples.Bundled);

    private static readonly ExchangeGraph s_ties = ExchangeSamples.TiesOf(ExchangeSamples.Bundled);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void NetworkX_and_igraph_read_the_same_graph()
    {
        foreach (var format in ExchangeFormats.All)
        {
            Save(format, s_twoMode, "two-mode");
            Save(format, s_ties, "ties");
        }

        var answer = Readers.Python(Python, _folder);
        foreach (var (view, graph) in new[] { ("two-mode", s_twoMode), ("ties", s_ties) })
        {
            foreach (var reader in answer.GetProperty(view).EnumerateObject().Where(reader => reader.Value.ValueKind is JsonValueKind.Object))
                AssertSame($"{reader.Name} {view}", graph, reader.Value);
            var spells = Enumerable.Range(0, graph.Edges.RowCount).Select(edge =>
                $"{Ends(graph, edge)} {string.Join(' ', graph.EdgeSpells[edge].Select(spell => $"{graph.Time.Start(spell)}..{graph.Time.Last(spell)}"))}");
            Assert.Equal(
                spells.Order(StringComparer.Ordinal),
                answer.GetProperty(view).GetProperty("spells").EnumerateArray().Select(text => text.GetString()).Order(StringComparer.Ordinal));
            Assert.Equal(["float"], answer.GetProperty(view).GetProperty("latitude type").EnumerateArray().Select(type => type.GetString()));
        }
    }

    [Theory]
    [InlineData("gexf", false)]
    [InlineData("graphml", false)]
    [InlineData("dot", false)]
    [InlineData("pajek", true)]
    public void Gephi_reads_the_two_mode_graph_without_a_complaint(string id, bool directed) => AssertGephi(ExchangeFormats.Find(id), s_twoMode, directed);

    [Theory]
    [InlineData("gexf", false)]
    [InlineData("graphml", false)]
    [InlineData("dot", false)]
    [InlineData("pajek", true)]
    [InlineData("dl", true)]
    public void Gephi_reads_the_ties_without_a_complaint(string id, bool directed) => AssertGephi(ExchangeFormats.Find(id), s_ties, directed);

    [Theory]
    [InlineData("gexf")]
    [InlineData("graphml")]
    [InlineData("dot")]
    public void Gephi_reads_hostile_names(string id)
    {
        var read = Readers.Gephi(Save(ExchangeFormats.Find(id), ExchangeSamples.HostileTwoMode, "hostile"));
        Assert.Equal(0, read.GetProperty("issues").GetArrayLength());
        var nodes = read.GetProperty("node_list").EnumerateArray().Select(node => node.GetProperty("id").GetString()!).ToHashSet();
        Assert.Equal(7, nodes.Count);
        Assert.Contains($"city:{ExchangeSamples.Quotes}", nodes);
        Assert.Contains($"city:{ExchangeSamples.Scripts}", nodes);
    }

    private void AssertGephi(ExchangeFormat format, ExchangeGraph graph, bool directed)
    {
        var read = Readers.Gephi(Save(format, graph, "graph"));
        Assert.Equal([], read.GetProperty("issues").EnumerateArray().Select(issue => issue.GetString()));
        Assert.Equal(directed, read.GetProperty("directed").GetBoolean());
        Assert.Equal(graph.Nodes.RowCount, read.GetProperty("nodes").GetInt32());
        Assert.Equal(graph.Edges.Numbers("weight").Sum(), read.GetProperty("weight_sum").GetDouble(), 1e-9);
        var numbered = format.Id is "pajek" or "dl"; // there Gephi's ids are numbers, and the labels are our ids
        var labels = read.GetProperty("node_list").EnumerateArray().ToDictionary(
            node => node.GetProperty("id").GetString()!,
            node => numbered ? node.GetProperty("values").GetProperty("label").GetString()! : node.GetProperty("id").GetString()!);
        var pairs = read.GetProperty("edge_list").EnumerateArray()
            .Select(edge => Tie(
                labels[edge.GetProperty("source").GetString()!], labels[edge.GetProperty("target").GetString()!], edge.GetProperty("weight").GetDouble()))
            .Order(StringComparer.Ordinal);
        Assert.Equal(TiesIn(graph), pairs);
        if (format.Id == "gexf")
            AssertSpells(graph, read);
    }

    private static void AssertSpells(ExchangeGraph graph, JsonElement read)
    {
        Assert.True(read.GetProperty("dynamic").GetBoolean());
        var expected = Enumerable.Range(0, graph.Edges.RowCount)
            .Select(edge => (
                Tie: Tie(graph, edge),
                Spells: graph.EdgeSpells[edge].Select(spell => $"{Milliseconds(graph.Time.Start(spell))}..{Milliseconds(graph.Time.Last(spell))}")))
            .Select(row => $"{row.Tie} {string.Join(' ', row.Spells)}")
            .Order(StringComparer.Ordinal);
        var actual = read.GetProperty("edge_list").EnumerateArray()
            .Select(edge =>
                $"{Tie(edge.GetProperty("source").GetString()!, edge.GetProperty("target").GetString()!, edge.GetProperty("weight").GetDouble())} "
                    + $"{string.Join(' ', edge.GetProperty("intervals").EnumerateArray().Select(i => $"{i[0].GetDouble():R}..{i[1].GetDouble():R}"))}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, actual);
    }

    private static string Milliseconds(string day) =>
        new DateTimeOffset(DateTime.Parse(day, CultureInfo.InvariantCulture), TimeSpan.Zero)
            .ToUnixTimeMilliseconds()
            .ToString("R", CultureInfo.InvariantCulture);

    private static void AssertSame(string reader, ExchangeGraph graph, JsonElement read)
    {
        Assert.False(read.GetProperty("directed").GetBoolean(), reader);
        Assert.Equal(
            graph.Nodes.Text("id").Order(StringComparer.Ordinal),
            read.GetProperty("nodes").EnumerateArray().Select(node => node.GetString()).Order(StringComparer.Ordinal));
        var ties = read
            .GetProperty("edges")
            .EnumerateArray()
            .Select(edge => Tie(edge[0].GetString()!, edge[1].GetString()!, edge[2].GetDouble()))
            .Order(StringComparer.Ordinal);
        Assert.Equal(TiesIn(graph), ties);
    }

    private static string Ends(ExchangeGraph graph, int edge) =>
        string.Join(' ', new[] { graph.Edges.Text("source")[edge], graph.Edges.Text("target")[edge] }.Order(StringComparer.Ordinal));

    private static IEnumerable<string> TiesIn(ExchangeGraph graph) =>
        Enumerable.Range(0, graph.Edges.RowCount).Select(edge => Tie(graph, edge)).Order(StringComparer.Ordinal);

    private static string Tie(ExchangeGraph graph, int edge) =>
        Tie(graph.Edges.Text("source")[edge]!, graph.Edges.Text("target")[edge]!, graph.Edges.Numbers("weight")[edge]);

    private static string Tie(string a, string b, double weight) => string.CompareOrdinal(a, b) < 0 ? $"{a} – {b}: {weight}" : $"{b} – {a}: {weight}";

    private string Save(ExchangeFormat format, ExchangeGraph graph, string name)
    {
        format.Write(graph, ending => File.Create(Path.Combine(_folder, name + ending)));
        return Path.Combine(_folder, name + format.Ending);
    }
}
