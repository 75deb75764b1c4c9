using System.Text;
using System.Text.Json;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Transports;

public sealed class CypherJsonTests
{
    [Fact]
    public void Values_come_back_as_they_were_written()
    {
        CypherValue[] values =
        [
            CypherValue.Null, new CypherFlag(true), new CypherInteger(long.MaxValue), new CypherFloat(2), new CypherFloat(-0.1), new CypherText("é \"q\"\n"),
        ];
        Assert.All(values, value => Assert.Equal(value, CypherJson.Read(JsonDocument.Parse(Written(value)).RootElement)));
        Assert.Equal("""{"a":[1,2.0],"b":"2013-10-03"}""", Written(CypherMap.Of(
            ("a", new CypherList([new CypherInteger(1), new CypherFloat(2)])), ("b", new CypherDate(new DateOnly(2013, 10, 3))))));
    }

    [Fact]
    public void A_number_that_is_not_finite_is_null() => Assert.Equal("null", Written(new CypherFloat(double.PositiveInfinity)));

    private static string Written(CypherValue value)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, CypherJson.Options))
            CypherJson.Write(json, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
