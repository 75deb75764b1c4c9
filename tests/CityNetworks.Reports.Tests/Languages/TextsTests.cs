using System.Text.RegularExpressions;
using CityNetworks.Reports.Languages;
using Xunit;

namespace CityNetworks.Reports.Tests.Languages;

/// <summary>No text is missing in any language, and none is left over.</summary>
public sealed partial class TextsTests
{
    public static TheoryData<string> Others => [.. Language.All.Skip(1).Select(language => language.Code)];

    [Fact]
    public void Every_text_that_is_looked_up_is_a_constant_or_an_interpolated_string() => Assert.Empty(TextKeys.Faults);

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_text_of_the_sources_is_translated(string code)
    {
        var texts = Translations.All(Language.Of(code)!);
        Assert.InRange(TextKeys.Used.Count, 400, 4000); // the sources were found
        string[] missing = [.. TextKeys.Used.Where(key => key.Any(char.IsLetter) && HasWords(key) && !texts.ContainsKey(key))];
        Assert.Empty(missing);
    }

    // Words of tables are literals somewhere: a column by its name, a measure by its own, a sentence with what follows it.
    [Theory]
    [MemberData(nameof(Others))]
    public void No_translation_is_left_over(string code)
    {
        var literals = TextKeys.Literals.Select(Bare).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Translations.All(Language.Of(code)!).Keys.Where(key => !TextKeys.Used.Contains(key) && !literals.Contains(Bare(key))));

        static string Bare(string text) => text.Trim().Replace('_', ' ').ToLowerInvariant();
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_translation_has_the_holes_and_the_markup_of_its_text(string code)
    {
        foreach (var (key, text) in Translations.All(Language.Of(code)!))
        {
            Assert.Equal(Marks(key), Marks(text));
            Assert.Equal(key.StartsWith(' '), text.StartsWith(' '));
            Assert.Equal(key.EndsWith(' '), text.EndsWith(' '));
            Assert.True(text.Trim().Length > 0, key);
            Assert.Equal(key.EndsWith('.'), text.EndsWith('.'));
        }

        static IEnumerable<string> Marks(string text) => Mark().Matches(text).Select(mark => mark.Value).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_language_has_the_same_texts() => Assert.All(
        Language.All.Skip(2), language => Assert.Equal(Translations.All(Language.Spanish).Keys.Order(), Translations.All(language).Keys.Order()));

    // A text of holes and signs alone is the same everywhere.
    private static bool HasWords(string key) => Mark().Replace(key, string.Empty).Any(char.IsLetter);

    [GeneratedRegex(@"\{\d+\}|</?[a-z]+>")]
    private static partial Regex Mark();
}
