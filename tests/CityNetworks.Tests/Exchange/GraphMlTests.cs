using System.Xml.Linq;
using CityNetworks.Exchange;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class GraphMlTests
{
    private static readonly XNamespace s_space = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public void Every_datum_has_a_key_that_is_declared()
    {
        var files = new WrittenFiles();
        GraphMl.Write(TwoModeGraph.Of(Samples.Star(2).All), files.Open);
        var root = XDocument.Parse(files[".graphml"]).Root!;
        var keys = root.Elements(s_space + "key").Select(key => key.Attribute("id")!.Value).ToHashSet();
        Assert.All(root.Descendants(s_space + "data"), datum => Assert.Contains(datum.Attribute("key")!.Value, keys));
        Assert.Equal(4, root.Descendants(s_space + "edge").Count());
        Assert.Equal([":City", ":City", ":City", ":Event", ":Event"], root.Descendants(s_space + "node").Select(node => node.Attribute("labels")!.Value));
    }

    [Fact]
    public void Blank_cells_and_absent_times_are_left_out()
    {
        var graph = TwoModeGraph.Of(Samples.Star(1).All);
        var files = new WrittenFiles();
        GraphMl.Write(graph with { NodeSpells = [[], [], []], EdgeSpells = [[], []] }, files.Open);
        var written = XDocument.Parse(files[".graphml"]).Descendants(s_space + "data").Select(datum => datum.Attribute("key")!.Value);
        Assert.DoesNotContain(written, key => key is "node_country" or "node_start" or "edge_last");
    }
}
