using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class PluralTests
{
    [Fact]
    public void Numbers_and_lists_are_worded()
    {
        Assert.Equal(["0 cities", "1 city", "2 cities"], new long[] { 0, 1, 2 }.Select(count => Plural.Of(count, "city", "cities")));
        Assert.Equal([string.Empty, "a", "a and b", "a, b and c"], new string[][] { [], ["a"], ["a", "b"], ["a", "b", "c"] }.Select(Plural.List));
    }
}
