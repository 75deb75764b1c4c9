using CityNetworks.Records.Spelling;
using Xunit;

namespace CityNetworks.Tests.Records.Spelling;

public sealed class LetterFoldTests
{
    [Theory]
    [InlineData(" São-Paulo ", "sao paulo")]
    [InlineData("Asunci\u006f\u0301n", "asuncion")]
    [InlineData("STRASSE ß Æ", "strasse ss ae")]
    [InlineData("a_b\tc", "a b c")]
    [InlineData("東京", "東京")]
    public void Case_accents_and_marks_between_words_are_folded(string text, string expected) => Assert.Equal(expected, LetterFold.Of(text));
}
