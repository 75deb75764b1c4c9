using CityNetworks.Structure;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class RobinsAlexanderTests
{
    [Fact]
    public void Robins_Alexander_is_the_share_of_closed_three_paths() => Samples.RandomWindow.Sample(window =>
    {
        var paths = NaiveClosure.ThreePaths(window);
        var expected = paths == 0 ? double.NaN : 4.0 * NaiveClosure.Butterflies(window).Count() / paths;
        Assert.Equal(expected, RobinsAlexander.Of(window), 1e-12);
    });

    [Fact]
    public void Of_the_southern_women_it_is_the_published_one() => Assert.Equal(0.467764, RobinsAlexander.Of(Davis.Network.All), 6);

    [Fact]
    public void It_lies_between_a_star_and_a_complete_network()
    {
        Assert.Equal(0, RobinsAlexander.Of(Samples.Star(4).All));
        Assert.Equal(1, RobinsAlexander.Of(Samples.Complete(4, 4).All));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    public void Without_a_path_it_is_not_defined(int cities, int events)
    {
        var window = Samples.Complete(cities, events).All;
        Assert.Equal(double.NaN, RobinsAlexander.Of(window));
    }
}
