using CityNetworks.Comparison;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class EventGroupTests
{
    private static readonly TwoModeNetwork s_network = NetworkBuilder.Build(2, [0, 0, 0, 1, 2], [(0, 0), (1, 0), (0, 1), (1, 3), (1, 4)]);

    [Fact]
    public void Groups_are_the_attended_events_of_each_period_by_stratum()
    {
        Assert.Equal(["0: 0 1", "1: 3", "2: 4"], GroupsOf(null));
        Assert.Equal(["0: 1", "0: 0", "1: 3", "2: 4"], GroupsOf([9, 1, 1, 1, 1]));
    }

    [Fact]
    public void A_window_can_vary_if_a_group_in_it_has_two_events()
    {
        var groups = EventGroup.Of([s_network.All], null);
        Assert.Equal([true, false, false], Windows.Each(s_network).Select(window => EventGroup.CanVary(groups, window)));
        Assert.True(EventGroup.HasFewEvents(groups, s_network.All));
    }

    private static string[] GroupsOf(int[]? strata) =>
        [.. EventGroup.Of([s_network.All], strata).Select(group => $"{group.Period}: {string.Join(' ', group.Events)}")];
}
