using CityNetworks.Networks;
using CityNetworks.Structure;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class CommunityPartitionTests
{
    [Fact]
    public void Communities_are_numbered_by_their_first_city_and_absent_nodes_have_none()
    {
        var window = NetworkBuilder.Build(4, [0, 0, 0], [(0, 0), (2, 1), (3, 0)]).All; // city 1 and event 2 are absent
        var partition = CommunityPartition.Of(window, [9, 4, 5, 9], [9, 5, 4]);
        Assert.Equal([0, -1, 1, 0], partition.Cities);
        Assert.Equal([0, 1, -1], partition.Events);
        Assert.Equal(2, partition.Count);
        Assert.Equal(BarberModularity.Of(window, [0, 7, 1, 0], [0, 1, 8]), partition.Modularity);
    }

    [Fact]
    public void A_community_of_an_event_alone_comes_after_those_of_cities()
    {
        var window = NetworkBuilder.Build(1, [0], [(0, 0)]).All;
        var partition = CommunityPartition.Of(window, [1], [0]);
        Assert.Equal((0, 1, 2), (partition.Cities[0], partition.Events[0], partition.Count));
    }
}
