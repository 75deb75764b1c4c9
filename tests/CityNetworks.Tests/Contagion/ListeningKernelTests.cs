using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class ListeningKernelTests
{
    [Fact]
    public void A_node_is_reached_with_the_share_of_its_contacts_that_are()
    {
        // The node 0 listens to one of three; 1 is there from the start and reaches 0 with probability 1/3, as in a linear threshold model.
        var star = ContactGraph.OfArcs(4, [(1, 0), (2, 0), (3, 0)]);
        const int runs = 30_000;
        var result = Spread.Run(star, new LinearThreshold(), SpreadStart.At(1), new SpreadSettings { Steps = 1, Runs = runs });
        Assert.Equal(1 / 3.0, result.ReachedByNode[0] / (double)runs, 5 * Math.Sqrt(2 / 9.0 / runs));
        Assert.Equal((runs, 0), (result.ReachedByNode[1], result.ReachedByNode[2]));
    }

    [Fact]
    public void A_chain_is_reached_one_node_a_step()
    {
        var chain = ContactGraph.OfArcs(3, [(0, 1), (1, 2)]);
        var result = Spread.Run(chain, new LinearThreshold(), SpreadStart.At(0), new SpreadSettings { Steps = 3, Runs = 4 });
        Assert.Equal([1.0, 2.0, 3.0, 3.0], Enumerable.Range(0, 4).Select(result.MeanReachBy));
    }
}
