using CityNetworks.Neo4j.Planning;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Planning;

public sealed class GraphNamesTests
{
    [Fact]
    public void Keys_of_different_parts_are_different()
    {
        Assert.Equal("a|b", GraphNames.Key("a", "b"));
        Assert.NotEqual(GraphNames.Key("a|b", "c"), GraphNames.Key("a", "b|c"));
        Assert.NotEqual(GraphNames.Key(@"a\", "b"), GraphNames.Key("a", @"\b"));
    }

    [Fact]
    public void Every_type_has_a_name_of_capitals() =>
        Assert.All(Enum.GetValues<RelationshipType>(), type => Assert.Matches("^[A-Z_]+$", type.Name()));
}
