using CityNetworks.Centrality;
using CityNetworks.Networks;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class CentralizationTests
{
    [Theory]
    [InlineData("degree")]
    [InlineData("betweenness")]
    public void Network_around_one_city_has_centralization_1(string measure)
    {
        var window = NetworkBuilder.Build(7, 3, [(0, 0), (0, 1), (0, 2), (1, 0), (2, 1), (3, 2), (4, 0), (5, 1), (6, 2)]).All;
        Invariances.Near(1, Centralization.Of(window, CentralityMeasures.Find(measure)).Cities, 1e-14);
    }

    [Fact]
    public void Two_cities_that_differ_by_one_tie_out_of_two()
    {
        // Degrees 2 and 1 of m = 2: Σ(max − c) = 1/2, at most (n−1)(m−1)/m = 1/2. Events have 2 and 1 of n = 2 likewise.
        var window = NetworkBuilder.Build(2, 2, [(0, 0), (0, 1), (1, 0)]).All;
        Assert.Equal(new Centralization("degree", 1, 1), Centralization.Of(window, CentralityMeasures.Find("degree")));
    }

    [Fact]
    public void Equal_nodes_have_centralization_0()
    {
        var window = Samples.Complete(4, 3).All;
        Assert.Equal(new Centralization("degree", 0, 0), Centralization.Of(window, CentralityMeasures.Find("degree")));
        var betweenness = Centralization.Of(window, CentralityMeasures.Find("betweenness"));
        Invariances.Near(0, betweenness.Cities, 1e-15);
    }

    [Theory]
    [InlineData("degree")]
    [InlineData("betweenness")]
    public void Centralization_lies_between_0_and_1_or_is_not_defined(string measure) => Samples.RandomWindow.Sample(window =>
    {
        var centralization = Centralization.Of(window, CentralityMeasures.Find(measure));
        foreach (var value in new[] { centralization.Cities, centralization.Events })
            Assert.True(double.IsNaN(value) || value is > -1e-12 and < 1 + 1e-12);
    });

    [Theory]
    [InlineData("strength")]
    [InlineData("closeness")]
    [InlineData("harmonic")]
    [InlineData("eigenvector")]
    [InlineData("pagerank")]
    [InlineData("birank")]
    public void Measure_without_a_known_maximum_is_refused(string measure)
    {
        var centralization = Centralization.Of(Davis.Network.All, CentralityMeasures.Find(measure));
        Assert.True(double.IsNaN(centralization.Cities) && double.IsNaN(centralization.Events));
    }

    [Fact]
    public void Nothing_can_differ_where_there_is_one_city_or_one_event()
    {
        var single = Centralization.Of(Samples.Complete(1, 3).All, CentralityMeasures.Find("degree"));
        Assert.True(double.IsNaN(single.Cities) && double.IsNaN(single.Events));
        var none = Centralization.Of(NetworkBuilder.Build(2, 1, []).All, CentralityMeasures.Find("degree"));
        Assert.True(double.IsNaN(none.Cities) && double.IsNaN(none.Events));
    }

    [Fact]
    public void Absent_cities_are_not_counted()
    {
        var with = NetworkBuilder.Build(9, 2, [(0, 0), (0, 1), (1, 0), (2, 0)]).All;
        var without = NetworkBuilder.Build(3, 2, [(0, 0), (0, 1), (1, 0), (2, 0)]).All;
        Assert.Equal(Centralization.Of(without, CentralityMeasures.Find("betweenness")), Centralization.Of(with, CentralityMeasures.Find("betweenness")));
    }
}
