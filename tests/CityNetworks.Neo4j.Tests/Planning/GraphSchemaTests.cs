using CityNetworks.Neo4j.Planning;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Planning;

public sealed class GraphSchemaTests
{
    [Fact]
    public void Every_label_has_a_constraint_and_old_servers_get_indexes_for_relationships()
    {
        var statements = GraphSchema.Statements();
        Assert.All(
            Enum.GetValues<NodeLabel>(),
            label => Assert.Contains(statements, text => text.Contains($"FOR (n:{label.Name()}) REQUIRE", StringComparison.Ordinal)));
        Assert.DoesNotContain(GraphSchema.Statements(relationshipConstraints: false), text => text.Contains("REQUIRE r.key", StringComparison.Ordinal));
        Assert.All(statements, text => Assert.Contains("EXISTS", text, StringComparison.Ordinal));
    }
}
