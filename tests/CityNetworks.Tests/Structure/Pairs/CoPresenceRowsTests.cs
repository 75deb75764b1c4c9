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
}
