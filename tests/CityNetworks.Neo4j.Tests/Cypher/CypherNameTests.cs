using CityNetworks.Neo4j.Cypher;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Cypher;

public sealed class CypherNameTests
{
    [Theory]
    [InlineData("name", true)]
    [InlineData("_a1", true)]
    [InlineData("1a", false)]
    [InlineData("a b", false)]
    [InlineData("é", false)]
    [InlineData("", false)]
    [InlineData("a`) DETACH DELETE n //", false)]
    public void A_plain_name_is_letters_digits_and_underscores(string name, bool isPlain)
    {
        Assert.Equal(isPlain, CypherName.IsPlain(name));
        if (isPlain)
            Assert.Equal(name, CypherName.Of(name));
        else
            Assert.Throws<ArgumentException>(() => CypherName.Of(name));
    }

    [Theory]
    [InlineData("GDP per head", "GDP_per_head")]
    [InlineData("2013", "_2013")]
    [InlineData("¡!", "_")]
    [InlineData("taken", "taken_3")]
    public void Any_text_becomes_a_name_that_is_free(string text, string name) =>
        Assert.Equal(name, CypherName.From(text, new HashSet<string> { "taken", "taken_2" }));

    [Fact]
    public void A_long_text_becomes_a_name_that_is_short_enough() =>
        Assert.True(CypherName.IsPlain(CypherName.From(new string('x', 500), new HashSet<string>())));
}
