using CityNetworks.Reports.Languages;
using Xunit;

namespace CityNetworks.Reports.Tests.Languages;

public sealed class TextTemplateTests
{
    [Theory]
    [InlineData("{0} of {1}", "a of b")]
    [InlineData("{1} de {0}", "b de a")]
    [InlineData("{2} {x} {0", "{2} {x} {0")]
    [InlineData("", "")]
    public void Holes_are_filled_in_any_order(string text, string expected) => Assert.Equal(expected, Holes.Fill(text, ["a", "b"]));

    [Fact]
    public void A_cut_name_at_the_end_of_a_sentence_has_no_further_dot() =>
        Assert.Equal("It goes with Santa Marí… Then", Holes.Fill("It goes with {0}. Then", ["Santa Marí…"]));
}
