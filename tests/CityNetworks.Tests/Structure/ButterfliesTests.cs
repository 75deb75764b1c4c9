using CityNetworks.Structure;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class ButterfliesTests
{
    [Fact]
    public void Butterflies_are_counted_at_each_of_their_nodes() => Samples.RandomWindow.Sample(window =>
    {
        var all = NaiveClosure.Butterflies(window).ToArray();
        var counts = Butterflies.Of(window);
        Assert.Equal(all.Length, counts.Total);
        Assert.Equal(counts.Cities.Select((_, city) => all.LongCount(b => b.City1 == city || b.City2 == city)), counts.Cities);
        Assert.Equal(counts.Events.Select((_, e) => all.LongCount(b => b.Event1 == e || b.Event2 == e)), counts.Events);
    });

    [Fact]
    public void Southern_women_and_a_complete_network_have_their_known_numbers()
    {
        Assert.Equal(341, Butterflies.Of(Davis.Network.All).Total);
        Assert.Equal(36, Butterflies.Of(Samples.Complete(4, 4).All).Total); // (4 over 2)²
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    public void Without_two_of_each_mode_there_is_none(int cities, int events) => Assert.Equal(0, Butterflies.Of(Samples.Complete(cities, events).All).Total);

    [Fact]
    public void Renaming_cities_permutes_the_counts() => Samples.RandomWindow.Sample(window =>
    {
        var order = WeightedNetworks.Reversed(window);
        var (before, after) = (Butterflies.Of(window), Butterflies.Of(Samples.Relabelled(window, order).All));
        Assert.Equal(before.Cities, order.Select(city => after.Cities[city]));
        Assert.Equal(before.Total, after.Total);
    });
}
