using CityNetworks.Diffusion.Simulation;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Occasions;

public sealed class TimelineTests
{
    // Periods are half-open: who joins on the day a period ends is of the next one, who leaves on the day one begins is not of it.
    [Theory]
    [InlineData("2002-01-01", null, new[] { false, false, true, true })]
    [InlineData("2001-12-31", null, new[] { false, true, true, true })]
    [InlineData(null, "2002-01-01", new[] { true, true, false, false })]
    [InlineData(null, "2002-01-02", new[] { true, true, true, false })]
    public void Membership_is_half_open(string? joined, string? left, bool[] expected)
    {
        var records = Worlds.Dated(Worlds.Records(1, 4));
        var city = records.Cities[0] with { Joined = joined is null ? null : Worlds.On(joined), Left = left is null ? null : Worlds.On(left) };
        var timeline = DiffusionModel.Create(records with { Cities = [city] }, Worlds.From()).Timeline;
        Assert.Equal(expected, Enumerable.Range(0, 4).Select(period => timeline.IsMember(city, period)));
    }
}
