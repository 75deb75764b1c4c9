using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class SpreadStartTests
{
    [Fact]
    public void A_start_names_nodes_of_the_graph_and_each_once()
    {
        Assert.StartsWith("A node is named twice", Assert.Throws<ArgumentException>(() => SpreadStart.At(1, 1)).Message, StringComparison.Ordinal);
        Assert.Equal("The start names node 3; expected one from 0 to 2.", Assert.Throws<ArgumentException>(() => SpreadStart.At(0, 3).Check(3)).Message);
        Assert.Equal("4 nodes are to be drawn; expected at most 3.", Assert.Throws<ArgumentException>(() => SpreadStart.Random(4).Check(3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => SpreadStart.Random(-1));
    }

    [Fact]
    public void Drawn_and_named_nodes_count_alike() => Assert.Equal((2, 2), (SpreadStart.At(0, 1).Count, SpreadStart.Random(2).Count));
}
