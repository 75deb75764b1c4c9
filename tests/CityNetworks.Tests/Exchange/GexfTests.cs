using System.Xml.Linq;
using CityNetworks.Exchange;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class GexfTests
{
    private static readonly XNamespace s_space = "http://gexf.net/1.3";

    [Fact]
    public void Nodes_ties_and_spells_are_elements_of_version_1_3()
    {
        var files = new WrittenFiles();
        Gexf.Write(TwoModeGraph.Of(Samples.Star(1).All), files.Open);
        var root = XDocument.Parse(files[".gexf"]).Root!;
        Assert.Equal("1.3", root.Attribute("version")!.Value);
        var graph = root.Element(s_space + "graph")!;
        Assert.Equal("undirected", graph.Attribute("defaultedgetype")!.Value);
        Assert.Equal(["c0", "c1", "e0"], graph.Descendants(s_space + "node").Select(node => node.Attribute("id")!.Value));
        Assert.Equal(
            ["c0 e0", "c1 e0"],
            graph.Descendants(s_space + "edge").Select(edge => $"{edge.Attribute("source")!.Value} {edge.Attribute("target")!.Value}"));
        Assert.All(graph.Descendants(s_space + "spell"), spell => Assert.Equal(("0", "0"), (spell.Attribute("start")!.Value, spell.Attribute("end")!.Value)));
    }

    [Fact]
    public void A_tie_of_several_windows_has_its_weight_in_each()
    {
        var graph = TwoModeGraph.Of(Samples.Star(1).All);
        var files = new WrittenFiles();
        Gexf.Write(graph with { EdgeSpells = [[new Spell(0, 1, 2), new Spell(2, 3, 5)], graph.EdgeSpells[1]] }, files.Open);
        var values = XDocument.Parse(files[".gexf"]).Descendants(s_space + "attvalue").Where(value => value.Attribute("for")!.Value == "weight_then");
        Assert.Equal(
            ["2 0 0", "5 2 2", "1 0 0"],
            values.Select(v => $"{v.Attribute("value")!.Value} {v.Attribute("start")!.Value} {v.Attribute("end")!.Value}"));
    }
}
