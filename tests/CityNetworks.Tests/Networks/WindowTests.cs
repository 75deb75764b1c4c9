using CityNetworks.Networks;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class WindowTests
{
    [Fact]
    public void Window_equals_filtered_ties() => Samples.RandomWindow.Sample(window =>
    {
        var expected = Samples.TiesOf(window.Network.All).Where(t => t.Event >= window.FirstEvent && t.Event < window.EndEvent).ToArray();
        Assert.Equal(expected, Samples.TiesOf(window));
        Assert.Equal(expected.Length, window.TieCount);
        Assert.Equal(expected.Select(t => t.City).Distinct().Count(), window.CountCities());
        Assert.Equal(expected.Select(t => t.Event).Distinct().Count(), window.CountEvents());
    });

    [Fact]
    public void Both_ways_hold_the_same_ties() => Samples.Random.Sample(network =>
    {
        var byEvent = Enumerable.Range(0, network.EventCount).SelectMany(e => network.CitiesOf(e).ToArray().Select(c => (c, e)));
        Assert.Equal(Samples.TiesOf(network.All), byEvent.Order());
    });

    [Fact]
    public void Tie_numbers_of_an_event_lead_to_its_cities() => Samples.Random.Sample(network =>
    {
        for (var e = 0; e < network.EventCount; e++)
        {
            for (var k = 0; k < network.CitiesOf(e).Length; k++)
            {
                var city = network.CitiesOf(e)[k];
                Assert.Equal(e, network.EventsOf(city)[network.TiesOf(e)[k] - network.FirstTieOf(city)]);
            }
        }
    });

    [Fact]
    public void Period_of_an_event_is_found_across_empty_periods()
    {
        var network = NetworkBuilder.Build(1, [0, 2, 2, 5], []);
        Assert.Equal([0, 2, 2, 5], Enumerable.Range(0, 4).Select(network.PeriodOf));
    }

    [Theory]
    [InlineData("each", "p0 p1 p2")]
    [InlineData("cumulative", "p0 p0..p1 p0..p2")]
    [InlineData("sliding:2", "p0..p1 p1..p2")]
    [InlineData("sliding:4", "")]
    [InlineData("all", "all")]
    [InlineData("each,all,cumulative", "p0 p1 p2 all p0..p1 p0..p2")]
    public void Windows_are_named_by_their_periods(string text, string names)
    {
        var network = NetworkBuilder.Build(2, [0, 1, 2], [(0, 0), (1, 2)]);
        Assert.Equal(names, string.Join(' ', Windows.Parse(network, text).Select(w => w.Name)));
    }

    [Theory]
    [InlineData("weekly")]
    [InlineData("sliding:0")]
    [InlineData("sliding:x")]
    [InlineData("")]
    public void Unknown_window_is_refused_with_what_is_allowed(string text)
    {
        var network = NetworkBuilder.Build(1, [0], []);
        var error = Assert.Throws<FormatException>(() => Windows.Parse(network, text));
        Assert.Contains("expected each, cumulative, sliding:K", error.Message, StringComparison.Ordinal);
    }
}
