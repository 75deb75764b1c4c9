using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class SpreadTallyTests
{
    [Fact]
    public void Tallies_of_threads_are_added_and_write_into_one_row_a_run()
    {
        var reached = new int[4];
        var (one, two) = (new SpreadTally(2, 1, reached), new SpreadTally(2, 1, reached));
        one.ReachedIn(0)[1] = 5;
        two.ReachedIn(1)[0] = 7;
        (one.ByNode[0], two.ByNode[0], two.ByNode[1]) = (1, 2, 3);
        (one.Active[1], two.Active[1]) = (10, 20);
        one.Add(two);
        Assert.Equal([0, 5, 7, 0], reached);
        Assert.Equal([3, 3], one.ByNode);
        Assert.Equal([0L, 30L], one.Active);
    }
}
