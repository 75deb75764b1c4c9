using CityNetworks.Reports.Reading;
using Xunit;

namespace CityNetworks.Reports.Tests.Reading;

public sealed class ShortTextTests
{
    [Theory]
    [InlineData("Lima", 10, "Lima")]
    [InlineData("Porto Alegre", 7, "Porto…")]
    [InlineData("😀😀😀", 3, "😀😀😀")]
    [InlineData("😀😀😀😀", 3, "😀😀…")]
    [InlineData("Santa María de los Buenos Aires (c6)", 20, "Santa María de… (c6)")]
    [InlineData("Porto (a very long remark in brackets)", 10, "Porto (a…")]
    public void A_long_text_is_cut_between_letters(string text, int letters, string expected) => Assert.Equal(expected, ShortText.Of(text, letters));
}
