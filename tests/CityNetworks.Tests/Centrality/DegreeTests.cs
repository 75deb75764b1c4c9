using CityNetworks.Centrality;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class DegreeTests
{
    [Fact]
    public void Star_centre_took_part_in_every_event()
    {
        var degree = Degree.Of(Samples.Star(4).All);
        Assert.Equal([4, 1, 1, 1, 1], degree.Cities);
        Assert.Equal([2, 2, 2, 2], degree.Events);
    }

    [Fact]
    public void Degrees_count_the_ties_of_the_window() => Samples.RandomWindow.Sample(window =>
    {
        var ties = Samples.TiesOf(window);
        var degree = Degree.Of(window);
        Assert.Equal(Enumerable.Range(0, window.Network.CityCount).Select(c => (double)ties.Count(t => t.City == c)), degree.Cities);
        Assert.Equal(Enumerable.Range(0, window.Network.EventCount).Select(e => (double)ties.Count(t => t.Event == e)), degree.Events);
    });
}
