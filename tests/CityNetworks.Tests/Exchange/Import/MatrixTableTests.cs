using System.Text;
using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class MatrixTableTests
{
    [Fact]
    public void A_square_of_the_same_names_is_one_mode_and_symmetric_if_its_cells_are()
    {
        var symmetric = Read(",a,b\na,0,2\nb,2,0\n");
        Assert.False(symmetric.IsDirected);
        Assert.Equal("a b 2", string.Join('|', symmetric.Ties.Select(tie => $"{tie.Source} {tie.Target} {tie.Weight}")));
        Assert.True(Read(",a,b\na,0,2\nb,3,0\n").IsDirected);
    }

    [Fact]
    public void Another_matrix_joins_cities_and_events()
    {
        var graph = Read("city,x,y\na,1,\nb,,0.5\n");
        Assert.Equal(["a True", "b True", "x False", "y False"], graph.Nodes.Select(node => $"{node.Id} {node.IsCity}"));
        Assert.Equal([1.0, 0.5], graph.Ties.Select(tie => tie.Weight!.Value));
    }

    private static ImportedGraph Read(string text) =>
        CsvGraphReader.Read("f.csv", Encoding.UTF8.GetBytes(text), GraphImportOptions.Default, new ProblemLog())!;
}
