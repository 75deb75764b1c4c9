using CityNetworks.Centrality.Direct;
using CityNetworks.Networks.Direct;
using Xunit;

namespace CityNetworks.Tests.Centrality.Direct;

public sealed class DirectCentralityTableTests
{
    // City 3 has no tie.
    private static readonly DirectNetwork s_network = DirectNetwork.Of(4, [(1, 0, 2), (2, 0, 3)]);

    [Fact]
    public void Present_cities_have_a_row_for_each_measure()
    {
        var table = DirectCentralityTable.Of([s_network]);
        Assert.Equal(3 * DirectMeasures.Default.Count, table.RowCount);
        Assert.Equal(DirectMeasures.Default.Select(measure => measure.Id), table.Text("measure").Take(DirectMeasures.Default.Count));
        Assert.DoesNotContain(s_network.Ids[3], table.Text("node"));
        Assert.All(table.Text("dialect"), dialect => Assert.Equal("networkx", dialect));
    }

    [Fact]
    public void Ranks_begin_with_the_largest_and_equals_share_the_smallest()
    {
        var table = DirectCentralityTable.Of([s_network], [DirectMeasures.Find("in_degree")]);
        Assert.Equal([1, 2, 2], table.Integers("rank").Select(rank => (int)rank!));
        Assert.Equal([2, 0, 0], table.Numbers("raw"));
        Assert.Equal([1, 0, 0], table.Numbers("value"));
    }
}
