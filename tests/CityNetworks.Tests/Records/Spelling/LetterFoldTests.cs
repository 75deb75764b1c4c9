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

    [Theory]
    [InlineData("La  Plata", "la-plata", true)]
    [InlineData("Córdoba", " CORDOBA", true)]
    [InlineData("Córdoba", "Cordobas", false)]
    [InlineData("LaPlata", "La Plata", false)]
    [InlineData("_Rosário - ", "rosario", true)]
    [InlineData("-a_", "a", true)]
    public void Texts_that_fold_to_the_same_are_equal_and_have_one_hash(string one, string other, bool areEqual)
    {
        Assert.Equal(areEqual, LetterFold.Comparer.Equals(one, other));
        Assert.Equal(areEqual, LetterFold.Comparer.GetHashCode(one) == LetterFold.Comparer.GetHashCode(other));
    }
}
