using System.Text;
using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class GexfReaderTests
{
    [Fact]
    public void Titles_of_attributes_weights_and_nested_nodes_are_read()
    {
        var graph = Read(
            "<gexf><graph defaultedgetype=\"undirected\"><attributes class=\"node\"><attribute id=\"0\" title=\"mode\"/></attributes><nodes>"
                + "<node id=\"a\" label=\"A\"><attvalues><attvalue for=\"0\" value=\"city\"/></attvalues><nodes><node id=\"b\"/></nodes></node></nodes>"
                + "<edges><edge source=\"a\" target=\"b\" weight=\"2.5\" type=\"directed\"/></edges></graph></gexf>")!;
        Assert.Equal(["a", "b"], graph.Nodes.Select(node => node.Key).Order());
        var outer = graph.Nodes.Single(node => node.Key == "a");
        Assert.Equal(("city", "A"), (graph.Attribute(outer, "mode"), graph.Attribute(outer, "label")));
        Assert.Equal((2.5, (bool?)true), (Assert.Single(graph.Ties).Weight, graph.Ties[0].IsDirected));
    }

    [Fact]
    public void An_edge_without_an_end_is_an_error()
    {
        var log = new ProblemLog();
        GexfReader.Read("f", Encoding.UTF8.GetBytes("<gexf><graph><edges><edge target=\"a\"/></edges></graph></gexf>"), GraphImportOptions.Default, log);
        Assert.Equal("source", Assert.Single(log.Problems()).Column);
    }

    private static ImportedGraph? Read(string text) => GexfReader.Read("f", Encoding.UTF8.GetBytes(text), GraphImportOptions.Default, new ProblemLog());
}
