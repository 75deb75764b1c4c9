using CityNetworks.Networks;
using CityNetworks.Networks.NullModels;
using Xunit;

namespace CityNetworks.Tests.Networks.NullModels;

public sealed class MarginClassesTests
{
    [Fact]
    public void Cities_of_equal_degree_are_one_class_and_absent_ones_none()
    {
        var classes = MarginClasses.OfCities(NetworkBuilder.Build(4, 3, [(0, 0), (0, 1), (1, 2), (3, 2)]).All, null);
        Assert.Equal([1, 0, -1, 0], classes.Of);
        Assert.Equal([2, 1], classes.Sizes);
        Assert.Equal([1, 2], classes.Degrees);
        Assert.Equal([1, 0], classes.Examples);
    }

    [Fact]
    public void Events_outside_the_window_have_no_class() =>
        Assert.Equal([-1, 0], MarginClasses.OfEvents(Windows.Each(NetworkBuilder.Build(1, [0, 1], [(0, 0), (0, 1)]))[1], null).Of);
}
