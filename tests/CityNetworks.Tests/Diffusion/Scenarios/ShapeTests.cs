using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Scenarios;

public sealed class ShapeTests
{
    [Fact]
    public void A_shape_says_what_it_allows()
    {
        Assert.Equal("a number", NumberShape.Any.Says);
        Assert.Equal("a number of at least 0", NumberShape.AtLeastZero.Says);
        Assert.Equal("a number above 0", NumberShape.Positive.Says);
        Assert.Equal("a number from 0 to 1", NumberShape.Unit.Says);
        Assert.Equal("a number between 0 and 1, both excluded", new NumberShape(0, 1, Open: true).Says);
        Assert.Equal("a list, each item one of a, b, or null", new NullableShape(new ListShape(new TextShape("a", "b"))).Says);
        Assert.Equal("true or false, or a whole number from 1 to 3", new EitherShape(new FlagShape(), new IntegerShape(1, 3)).Says);
        Assert.Equal("an object with x", new ObjectShape(new ShapeKey("x", new FlagShape(), "X.")).Says);
    }

    [Theory]
    [InlineData(0, true, false)]
    [InlineData(1, true, false)]
    [InlineData(0.5, true, true)]
    [InlineData(-0.1, false, false)]
    [InlineData(double.NaN, false, false)]
    [InlineData(double.PositiveInfinity, false, false)]
    public void The_bounds_belong_to_a_range_unless_it_is_open(double value, bool closed, bool open)
    {
        Assert.Equal(closed, NumberShape.Unit.Holds(value));
        Assert.Equal(open, new NumberShape(0, 1, Open: true).Holds(value));
    }
}
