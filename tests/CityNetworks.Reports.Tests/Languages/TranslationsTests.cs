using CityNetworks.Reports.Languages;
using Xunit;

namespace CityNetworks.Reports.Tests.Languages;

public sealed class TranslationsTests
{
    [Fact]
    public void A_text_without_a_translation_stays_english()
    {
        Assert.Equal("no such text at all", Translations.Of(Language.Spanish, "no such text at all"));
        Assert.Null(Translations.Known(Language.Spanish, "no such text at all"));
        Assert.Equal("x", Translations.Known(Language.English, "x"));
    }

    [Fact]
    public void Every_translation_has_the_holes_of_its_text() => Assert.All(
        Language.All.Skip(1).SelectMany(language => Translations.All(language)),
        text => Assert.Equal(HolesOf(text.Key), HolesOf(text.Value)));

    private static IEnumerable<string> HolesOf(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, @"\{\d+\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);
}
