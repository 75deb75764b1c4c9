using CityNetworks.Figures.Scenes;
using Xunit;

namespace CityNetworks.Figures.Tests.Scenes;

/// <summary>Text and its width.</summary>
public sealed class LetteringTests
{
    [Theory]
    [InlineData("A", 6.67)]
    [InlineData("i", 2.22)]
    [InlineData("0", 5.56)]
    [InlineData("m", 8.33)]
    public void A_letter_has_the_width_of_its_font(string letter, double width) => Assert.Equal(width, Lettering.Width(letter, 10), 1e-9);

    [Fact]
    public void A_long_name_is_cut_with_an_ellipsis_and_fits()
    {
        var cut = Lettering.Cut(new string('W', 300), 50);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.True(Lettering.Width(cut) <= 50);
        Assert.Equal("São João", Lettering.Cut("São João", 50));
    }

    [Fact]
    public void What_tells_a_name_from_another_stays_when_it_is_cut()
    {
        var cut = Lettering.Cut("Santa María de los Buenos Aires (c6)", 80);
        Assert.EndsWith("… (c6)", cut, StringComparison.Ordinal);
        Assert.True(Lettering.Width(cut) <= 80);
        Assert.EndsWith("…", Lettering.Cut("Porto (a very long remark in brackets)", 60), StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_and_turned_writing_are_left_out() => Assert.Equal("a b", Lettering.Plain("a\n\u202Eb\u0007"));

    [Fact]
    public void Lines_are_no_longer_than_asked() =>
        Assert.All(Lettering.Wrapped("a line that is broken where there is a space", 60), line => Assert.True(Lettering.Width(line) <= 60));
}
