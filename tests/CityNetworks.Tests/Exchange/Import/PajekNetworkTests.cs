using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class PajekNetworkTests
{
    [Fact]
    public void More_vertices_than_anybody_named_are_not_believed()
    {
        var log = new ProblemLog();
        var network = new PajekNetwork("f", PajekNetwork.MostUnnamed + 2, 0, 1, log);
        network.Vertex(["1", "a"], 2);
        Assert.Null(network.Graph());
        Assert.True(log.Has(GraphFileCodes.BrokenPromise));
    }

    [Fact]
    public void A_vertex_that_stands_twice_is_an_error()
    {
        var log = new ProblemLog();
        var network = new PajekNetwork("f", 2, 0, 1, log);
        network.Vertex(["1", "a"], 2);
        network.Vertex(["1", "b"], 3);
        Assert.Equal(3, Assert.Single(log.Problems()).Line);
    }

    [Fact]
    public void Words_of_drawing_are_no_weights_and_a_number_with_a_colon_is_a_relation()
    {
        var network = new PajekNetwork("f", 2, 0, 1, new ProblemLog());
        network.Tie(["1", "2", "c", "Blue"], 2, true, null);
        network.Tie(["2:", "1", "2", "7"], 3, true, null);
        var ties = network.Graph()!.Ties;
        Assert.Equal((null, null), (ties[0].Weight, ties[0].Kind));
        Assert.Equal((7.0, "2"), (ties[1].Weight, ties[1].Kind));
    }
}
