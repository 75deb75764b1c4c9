using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class PajekReaderTests
{
    [Fact]
    public void Vertices_arcs_edges_and_lists_are_read()
    {
        var graph = Read("*Vertices 3\n1 \"a\"\n2 \"b\"\n3 \"c\"\n*Arcs\n1 2 5\n*Edges\n2 3\n*Arcslist\n3 1 2\n")!;
        Assert.Equal(["a", "b", "c"], graph.Nodes.Select(node => node.Id));
        Assert.Equal(
            ["1>2 5", "2-3 ", "3>1 ", "3>2 "],
            graph.Ties.Select(tie => $"{tie.Source}{(tie.IsDirected is true ? '>' : '-')}{tie.Target} {tie.Weight}"));
    }

    [Fact]
    public void A_two_mode_matrix_joins_rows_and_columns()
    {
        var graph = Read("*Vertices 3 2\n*Matrix\n1\n0\n")!;
        Assert.Equal([true, true, false], graph.Nodes.Select(node => node.IsCity));
        Assert.Equal(("1", "3"), (Assert.Single(graph.Ties).Source, graph.Ties[0].Target));
    }

    [Fact]
    public void A_partition_is_an_attribute_of_the_vertices() =>
        Assert.Equal(["1", "2"], Read("*Vertices 2\n*Partition sex.clu\n*Vertices 2\n1\n2\n")!.Nodes.Select(node => node.Attributes["sex"]));

    [Theory]
    [InlineData("1 2 3\n")]
    [InlineData("*Vertices 0\n")]
    [InlineData("*Vertices 2\n*Arcs\n1 3\n")]
    [InlineData("*Vertices 2\n*Matrix\n1 0\n")]
    public void A_broken_file_gives_no_graph(string text) => Assert.Null(Read(text));

    private static ImportedGraph? Read(string text) => PajekReader.Read("f.net", text, GraphImportOptions.Default, new ProblemLog());
}
