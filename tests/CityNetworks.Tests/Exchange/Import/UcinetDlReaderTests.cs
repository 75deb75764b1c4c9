using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class UcinetDlReaderTests
{
    [Fact]
    public void A_full_matrix_of_one_mode_is_read()
    {
        var graph = Read("dl n=3\nlabels: a,b,c\ndata:\n0 1 0\n1 0 2\n0 2 0\n")!;
        Assert.False(graph.IsDirected);
        Assert.Equal(["a", "b", "c"], graph.Nodes.Select(node => node.Id));
        Assert.Equal(["1 2 1", "2 3 2"], graph.Ties.Select(tie => $"{tie.Source} {tie.Target} {tie.Weight}"));
    }

    [Fact]
    public void Two_modes_have_rows_and_columns()
    {
        var graph = Read("dl nr=2, nc=1\nformat=edgelist2\nrow labels:\na,b\ncolumn labels:\nx\ndata:\n1 1 3\nb x\n")!;
        Assert.Equal([true, true, false], graph.Nodes.Select(node => node.IsCity));
        Assert.Equal(["row 1 column 1 3", "row 2 column 1 "], graph.Ties.Select(tie => $"{tie.Source} {tie.Target} {tie.Weight}"));
    }

    [Theory]
    [InlineData("n=2\ndata:\n0 1\n1 0\n")]
    [InlineData("dl n=2\ndata:\n0 1\n")]
    [InlineData("dl n=2\nlabels: a\ndata:\n0 1 1 0\n")]
    [InlineData("dl n=2\nformat=spiral\ndata:\n")]
    public void A_broken_file_gives_no_graph(string text) => Assert.Null(Read(text));

    private static ImportedGraph? Read(string text) => UcinetDlReader.Read("f.dl", text, GraphImportOptions.Default, new ProblemLog());
}
