using CityNetworks.Neo4j.Cypher;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Cypher;

public sealed class CypherFloatsTests
{
    [Theory]
    [InlineData(1, "1.0")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(1e21, "1E+21")]
    [InlineData(0, "0.0")]
    [InlineData(double.MinValue, "-1.7976931348623157E+308")]
    public void A_float_is_never_a_whole_number_to_the_server(double value, string expected)
    {
        Span<char> text = stackalloc char[CypherFloats.MaxLength];
        Assert.Equal(expected, text[..CypherFloats.Format(value, text)].ToString());
    }
}
