using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Planning;

public sealed class CovariateColumnsTests
{
    [Fact]
    public void A_column_is_a_number_only_if_every_cell_is_one()
    {
        City[] cities =
        [
            new("a", "A") { Covariates = new Dictionary<string, string> { ["gdp"] = "3", ["port"] = "1" } },
            new("b", "B") { Covariates = new Dictionary<string, string> { ["port"] = "yes" } },
        ];
        var columns = CovariateColumns.Of(cities, [new GraphProperty("port", PropertyType.Text)]);
        Assert.Equal([("gdp", PropertyType.Float), ("port_2", PropertyType.Text)], columns.Properties.Select(property => (property.Name, property.Type)));
        Assert.Equal([new CypherFloat(3), new CypherText("1")], columns.ValuesOf(cities[0]));
        Assert.Equal([CypherValue.Null, new CypherText("yes")], columns.ValuesOf(cities[1]));
    }
}
