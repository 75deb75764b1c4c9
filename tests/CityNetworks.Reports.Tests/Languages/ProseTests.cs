using CityNetworks.Reports.Languages;
using Xunit;

namespace CityNetworks.Reports.Tests.Languages;

public sealed class ProseTests
{
    [Fact]
    public void Numbers_dates_and_lists_are_written_as_the_language_does()
    {
        Assert.Equal(["1234567", "0.333", "−2", "1.0e−4", ""], new[] { 1234567, 1 / 3.0, -2, 0.0001, double.NaN }.Select(Prose.Number));
        Assert.Equal(("+2", "−2", "0"), (Prose.Signed(2), Prose.Signed(-2), Prose.Signed(0.0)));
        Assert.Equal(("a, b and c", "a", string.Empty), (Prose.List(["a", "b", "c"]), Prose.List(["a"]), Prose.List([])));
        Assert.Equal("12.5\u00A0%", Prose.Percent(0.125));
        using var spanish = Language.Spanish.Speak();
        Assert.Equal(("0,333", "03/10/2013", "10/2013"), (Prose.Number(1 / 3.0), Prose.Date("2013-10-03"), Prose.Date("2013-10")));
        Assert.Equal("a e iglesias", Prose.List(["a", "iglesias"]));
        Assert.Equal("a y hierro", Prose.List(["a", "hierro"]));
    }

    [Fact]
    public void A_sentence_begins_with_a_capital() => Assert.Equal(
        ("Ab", string.Empty, "a b"),
        (Prose.Sentence("ab"), Prose.Sentence(string.Empty), Prose.Words("a_b")));
}
