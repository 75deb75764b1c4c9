using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using CityNetworks.Records.Spelling;
using Xunit;

namespace CityNetworks.Tests.Records.Spelling;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("Asunción", "asuncion")]
    [InlineData("Assunção", "assuncao")]
    [InlineData("SÃO  Paulo", "sao  paulo")]
    [InlineData(" São-Bernardo_do Campo ", "sao bernardo do campo")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Gießen", "giessen")]
    [InlineData("Αθήνα", "αθήνα")]
    public void Case_and_accents_fold_away(string text, string folded) => Assert.Equal(folded, LetterFold.Of(text));

    [Fact]
    public void Both_ways_to_write_an_accent_fold_alike() => Assert.Equal(LetterFold.Of("São"), LetterFold.Of("Sa\u0303o"));

    // Winkler (1990) and Jaro (1989), as given in the literature since, to three places.
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DWAYNE", "DUANE", 0.840)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    [InlineData("ABC", "XYZ", 0)]
    [InlineData("", "", 1)]
    [InlineData("", "A", 0)]
    public void Published_similarities_hold(string a, string b, double expected)
    {
        Assert.Equal(expected, JaroWinkler.Of(a, b), 3);
        Assert.Equal(expected, JaroWinkler.Of(b, a), 3);
    }

    [Theory]
    [InlineData("Assunção", "Did you mean 'asuncion' (Asunción)?")]
    [InlineData("São Bernardo", "Did you mean 'sao-bernardo-do-campo'?")]
    [InlineData("SAO PAULO", "Did you mean 'sao-paulo' (São Paulo)?")]
    [InlineData("Qilmes", "Did you mean 'quilmes'?")]
    [InlineData("Bogotá", "")]
    public void The_nearest_id_name_or_alias_is_suggested(string text, string suggestion)
    {
        var nearest = new NearestName([("asuncion", "Asunción"), ("sao-paulo", "sao-paulo"), ("sao-paulo", "São Paulo"), ("sao-bernardo-do-campo", "sao-bernardo-do-campo"), ("quilmes", "quilmes")]);
        Assert.Equal(suggestion, nearest.Suggestion(text, new ProblemLog().MaySuggest));
    }
}
