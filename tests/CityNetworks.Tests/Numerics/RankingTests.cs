using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class RankingTests
{
    [Fact]
    public void Tied_values_share_the_smallest_rank_and_the_next_is_left_out() => Assert.Equal([2, 1, 4, 2], Ranking.Competition([5, 7, 1, 5]));

    [Fact]
    public void Rounding_does_not_break_a_tie() => Assert.Equal([1, 1, 3], Ranking.Competition([0.1 + 0.2, 0.3, 0.3 - 1e-9]));

    [Fact]
    public void Ties_do_not_drift()
    {
        // Each value is tied with its neighbour, the last not with the first.
        const double step = 0.7e-9;
        Assert.Equal([1, 1, 3], Ranking.Competition([1, 1 - step, 1 - (2 * step)]));
    }

    [Fact]
    public void Zeros_are_tied_and_nothing_has_no_rank()
    {
        Assert.Equal([1, 1], Ranking.Competition([0, 0]));
        Assert.Empty(Ranking.Competition([]));
    }

    [Fact]
    public void Mid_ranks_of_tied_values_are_the_mean_of_their_places() => Assert.Equal([1.5, 1.5, 3], Ranking.Mid([0.1 + 0.2, 0.3, 0.1]));
}
