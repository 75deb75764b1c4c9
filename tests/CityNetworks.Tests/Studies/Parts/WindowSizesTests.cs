using CityNetworks.Networks;
using CityNetworks.Studies.Parts;
using Xunit;

namespace CityNetworks.Tests.Studies.Parts;

public sealed class WindowSizesTests
{
    [Fact]
    public void Steps_are_those_of_the_southern_women()
    {
        var window = Davis.Network.All;
        Assert.Equal(18 + 14, WindowSizes.Nodes(window));
        Assert.Equal((18 + 14) * 89, WindowSizes.SearchSteps(window));
        var cities = Enumerable.Range(0, 18).Sum(city => (long)window.DegreeOf(city) * window.DegreeOf(city));
        var events = Enumerable.Range(0, 14).Sum(@event => (long)window.CitiesOf(@event).Length * window.CitiesOf(@event).Length);
        Assert.Equal(cities + events, WindowSizes.PairSteps(window));
    }

    [Fact]
    public void An_empty_window_has_no_size()
    {
        var window = NetworkBuilder.Build(3, [0], []).All;
        Assert.Equal((0, 0, 0), (WindowSizes.Nodes(window), WindowSizes.SearchSteps(window), WindowSizes.PairSteps(window)));
    }
}
