using CityNetworks.Diffusion.Mechanisms;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class SourcesTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.1, 0, 0.4)]
    [InlineData(0.25, 1, 0)]
    [InlineData(0.7, 1, 1.8)]
    [InlineData(0.75, 2, 0)]
    [InlineData(1, 2, 1)]
    public void A_source_is_chosen_in_proportion_to_what_it_contributed(double u, int place, double beyond)
    {
        var sources = new Sources();
        sources.Add(7, 1);
        sources.Add(8, 0); // contributes nothing, so it is not named
        sources.AddThrough(9, 2, carrier: 3);
        sources.AddGroup(4, 1, most: 1);
        Assert.Equal(3, sources.Count);
        var chosen = sources.Choose(u);
        Assert.Equal(place, chosen.Place);
        Assert.Equal(beyond, chosen.Beyond, 1e-12);
        Assert.Equal([(7, -1), (9, -1), (-1, 4)], Enumerable.Range(0, 3).Select(sources.At));
        Assert.Equal([-1, 3, -1], Enumerable.Range(0, 3).Select(sources.CarrierAt));
    }

    [Fact]
    public void A_group_that_gave_more_than_one_city_can_is_plainly_several_until_all_is_forgotten()
    {
        var sources = new Sources();
        sources.AddGroup(0, 1, most: 1);
        Assert.False(sources.ArePlainlySeveral);
        sources.AddGroup(1, 1.5, most: 1);
        Assert.True(sources.ArePlainlySeveral);
        sources.Clear();
        Assert.False(sources.ArePlainlySeveral);
        Assert.Equal((-1, 0), sources.Choose(0.5));
    }
}
