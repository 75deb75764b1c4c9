using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class CoTieLimitTests
{
    [Fact]
    public void Too_much_work_is_refused_with_the_event_that_needs_it()
    {
        var error = Assert.Throws<CoTiesTooLargeException>(() => CoTies.Of(Samples.Complete(5, 2).All, options: new CoTiesOptions { WorkLimit = 49 }));
        Assert.Contains("need 50 multiply-adds; expected at most 49", error.Message, StringComparison.Ordinal);
        Assert.Contains("The largest event, 'e0', has 5 cities and makes 10 ties.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_ties_are_refused_and_as_many_as_are_allowed_are_not()
    {
        var window = Samples.Complete(5, 1).All;
        Assert.Equal(10, CoTies.Of(window, options: new CoTiesOptions { TieLimit = 10 }).Count);
        var error = Assert.Throws<CoTiesTooLargeException>(() => CoTies.Of(window, options: new CoTiesOptions { TieLimit = 9 }));
        Assert.Contains("are more than 9; expected at most 9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ties_that_are_not_kept_do_not_count() =>
        Assert.Equal(0, CoTies.Of(Samples.Complete(5, 1).All, options: new CoTiesOptions { TieLimit = 9, MinimumWeight = 2 }).Count);
}
