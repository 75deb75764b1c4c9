using CityNetworks.Records.Spelling;
using Xunit;

namespace CityNetworks.Tests.Records.Spelling;

public sealed class JaroWinklerTests
{
    // The examples of Winkler (1990) and Jaro (1989).
    [Theory]
    [InlineData("martha", "marhta", 0.9611111111111111)]
    [InlineData("dwayne", "duane", 0.84)]
    [InlineData("dixon", "dicksonx", 0.8133333333333332)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("", "", 1)]
    [InlineData("a", "", 0)]
    public void Published_values_hold(string a, string b, double expected)
    {
        Assert.Equal(expected, JaroWinkler.Of(a, b), 1e-12);
        Assert.Equal(expected, JaroWinkler.Of(b, a), 1e-12);
    }
}
