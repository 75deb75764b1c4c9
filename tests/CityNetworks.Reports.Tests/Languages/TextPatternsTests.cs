using CityNetworks.Reports.Languages;
using Xunit;

namespace CityNetworks.Reports.Tests.Languages;

public sealed class TextPatternsTests
{
    [Fact]
    public void A_sentence_of_a_table_is_translated_around_its_holes()
    {
        var (key, translation) = Translations.All(Language.Spanish)
            .First(text => text.Key.Contains("{0}", StringComparison.Ordinal) && !text.Key.Contains("{1}", StringComparison.Ordinal)
                && !text.Key.Contains('<', StringComparison.Ordinal) && text.Key.Count(char.IsLetter) > 40);
        var filled = TextPatterns.Of(Language.Spanish, key.Replace("{0}", "Xyzzy", StringComparison.Ordinal));
        Assert.Equal(translation.Replace("{0}", "Xyzzy", StringComparison.Ordinal), filled);
    }

    [Theory]
    [InlineData("Raises the chance of adopting most in Tandil (+2.3 points).", "Donde más sube la probabilidad de adoptar: Tandil (+2,3 puntos).")]
    [InlineData(
        "Raises the chance of adopting most in A (+2.3 points), B (+2 points), C (+1 points) and 4 more.",
        "Donde más sube la probabilidad de adoptar: A (+2,3 puntos), B (+2 puntos), C (+1 puntos) y 4 más.")]
    [InlineData(
        "Against a city drawn at random the difference is within simulation error (-0.005 to +0.016).",
        "Respecto de una ciudad sorteada, la diferencia está dentro del error de simulación (−0,005 a +0,016).")]
    public void What_stands_beside_a_name_is_translated_too(string english, string spanish) =>
        Assert.Equal(spanish, TextPatterns.Of(Language.Spanish, english));

    [Theory]
    [InlineData("short")]
    [InlineData("Asunción")]
    [InlineData("a sentence that nobody has ever written in this program")]
    public void Another_sentence_is_not_known(string sentence) => Assert.Null(TextPatterns.Of(Language.Spanish, sentence));
}
