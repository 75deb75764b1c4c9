using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Transports;

public sealed class ServerTextTests
{
    [Theory]
    [InlineData("a\nb", "a b")]
    [InlineData("a\u001b[31m", "a[U+001B][31m")]
    [InlineData("a\u202Eb", "a[U+202E]b")]
    [InlineData("café 😀", "café 😀")]
    public void What_a_server_says_is_made_harmless(string text, string expected) => Assert.Equal(expected, ServerText.Safe(text));

    [Fact]
    public void Long_texts_are_cut()
    {
        Assert.Equal(81, ServerText.Short(new string('x', 500)).Length);
        Assert.Equal(2001, ServerText.Safe(new string('x', 5000)).Length);
    }
}
