using CityNetworks.Cli.Options;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class TextPairsTests
{
    [Fact]
    public void Pairs_are_divided_at_their_last_sign_and_trimmed()
    {
        var pairs = TextPairs.Of("--map", ["Ciudad = city,Rol=role", "a=b=event,"], "Ciudad=city", StringComparer.Ordinal);
        Assert.Equal([("Ciudad", "city"), ("Rol", "role"), ("a=b", "event")], pairs.Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [InlineData("city", "--map: found 'city'; expected pairs such as Ciudad=city.")]
    [InlineData("=city", "--map: found '=city'; expected pairs such as Ciudad=city.")]
    [InlineData("a=b,A=c", "--map: found 'A' twice; expected each once.")]
    public void What_is_no_pair_or_stands_twice_is_refused(string text, string message) => Assert.Equal(
        message, Assert.Throws<UsageException>(() => TextPairs.Of("--map", [text], "Ciudad=city", StringComparer.OrdinalIgnoreCase)).Message);
}
