using CityNetworks.Neo4j.Cypher;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Cypher;

public sealed class CypherLiteralTests
{
    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1e20, "1E20")]
    [InlineData(5e-324, "5E-324")]
    [InlineData(1.0 / 3, "0.3333333333333333")]
    [InlineData(double.NaN, "(0.0/0.0)")]
    [InlineData(double.NegativeInfinity, "(-1.0/0.0)")]
    public void A_float_shows_that_it_is_one(double value, string expected) => Assert.Equal(expected, CypherLiteral.Of(new CypherFloat(value)));

    [Theory]
    [InlineData("it's", @"'it\'s'")]
    [InlineData(@"back\slash", @"'back\\slash'")]
    [InlineData("two\r\nlines\t", @"'two\r\nlines\t'")]
    [InlineData("bell\u0007 line\u2028 {`;\"", "'bell\\u0007 line\\u2028 {`;\"'")]
    [InlineData("🏙️ مدينة São", "'🏙️ مدينة São'")]
    public void Text_stays_on_one_line(string value, string expected) => Assert.Equal(expected, CypherLiteral.Of(new CypherText(value)));

    [Fact]
    public void Every_other_kind_is_written_as_Cypher_spells_it()
    {
        var map = CypherMap.Of(
            ("n", CypherValue.Null), ("b", CypherValue.Of(true)), ("i", CypherValue.Of(long.MinValue)), ("d", CypherValue.Of(new DateOnly(2004, 2, 29))),
            ("l", CypherValue.Of(["a", "b"])));
        Assert.Equal("{n: null, b: true, i: -9223372036854775808, d: date('2004-02-29'), l: ['a', 'b']}", CypherLiteral.Of(map));
    }

    [Fact]
    public void A_key_that_is_no_plain_name_is_refused()
    {
        var map = CypherMap.Of(("a b", CypherValue.Null));
        Assert.Throws<ArgumentException>(() => CypherLiteral.Of(map));
    }

    [Theory]
    [InlineData("GDP per capita ($)", "GDP_per_capita")]
    [InlineData("2004", "_2004")]
    [InlineData("", "_")]
    [InlineData("name", "name_2")]
    [InlineData("`}) DELETE", "____DELETE")]
    public void Any_text_gives_a_plain_name_that_is_free(string text, string expected)
    {
        var name = CypherName.From(text, new HashSet<string> { "name" });
        Assert.Equal(expected, name);
        Assert.Equal(expected, CypherName.Of(name));
    }
}
