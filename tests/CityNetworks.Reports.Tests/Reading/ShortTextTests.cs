using CityNetworks.Reports.Drawing;
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

    [Theory]
    [InlineData("São Bernardo do Campo", 22)]
    [InlineData("Maldonado", 9)]
    public void An_ordinary_name_that_fits_by_its_letters_stays_whole_in_a_picture(string text, int letters) =>
        Assert.Equal(text, ShortText.Fitting(text, letters));

    [Theory]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW")]
    [InlineData("SANTIAGO DE LOS CABALLEROS DE LA CAPITAL")]
    [InlineData("東京都千代田区霞が関一丁目二番三号中央合同庁舎第五号館")]
    [InlineData("Pneumonoultramicroscopicsilicovolcanoconiosis")]
    public void Wide_letters_take_the_room_of_more(string text)
    {
        var shown = ShortText.Fitting(text, 28);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.InRange(TextWidth.Of(shown, 13), 130, 28 * 0.66 * 13);
    }
}
