using CityNetworks.Neo4j.Cypher;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Cypher;

public sealed class CypherValueTests
{
    [Fact]
    public void What_is_not_known_is_null()
    {
        Assert.All(
            [CypherValue.Of((string?)null), CypherValue.Of((long?)null), CypherValue.Of(double.NaN), CypherValue.Of((bool?)null), CypherValue.Of([])],
            value => Assert.Equal(CypherValue.Null, value));
        Assert.Equal(new CypherFloat(double.PositiveInfinity), CypherValue.Of(double.PositiveInfinity));
        Assert.Equal(new CypherText(string.Empty), CypherValue.Of(string.Empty));
    }

    [Fact]
    public void A_map_is_looked_up_by_key()
    {
        var map = CypherMap.Of(("a", new CypherInteger(1)), ("b", new CypherFlag(true)));
        Assert.Equal(new CypherFlag(true), map["b"]);
        Assert.Null(map["c"]);
    }
}
