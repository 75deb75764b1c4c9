using CityNetworks.Networks;
using CityNetworks.Structure.Pairs;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure.Pairs;

public sealed class MeetingSpansTests
{
    [Fact]
    public void A_tie_is_in_time_when_its_first_meeting_is_before_the_last_of_the_other() => Samples.RandomWindow.Sample(window =>
    {
        int[] times = [.. Enumerable.Range(0, window.Network.EventCount).Select(window.Network.PeriodOf)];
        var rows = new CoPresenceRows(window);
        var spans = new MeetingSpans(rows, times);
        var sets = NaiveClosure.Neighbourhoods(window, Mode.City);
        (int Place, int First, int Last)[] ties =
        [
            .. from city in Enumerable.Range(0, rows.CityCount)
               from k in Enumerable.Range(0, rows.PartnersOf(city).Length)
               let shared = sets[city].Intersect(sets[rows.PartnersOf(city)[k]]).Select(e => times[e]).ToArray()
               select (rows.FirstOf(city) + k, shared.Min(), shared.Max()),
        ];
        foreach (var before in ties)
            Assert.All(ties, after => Assert.Equal(before.First < after.Last, spans.IsInTime(before.Place, after.Place)));
    }, iter: 60);
}
