using System.Text;
using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class EdgeListTests
{
    [Fact]
    public void Without_a_node_that_is_both_sources_are_cities()
    {
        var graph = Read("source,target,weight,type\na,x,2,Undirected\nb,x,,\n", out var log);
        Assert.Equal(["a True", "b True", "x False"], graph.Nodes.Select(node => $"{node.Id} {node.IsCity}"));
        Assert.Equal([(2.0, (bool?)false), (null, null)], graph.Ties.Select(tie => (tie.Weight, tie.IsDirected)));
        Assert.True(log.Has(GraphFileCodes.UnclearMode));
    }

    [Fact]
    public void A_node_that_is_both_makes_all_of_them_cities() =>
        Assert.All(Read("source,target\na,b\nb,c\n", out _).Nodes, node => Assert.Null(node.IsCity));

    [Fact]
    public void A_blank_end_and_a_missing_field_are_errors_with_their_lines()
    {
        Read("source,target,weight\n,b,1\na\n", out var log);
        Assert.Equal([2, 3], log.Problems().Where(problem => problem.Severity is CityNetworks.Records.Severity.Error).Select(problem => problem.Line).Order());
    }

    private static ImportedGraph Read(string text, out ProblemLog log)
    {
        log = new ProblemLog();
        return CsvGraphReader.Read("f.csv", Encoding.UTF8.GetBytes(text), GraphImportOptions.Default, log)!;
    }
}
