using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class EventMemoryTests
{
    [Fact]
    public void An_event_is_remembered_by_its_period()
    {
        var window = NetworkBuilder.Build(2, [0, 1, 2], [(0, 0), (1, 1), (0, 2)]).All;
        var memory = new EventMemory(window, [0.25, 0.5, 1]);
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).Select(memory.PeriodOf));
        Assert.Equal([0.25, 0.5, 1], Enumerable.Range(0, 3).Select(memory.OfEvent));
        Assert.Equal(0.5, memory.OfTie(window.FirstTieOf(1), 1));
    }
}
