using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class TieBetweennessTests
{
    [Theory]
    [InlineData("pergamino", 17.8333)]
    [InlineData("canoas", 12.1667)]
    [InlineData("asuncion", 10)]
    [InlineData("tandil", 6.4167)]
    [InlineData("jesus-maria", 4.1667)]
    [InlineData("porto-alegre", 4)]
    [InlineData("gravatai", 0)]
    public void Table_1_of_the_paper_gives_the_known_values(string city, double expected) =>
        Assert.Equal(expected, TieBetweenness.Of(CoTies.Of(MercocitiesTable1.Network.All))[MercocitiesTable1.Number(city)], 4);

    [Fact]
    public void Star_centre_stands_between_every_pair() =>
        Assert.Equal([6, 0, 0, 0, 0], TieBetweenness.Of(CoTies.Of(Samples.Star(4).All)));

    [Fact]
    public void Cities_in_a_row_stand_between_those_on_either_side() =>
        Assert.Equal([0, 3, 4, 3, 0], TieBetweenness.Of(CoTies.Of(Samples.Chain(4).All)));

    [Fact]
    public void One_event_puts_nobody_between() =>
        Assert.Equal([0, 0, 0, 0], TieBetweenness.Of(CoTies.Of(Samples.Complete(4, 1).All)));

    [Fact]
    public void Empty_network_has_zeros() => Assert.Equal([0, 0], TieBetweenness.Of(CoTies.Of(NetworkBuilder.Build(2, 0, []).All)));

    [Fact]
    public void Equals_the_definition() => Samples.RandomWindow.Sample(window =>
    {
        var ties = CoTies.Of(window, workers: Workers.One);
        var (expected, actual) = (NaiveTieBetweenness.Of(ties), TieBetweenness.Of(ties, Workers.One));
        for (var city = 0; city < expected.Length; city++)
            Assert.Equal(expected[city], actual[city], 10);
    }, iter: 300);

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits() => Samples.RandomWindow.Sample(window =>
    {
        var ties = CoTies.Of(window, workers: Workers.One);
        Assert.Equal(TieBetweenness.Of(ties, Workers.One), TieBetweenness.Of(ties, new Workers(8)));
    }, iter: 50);
}
