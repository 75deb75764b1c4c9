using System.Text;
using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class NodeListTests
{
    [Fact]
    public void Nodes_of_the_second_file_join_those_of_the_ties()
    {
        var graph = Read("id,mode,gdp\na,city,3\nz,event,\n");
        Assert.Equal(["a", "z", "x"], graph.Nodes.Select(node => node.Key));
        Assert.Equal(("city", "3"), (graph.Attribute(graph.Nodes[0], "mode"), graph.Attribute(graph.Nodes[0], "gdp")));
    }

    [Fact]
    public void Without_a_mode_sources_are_cities_and_targets_events() =>
        Assert.Equal(["a True", "x False"], Read("id\na\nx\n").Nodes.Select(node => $"{node.Key} {node.IsCity}"));

    [Fact]
    public void An_id_that_stands_twice_is_an_error()
    {
        var log = new ProblemLog();
        NodeList.Joined(Graph(), "n.csv", "id\na\na\n"u8.ToArray(), GraphImportOptions.Default, log);
        Assert.Equal(("n.csv", 3), (Assert.Single(log.Problems()).File, log.Problems()[0].Line));
    }

    private static ImportedGraph Read(string nodes) =>
        NodeList.Joined(Graph(), "n.csv", Encoding.UTF8.GetBytes(nodes), GraphImportOptions.Default, new ProblemLog());

    private static ImportedGraph Graph() => new("f", true, [new ImportedNode("a", 1), new ImportedNode("x", 1)], [new ImportedTie("a", "x", null, 1)]);
}
