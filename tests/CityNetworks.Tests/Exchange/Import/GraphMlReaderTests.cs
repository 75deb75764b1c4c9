using System.Text;
using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class GraphMlReaderTests
{
    [Fact]
    public void Names_of_keys_defaults_and_directions_are_read()
    {
        var graph = Read(
            "<graphml><key id=\"w\" for=\"edge\" attr.name=\"weight\"><default>2</default></key><key id=\"n\" attr.name=\"name\"/>"
                + "<graph edgedefault=\"directed\"><node id=\"a\"><data key=\"n\">A &amp; B</data></node><node id=\"b\"/>"
                + "<edge source=\"a\" target=\"b\"/><edge source=\"b\" target=\"a\" directed=\"false\"><data key=\"w\">5</data></edge></graph></graphml>")!;
        Assert.True(graph.IsDirected);
        Assert.Equal("A & B", graph.Attribute(graph.Nodes[0], "name"));
        Assert.Equal([(2.0, (bool?)null), (5.0, false)], graph.Ties.Select(tie => (tie.Weight!.Value, tie.IsDirected)));
    }

    [Fact]
    public void A_tie_without_an_end_is_an_error_with_its_line()
    {
        var log = new ProblemLog();
        GraphMlReader.Read("f", Encoding.UTF8.GetBytes("<graphml><graph>\n<edge source=\"a\"/></graph></graphml>"), GraphImportOptions.Default, log);
        Assert.Equal((2, "target"), (Assert.Single(log.Problems()).Line, log.Problems()[0].Column));
    }

    private static ImportedGraph? Read(string text) => GraphMlReader.Read("f", Encoding.UTF8.GetBytes(text), GraphImportOptions.Default, new ProblemLog());
}
