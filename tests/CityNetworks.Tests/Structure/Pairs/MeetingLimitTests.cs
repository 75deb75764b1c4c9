using CityNetworks.Networks;
using CityNetworks.Structure.Pairs;
using Xunit;

namespace CityNetworks.Tests.Structure.Pairs;

public sealed class MeetingLimitTests
{
    [Fact]
    public void Exactly_the_limit_is_allowed_and_one_pair_more_is_not()
    {
        var side = new Side(Samples.Star(3).All, Mode.City);
        MeetingLimit.CheckPairs(side, 3, 3);
        var error = Assert.Throws<TooLargeException>(() => MeetingLimit.CheckPairs(side, 4, 3));
        Assert.Contains("At least 4 pairs of window", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20_000, false)] // 199,990,000 pairs
    [InlineData(20_001, true)] // 200,010,000 pairs
    public void The_largest_event_alone_shows_that_there_are_too_many(int cities, bool refused)
    {
        var window = NetworkBuilder.Build(cities, 2, [(0, 1), .. Enumerable.Range(0, cities).Select(city => (city, 0))]).All;
        var check = () => MeetingLimit.CheckLargest(new Side(window, Mode.City), MeetingLimit.Pairs);
        if (refused)
            Assert.Contains("The largest event, 'e0', has 20001 cities", Assert.Throws<TooLargeException>(check).Message, StringComparison.Ordinal);
        else
            check();
        MeetingLimit.CheckLargest(new Side(window, Mode.Event), MeetingLimit.Pairs); // one city was at two events: one pair
    }

    [Fact]
    public void Work_is_the_sum_of_the_squared_degrees_of_both_modes()
    {
        // A star of 3: city 0 has 3 events, three cities have 1, three events have 2 cities: 9 + 3 + 12.
        var window = Samples.Star(3).All;
        MeetingLimit.CheckWork(window, 24, "choose");
        var error = Assert.Throws<TooLargeException>(() => MeetingLimit.CheckWork(window, 23, "choose less"));
        Assert.Contains("24 steps", error.Message, StringComparison.Ordinal);
        Assert.Contains("at most 23: choose less. The most active city, 'c0', has 3 events", error.Message, StringComparison.Ordinal);
    }
}
