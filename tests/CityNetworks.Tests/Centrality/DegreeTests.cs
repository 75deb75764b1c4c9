using CityNetworks.Centrality;
using CityNetworks.Networks;
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
    public void Southern_women_are_as_published()
    {
        Invariances.Same(Davis.Degree, Degree.Of(Davis.Network.All));
        var shares = Degree.Normalised(Davis.Network.All, Davis.Degree);
        Assert.Equal(8 / 14.0, shares.Cities[0]);
        Assert.Equal(14 / 18.0, shares.Events[7]);
    }

    [Fact]
    public void Shares_count_present_nodes_only()
    {
        var window = NetworkBuilder.Build(3, 3, [(0, 0), (0, 1), (1, 1)]).All;
        Invariances.Same(new ModeValues([1, 0.5, 0], [0.5, 1, 0]), Degree.Normalised(window, Degree.Of(window)));
    }

    [Fact]
    public void Isolated_city_changes_nothing() => Invariances.Isolated_city_changes_nothing(window => Degree.Normalised(window, Degree.Of(window)));

    [Fact]
    public void Empty_window_gives_zeros() => Invariances.Empty_window_gives_zeros(window => Degree.Normalised(window, Degree.Of(window)));

    [Fact]
    public void Degrees_count_the_ties_of_the_window() => Samples.RandomWindow.Sample(window =>
    {
        var ties = Samples.TiesOf(window);
        var degree = Degree.Of(window);
        Assert.Equal(Enumerable.Range(0, window.Network.CityCount).Select(c => (double)ties.Count(t => t.City == c)), degree.Cities);
        Assert.Equal(Enumerable.Range(0, window.Network.EventCount).Select(e => (double)ties.Count(t => t.Event == e)), degree.Events);
    });
}
