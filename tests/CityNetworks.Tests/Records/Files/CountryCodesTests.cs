using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class CountryCodesTests
{
    [Fact]
    public void There_are_249_codes_and_Kosovo()
    {
        Assert.Equal(250, CountryCodes.All.Count);
        Assert.All(CountryCodes.All, code => Assert.Matches("^[A-Z]{2}$", code));
        Assert.Equal(CountryCodes.All.Order(StringComparer.Ordinal).Where(code => code != "XK"), CountryCodes.All.Where(code => code != "XK"));
    }

    [Theory]
    [InlineData("UK", "Write GB.")]
    [InlineData("EL", "Write GR.")]
    [InlineData("QQ", "")]
    public void What_is_no_code_meets_the_one_that_is_meant(string code, string suggestion)
    {
        Assert.False(CountryCodes.IsAssigned(code));
        Assert.Equal(suggestion, CountryCodes.Suggestion(code));
    }
}
