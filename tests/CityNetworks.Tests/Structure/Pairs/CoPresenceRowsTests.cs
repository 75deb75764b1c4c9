using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure.Pairs;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure.Pairs;

public sealed class CoPresenceRowsTests
{
    [Fact]
    public void Rows_are_ascending_and_symmetric_and_count_shared_events() => Samples.RandomWindow.Sample(window =>
    {
        var sets = NaiveClosure.Neighbourhoods(window, Mode.City);
        var rows = new CoPresenceRows(window, new Workers(2));
        Assert.Equal(sets.Length, rows.CityCount);
        for (var city = 0; city < sets.Length; city++)
        {
            int[] met = [.. Enumerable.Range(0, sets.Length).Where(other => other != city && sets[city].Overlaps(sets[other]))];
            Assert.Equal(met, rows.PartnersOf(city).ToArray());
            Assert.Equal(met.Select(other => sets[city].Intersect(sets[other]).Count()), rows.CountsOf(city).ToArray());
        }

        Assert.Equal(Enumerable.Range(0, sets.Length).Sum(city => rows.PartnersOf(city).Length), rows.EndCount);
    });

    // Three events of two cities each: three pairs, though no event has more than one.
    [Fact]
    public void As_many_pairs_as_the_limit_are_stored_and_one_more_is_refused()
    {
        var window = NetworkBuilder.Build(4, 3, [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2)]).All;
        Assert.Equal(6, new CoPresenceRows(window, limit: 3).EndCount);
        Assert.Contains("At least 3 pairs", Assert.Throws<TooLargeException>(() => new CoPresenceRows(window, limit: 2)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_event_is_refused_before_pairs_are_counted()
    {
        var window = NetworkBuilder.Build(4, 1, [(0, 0), (1, 0), (2, 0), (3, 0)]).All;
        Assert.Equal(12, new CoPresenceRows(window, limit: 6).EndCount);
        Assert.Contains("At least 6 pairs", Assert.Throws<TooLargeException>(() => new CoPresenceRows(window, limit: 5)).Message, StringComparison.Ordinal);
    }
}
