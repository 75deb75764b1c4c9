using CityNetworks.Comparison;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class WindowPairTests
{
    // Periods 0, 1 and 3 have an event, period 2 has none.
    private static readonly TwoModeNetwork s_network = NetworkBuilder.Build(4, [0, 1, 3], [(0, 0), (1, 0), (1, 1), (3, 2)]);

    [Fact]
    public void Windows_without_a_tie_are_passed_over()
    {
        var pairs = WindowPair.Consecutive(Windows.Each(s_network));
        Assert.Equal([("p0", "p1"), ("p1", "p3")], pairs.Select(pair => (pair.From.Name, pair.To.Name)));
        Assert.Empty(WindowPair.Consecutive([s_network.All]));
    }

    [Fact]
    public void Its_cities_are_those_of_either() =>
        Assert.Equal([1, 3], new WindowPair(Windows.Span(s_network, 1, 2), Windows.Span(s_network, 3, 4)).Cities());
}
