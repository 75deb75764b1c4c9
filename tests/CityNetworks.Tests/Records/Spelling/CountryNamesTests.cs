using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;
using Xunit;

namespace CityNetworks.Tests.Records.Spelling;

public sealed class CountryNamesTests
{
    [Theory]
    [InlineData("Bolivia", "BO")]
    [InlineData("PARAGUAI", "PY")]
    [InlineData(" brasil ", "BR")]
    [InlineData("España", "ES")]
    [InlineData("espana", "ES")]
    [InlineData("Reino Unido", "GB")]
    [InlineData("Trinidad & Tobago", "TT")]
    [InlineData("EE. UU.", "US")]
    [InlineData("arg", "AR")]
    [InlineData("uy", "UY")]
    [InlineData("Kosovo", "XK")]
    public void A_country_in_words_is_its_code(string text, string code) => Assert.Equal(code, CountryNames.CodeOf(text));

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("Congo")] // two countries
    [InlineData("uk")]
    [InlineData("")]
    public void A_text_that_is_no_country_or_two_has_none(string text) => Assert.Null(CountryNames.CodeOf(text));

    [Fact]
    public void Every_code_of_two_letters_stands_for_itself() => Assert.All(CountryCodes.All, code => Assert.Equal(code, CountryNames.CodeOf(code)));
}
