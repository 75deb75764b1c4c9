using CityNetworks.Temporal;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class JourneyTests
{
    [Fact]
    public void Fewer_events_win_and_equals_are_counted_together()
    {
        var near = Journey.Source.Through(3);
        var far = Journey.Source.Through(1).Through(4);
        Assert.Equal(near, near.Or(far));
        Assert.Equal(near, far.Or(near));
        var other = Journey.Source.Through(5);
        Assert.Equal(new Journey(1, 2, 5, 5), near.Or(other)); // the later departure is shown
        Assert.Equal(near.Or(other), other.Or(near));
    }

    [Fact]
    public void No_journey_is_worse_than_any()
    {
        Assert.False(Journey.None.Exists);
        Assert.Equal(Journey.Source, Journey.None.Or(Journey.Source));
        Assert.Equal(Journey.Source, Journey.Source.Or(Journey.None));
        Assert.Equal(Journey.None, Journey.None.Or(Journey.None));
    }

    [Fact]
    public void A_journey_keeps_its_first_event() => Assert.Equal(new Journey(3, 1, 2, 9), Journey.Source.Through(2).Through(5).Through(9));
}
