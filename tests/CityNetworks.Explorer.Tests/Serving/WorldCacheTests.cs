using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Serving;
using CityNetworks.Explorer.Views;
using Xunit;

namespace CityNetworks.Explorer.Tests.Serving;

public sealed class WorldCacheTests
{
    private const string Data = "davis-southern-women";

    [Fact]
    public void What_is_asked_for_again_is_not_made_again()
    {
        var cache = new WorldCache(new DataSetList(null));
        var first = cache.Of(new RecordsRequest(Data, Kinds: []));
        Assert.Same(first, cache.Of(new RecordsRequest(Data, Kinds: []))); // equal in content, another list
        Assert.NotSame(first, cache.Of(new RecordsRequest(Data, "all", Kinds: [])));
    }

    [Fact]
    public void Eight_are_kept_and_the_one_that_was_longest_not_asked_for_goes_first()
    {
        var cache = new WorldCache(new DataSetList(null));
        RecordsRequest Without(int women) => new(
            Data, Edits: [.. DataSetList.Bundled[1].Records.Cities.Take(women).Select(city => new Edit("remove-city", city.Id))]);
        World[] made = [.. Enumerable.Range(0, 8).Select(women => cache.Of(Without(women)))];
        Assert.Same(made[0], cache.Of(Without(0)));
        Assert.Equal(10, cache.Of(Without(8)).Network.CityCount); // the ninth of 18 women
        Assert.Same(made[0], cache.Of(Without(0)));
        Assert.NotSame(made[1], cache.Of(Without(1)));
    }
}
