using CityNetworks.Networks;
using CityNetworks.Temporal;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class NewsSpreadTests
{
    [Fact]
    public void Under_the_strict_rule_news_of_one_time_is_not_passed_on_within_it()
    {
        var chain = Samples.Chain(3).All;
        Assert.Equal([1], Meeting(chain, SameTime.Strict, 0));
        Assert.Equal([1, 2, 3], Meeting(chain, SameTime.Loose, 0));
    }

    [Fact]
    public void A_city_that_hears_at_two_events_hears_once() =>
        Assert.Equal([1], Meeting(NetworkBuilder.Build(2, 2, [(0, 0), (1, 0), (0, 1), (1, 1)]).All, SameTime.Strict, 0));

    [Fact]
    public void Starting_again_forgets_all()
    {
        var news = new NewsSpread(Samples.Chain(2).All, SameTime.Loose);
        news.Start(0);
        Assert.Equal(2, news.Meet(0, 2).Length);
        news.Start(2);
        Assert.Equal([1], news.Meet(1, 2).ToArray());
    }

    private static int[] Meeting(Window window, SameTime rule, int from)
    {
        var news = new NewsSpread(window, rule);
        news.Start(from);
        return [.. news.Meet(0, window.Network.EventCount).ToArray().Order()];
    }
}
