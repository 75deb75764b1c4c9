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

    [Fact]
    public void Times_of_nodes_are_read_in_every_form()
    {
        var graph = Read(
            "<gexf><graph><nodes><node id=\"a\" start=\"2000-01-01\" end=\"2009-12-31\"/><node id=\"b\" timestamp=\"2005\"/>"
                + "<node id=\"c\" timestamps=\"[2001, 2003]\"/><node id=\"d\" intervals=\"&lt;[2001, 2003]; [2005, 2006]&gt;\"/>"
                + "<node id=\"e\"><spells><spell start=\"2001\" end=\"2002\"/><spell timestamp=\"2007\"/></spells></node></nodes></graph></gexf>")!;
        Assert.Equal([("2000-01-01", "2010-01-01")], graph.Nodes[0].Dates);
        Assert.Equal([(2005, 2005)], graph.Nodes[1].Times);
        Assert.Equal([(2001, 2001), (2003, 2003)], graph.Nodes[2].Times);
        Assert.Equal([(2001, 2003), (2005, 2006)], graph.Nodes[3].Times);
        Assert.Equal([(2001, 2002), (2007, 2007)], graph.Nodes[4].Times);
    }

    [Fact]
    public void Periods_that_ties_name_count_instead_of_the_times_of_nodes()
    {
        var graph = Read(
            "<gexf><graph><attributes class=\"edge\"><attribute id=\"period\" title=\"period\"/></attributes><nodes><node id=\"a\" start=\"2000\"/>"
                + "<node id=\"b\"/></nodes><edges><edge source=\"a\" target=\"b\"><attvalues><attvalue for=\"period\" value=\"2001\"/></attvalues></edge>"
                + "</edges></graph></gexf>")!;
        Assert.Empty(graph.Nodes[0].Times);
        Assert.Equal("2001", graph.Ties[0].Period);
    }

    private static ImportedGraph? Read(string text) => GexfReader.Read("f", Encoding.UTF8.GetBytes(text), GraphImportOptions.Default, new ProblemLog());
}
