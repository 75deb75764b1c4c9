using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Planning;

public sealed class GroupTotalsTests
{
    [Fact]
    public void Rows_known_values_and_sums_are_counted_by_property()
    {
        GraphProperty[] properties = [new("name", PropertyType.Text), new("events", PropertyType.Integer), new("share", PropertyType.Float)];
        var totals = GroupTotals.Of(new NodeGroup(NodeLabel.City, Lifetime.Fact, properties,
        [
            new NodeRow("a", [CypherValue.Of("A"), CypherValue.Of(3L), new CypherFloat(0.25)]),
            new NodeRow("b", [CypherValue.Null, CypherValue.Of(4L), new CypherFloat(double.PositiveInfinity)]), // not sent
            new NodeRow("c", [CypherValue.Of("C"), CypherValue.Null, new CypherFloat(0.5)]),
        ]));
        Assert.Equal(3, totals.Rows);
        Assert.Equal([2, 2, 2], totals.Known);
        Assert.Equal([0, 7, 0.75], totals.Sums);
    }

    [Fact]
    public void An_empty_group_of_relationships_has_none()
    {
        var totals = GroupTotals.Of(
            new RelationshipGroup(RelationshipType.Next, NodeLabel.Period, NodeLabel.Period, false, Lifetime.Fact, [new("n", PropertyType.Integer)], []));
        Assert.Equal((0, 0, 0.0), (totals.Rows, totals.Known[0], totals.Sums[0]));
    }
}
