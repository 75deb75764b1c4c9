using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class NearTwinsTests
{
    [Theory]
    [InlineData("Rosario", "Rosaio", true)]
    [InlineData("Rosario", "Rosairo", true)]
    [InlineData("Rosario", "Rosarios", true)]
    [InlineData("Rosario", "ROSÁRIO", false)]
    [InlineData("Meeting 1", "Meeting 2", false)]
    [InlineData("Lima", "Lira", false)]
    [InlineData("San Juan", "San Jean", false)]
    [InlineData("Rosario", "Rosalia", false)]
    public void Twins_differ_by_one_letter_of_a_long_word(string one, string other, bool are) =>
        Assert.Equal(are ? [(0, 1)] : Array.Empty<(int, int)>(), NearTwins.Of([one, other]));

    [Fact]
    public void Twins_are_found_among_many_others() =>
        Assert.Equal([(1, 4)], NearTwins.Of(["Montevideo", "Canelones", "Tucumán", "Córdoba", "Caneloes"]));
}
