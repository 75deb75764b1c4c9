using CityNetworks.Cli.Options;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class NamedTests
{
    private static readonly City[] s_cities = [new("porto", "Porto Alegre"), new("lima", "Lima")];

    [Fact]
    public void Cities_are_found_by_name_and_each_counts_once()
    {
        Assert.Equal("porto", Named.City("Porto Alegre", s_cities, "--city"));
        Assert.Equal(["porto", "lima"], Named.Cities(["Porto Alegre,lima", "porto"], s_cities, "--cities"));
        Assert.Empty(Named.Cities((IEnumerable<string>?)null, s_cities, "--cities"));
        Assert.Equal("E", Named.Event("Summit", [new Event("E") { Title = "Summit" }], "--event"));
    }

    [Fact]
    public void An_unknown_one_is_refused_with_its_option() => Assert.StartsWith(
        "--city: found 'quito'", Assert.Throws<UsageException>(() => Named.City("quito", s_cities, "--city")).Message, StringComparison.Ordinal);
}
