using CityNetworks.Structure.Partitioning;
using Xunit;

namespace CityNetworks.Tests.Structure.Partitioning;

public sealed class CommunityMergingTests
{
    // Two labels, each with one city of degree 1 and one event of degree 1, all ties between them: gain 2·2 − 1 − 1 > 0.
    [Fact]
    public void Two_communities_with_more_ties_between_them_than_expected_join() =>
        Assert.Equal([1, 1], CommunityMerging.Of(new LabelRows(2, [0, 1], [1, 0]), [1, 1], [1, 1], ties: 2)!);

    // One tie between them where (2·2 + 2·2)/4 = 2 are expected.
    [Fact]
    public void Communities_stay_apart_where_no_two_gain() =>
        Assert.Null(CommunityMerging.Of(new LabelRows(2, [0, 0, 1, 1], [0, 1, 1, 1]), [2, 2], [2, 2], ties: 4));

    [Fact]
    public void Without_ties_between_them_nothing_joins() =>
        Assert.Null(CommunityMerging.Of(new LabelRows(3, [0, 1, 2], [0, 1, 2]), [1, 1, 1], [1, 1, 1], ties: 3));
}
