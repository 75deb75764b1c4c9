using System.Text;
using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class NodeLinkReaderTests
{
    [Fact]
    public void Links_name_nodes_by_id_or_by_place()
    {
        var named = Read("""{"directed": true, "nodes": [{"id": "a"}, {"id": 7}], "links": [{"source": "a", "target": 7, "weight": 2}]}""")!;
        Assert.True(named.IsDirected);
        Assert.Equal(("a", "7", 2.0), (named.Ties[0].Source, named.Ties[0].Target, named.Ties[0].Weight));
        var placed = Read("""{"nodes": [{"name": "x"}, {"name": "y"}], "edges": [{"source": 0, "target": 1}]}""")!;
        Assert.Equal(("x", "y"), (placed.Ties[0].Source, placed.Ties[0].Target));
    }

    [Fact]
    public void Lists_of_a_node_are_joined() =>
        Assert.Equal("a;1;true", Read("""{"nodes": [{"id": "a", "tags": ["a", 1, true], "deep": [[1]]}], "links": []}""")!.Nodes[0].Attributes["tags"]);

    [Theory]
    [InlineData("{\"nodes\": []}")]
    [InlineData("[1]")]
    [InlineData("{\"nodes\": [")]
    public void What_is_no_node_link_JSON_gives_no_graph(string text) => Assert.Null(Read(text));

    private static ImportedGraph? Read(string text) => NodeLinkReader.Read("f", Encoding.UTF8.GetBytes(text), GraphImportOptions.Default, new ProblemLog());
}
