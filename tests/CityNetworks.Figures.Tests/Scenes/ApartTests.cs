using CityNetworks.Figures.Scenes;
using CsCheck;
using Xunit;

namespace CityNetworks.Figures.Tests.Scenes;

/// <summary>Labels moved apart.</summary>
public sealed class ApartTests
{
    [Fact]
    public void Labels_keep_their_order_and_their_distance() => Gen.Double[0, 100].Array[1, 9].Sample(wished =>
    {
        var places = Apart.Of(wished, 10, 0, 100);
        var order = Enumerable.Range(0, wished.Length).OrderBy(k => wished[k]).ThenBy(k => k).ToArray();
        for (var k = 1; k < order.Length; k++)
            Assert.True(places[order[k]] - places[order[k - 1]] >= 10 - 1e-9);
        Assert.All(places, place => Assert.InRange(place, -1e-9, 100 + 1e-9));
    });

    [Fact]
    public void Labels_that_are_apart_stay() => Assert.Equal([5, 60, 30], Apart.Of([5, 60, 30], 10, 0, 100));

    [Fact]
    public void Two_at_one_place_share_the_move() => Assert.Equal([45, 55], Apart.Of([50, 50], 10, 0, 100));
}
