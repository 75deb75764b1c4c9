using CityNetworks.Inference.Gatherings;
using Xunit;

namespace CityNetworks.Tests.Inference.Gatherings;

public sealed class SetTermTests
{
    [Theory]
    [InlineData("repetition:2:meeting*size", "repetition", "2 meeting", null, true)]
    [InlineData("closure@host", "closure", "", "host", false)]
    [InlineData("mean:gdp", "mean", "gdp", null, false)]
    [InlineData("host-distance", "host-distance", "", null, false)]
    public void A_term_has_a_kind_arguments_a_position_and_a_size(string text, string kind, string arguments, string? position, bool timesSize)
    {
        var term = SetTerm.Parse(text, ["host"]);
        Assert.Equal((kind, arguments, position, timesSize), (term.Kind, string.Join(' ', term.Arguments), term.Position, term.TimesSize));
        Assert.Equal(kind == "host-distance", term.IsOfHost);
    }

    [Theory]
    [InlineData("size")]
    [InlineData("repetition")]
    [InlineData("repetition:4")]
    [InlineData("mean")]
    [InlineData("closure:x")]
    [InlineData("closure@guest")]
    [InlineData("host-distance@host")]
    [InlineData("repetitoin:2")]
    public void Another_term_is_refused(string text) => Assert.StartsWith("Found ", Refused(text), StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_term_is_refused_with_the_nearest() => Assert.EndsWith("Did you mean 'closure'?", Refused("closrue"), StringComparison.Ordinal);

    private static string Refused(string text) => Assert.Throws<ArgumentException>(() => SetTerm.Parse(text, ["host"])).Message;
}
