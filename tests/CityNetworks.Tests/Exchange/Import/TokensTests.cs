using CityNetworks.Exchange.Import;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class TokensTests
{
    [Theory]
    [InlineData("a b,c", "a|b|c")]
    [InlineData("  \"a b\", c", "a b|c")]
    [InlineData("\"open", "open")]
    [InlineData("", "")]
    public void Words_are_separated_unless_they_are_in_quotes(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokens.Of(text, ' ', ',')));

    [Theory]
    [InlineData("1 \"New  York\" [3-*, 5] 0.5", "1|New  York|[3-*, 5]|0.5")]
    [InlineData("*Arcs :2 \"knows\"", "*Arcs|:2|knows")]
    [InlineData("1 [2", "1|[2")]
    public void Pajek_knows_quotes_and_intervals(string text, string expected) => Assert.Equal(expected, string.Join('|', Tokens.OfPajek(text)));
}
