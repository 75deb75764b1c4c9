using CityNetworks.Neo4j.Planning;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Planning;

public sealed class PlanKeysTests
{
    [Fact]
    public void Facts_are_named_within_their_data_set_and_results_within_their_run()
    {
        var keys = new PlanKeys("davis", "r1");
        Assert.Equal("davis|E1", keys.Fact("E1"));
        Assert.Equal("davis|a|b|met", keys.Fact("a", "b", "met"));
        Assert.Equal("r1|2004|a", keys.Result("2004", "a"));
        Assert.Equal("r1|2004|a|b", keys.Result("2004", "a", "b"));
        Assert.NotEqual(keys.Fact("a|b", "c", "d"), keys.Fact("a", "b|c", "d"));
    }
}
