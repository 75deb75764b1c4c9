using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Transports;

public sealed class ICypherTransportTests
{
    [Theory]
    [InlineData("5.7.0", true)]
    [InlineData("5.26.1-aura", true)]
    [InlineData("5.6.0", false)]
    [InlineData("4.4.30", false)]
    [InlineData("unknown", true)]
    public void Constraints_of_relationships_come_with_5_7(string version, bool has) =>
        Assert.Equal(has, new ServerInfo(version, "enterprise", Dialect.QueryApi).HasRelationshipConstraints);
}
