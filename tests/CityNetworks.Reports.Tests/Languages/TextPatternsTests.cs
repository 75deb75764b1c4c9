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
    [InlineData("short")]
    [InlineData("Asunción")]
    [InlineData("a sentence that nobody has ever written in this program")]
    public void Another_sentence_is_not_known(string sentence) => Assert.Null(TextPatterns.Of(Language.Spanish, sentence));
}
