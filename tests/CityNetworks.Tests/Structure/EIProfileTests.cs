using CityNetworks.Networks;
using CityNetworks.Structure;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class EIProfileTests
{
    // Two groups of two: 0–1 inside, 0–2 and 1–3 outside, 2–3 inside; city 4 has no group.
    private static EIProfile Profile(params (int City, int Event)[] ties) =>
        EIIndex.Of(NetworkBuilder.Build(5, 5, ties).All, CityGroups.Of(["a", "a", "b", "b", null]), TieWeighting.Binary);

    [Fact]
    public void Every_tie_counts_once_in_the_network_and_in_the_group_that_it_is_inside_of()
    {
        var profile = Profile((0, 0), (1, 0), (0, 1), (2, 1), (1, 2), (3, 2), (2, 3), (3, 3), (4, 4), (0, 4));
        Assert.Equal(new EIScore(2, 2), profile.Network);
        Assert.Equal([new EIScore(2, 1), new EIScore(2, 1)], profile.Groups);
        Assert.Equal(new EIScore(1, 1), profile.Cities[0]);
        Assert.Equal(0, profile.Network.Index);
        Assert.Equal(1, profile.WithoutGroup);
    }

    [Fact]
    public void Rescaled_runs_over_what_sizes_of_groups_allow()
    {
        // Two ties among two pairs inside and four between: the lowest index is −1, the highest +1.
        Assert.Equal((-1, 1, -1), (
            Profile((0, 0), (1, 0), (2, 1), (3, 1)).Lowest, Profile((0, 0), (1, 0), (2, 1), (3, 1)).Highest, Profile((0, 0), (1, 0), (2, 1), (3, 1)).Rescaled));
        // All four at one event: six ties fill every place, so one value alone is possible.
        var full = Profile((0, 0), (1, 0), (2, 0), (3, 0));
        Assert.Equal(full.Lowest, full.Highest);
        Assert.True(double.IsNaN(full.Rescaled));
    }
}
