using CityNetworks.Networks;
using CityNetworks.Temporal;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class EventBetweennessTableTests
{
    [Fact]
    public void A_relay_has_what_its_two_events_carry()
    {
        // c0–e0–c1 in period 0, c1–e1–c2 in period 1; e2 has no tie.
        var table = EventBetweennessTable.Of(NetworkBuilder.Build(3, [0, 1, 1], [(0, 0), (1, 0), (1, 1), (2, 1)]).All);
        Assert.Equal(["e0", "e1"], table.Text("event"));
        Assert.Equal(["p0", "p1"], table.Text("period"));
        Assert.Equal([2, 2], table.Integers("cities").Select(count => (int)count!));
        Assert.Equal([2, 3], table.Numbers("first_arrivals")); // 0↔1 at e0; 1↔2 and 0→2 at e1
        Assert.Equal([3, 3], table.Numbers("carried")); // 0→2 passes e0 too
        Assert.Equal([0.5, 0.5], table.Numbers("share"));
    }

    [Fact]
    public void One_city_has_no_share() =>
        Assert.True(double.IsNaN(Assert.Single(EventBetweennessTable.Of(NetworkBuilder.Build(1, 1, [(0, 0)]).All).Numbers("share"))));
}
