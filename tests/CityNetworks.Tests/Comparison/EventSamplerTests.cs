using CityNetworks.Comparison;
using CityNetworks.Networks;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class EventSamplerTests
{
    [Fact]
    public void An_event_that_is_drawn_twice_is_there_twice()
    {
        var network = NetworkBuilder.Build(3, 3, [(0, 0), (1, 0), (2, 1)]);
        var drawn = new EventSampler(network).Draw([0, 1, 0], "sample");
        Assert.Equal([(0, 0), (0, 2), (1, 0), (1, 2), (2, 1)], Samples.TiesOf(drawn));
        Assert.Equal("sample", drawn.Name);
    }

    [Fact]
    public void Drawing_every_event_once_gives_the_window_back() => Samples.Random.Sample(network =>
    {
        var attended = EventSampler.Attended(network.All);
        var drawn = new EventSampler(network).Draw(attended, "all");
        Assert.Equal(Samples.TiesOf(network.All).Select(tie => (tie.City, Array.IndexOf(attended, tie.Event))), Samples.TiesOf(drawn));
    });
}
