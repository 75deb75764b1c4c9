using CityNetworks.Records.Spelling;
using CsCheck;
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

    [Fact]
    public void Numbers_are_equal_where_texts_are() => Gen.Char["aAbÁé -_ß"].Array[0, 6].Select(letters => new string(letters)).Array[2].Sample(
        pair => Assert.Equal(LetterFold.Comparer.Equals(pair[0], pair[1]), LetterFold.Number(pair[0]) == LetterFold.Number(pair[1])), iter: 20_000);

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
        Assert.Equal(areEqual, LetterFold.Number(one) == LetterFold.Number(other));
    }
}
