using CityNetworks.Diffusion.Experiments;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Experiments;

public sealed class LatinHypercubeTests
{
    [Fact]
    public void Every_axis_has_one_point_in_every_interval() => Gen.Select(Gen.Int[1, 40], Gen.Int[0, 5], Gen.ULong).Sample((points, axes, seed) =>
    {
        var design = LatinHypercube.Of(points, axes, seed);
        Assert.Equal(points, design.Count);
        for (var axis = 0; axis < axes; axis++)
        {
            Assert.Equal(Enumerable.Range(0, points), design.Select(point => (int)(point[axis] * points)).Order());
            Assert.All(design, point => Assert.InRange(point[axis], 0, 1 - 1e-16));
        }
    });

    [Fact]
    public void An_axis_keeps_its_places_whatever_other_axes_there_are()
    {
        var (few, many) = (LatinHypercube.Of(9, 1, 5), LatinHypercube.Of(9, 4, 5));
        Assert.Equal(few.Select(point => point[0]), many.Select(point => point[0]));
        Assert.NotEqual(many.Select(point => point[0]), many.Select(point => point[1]));
    }

    [Fact]
    public void No_point_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => LatinHypercube.Of(0, 1, 1));
}
