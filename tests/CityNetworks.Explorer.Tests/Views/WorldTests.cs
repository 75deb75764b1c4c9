using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Views;
using Xunit;

namespace CityNetworks.Explorer.Tests.Views;

public sealed class WorldTests
{
    [Fact]
    public void Without_changes_the_records_are_those_of_the_data_set()
    {
        var set = DataSetList.Bundled[1];
        var world = World.Of(set, new RecordsRequest(set.Id));
        Assert.Same(set.Records, world.Records);
        Assert.Equal((18, 14, 89), (world.Network.CityCount, world.Network.EventCount, world.Network.TieCount));
        Assert.Empty(world.Edits);
    }

    [Fact]
    public void An_event_keeps_no_host_that_is_gone()
    {
        var set = DataSetList.Bundled[0];
        var host = set.Records.Events.Select(row => row.Host).OfType<string>().First();
        var world = World.Of(set, new RecordsRequest(set.Id, Edits: [new Edit("remove-city", host)]));
        Assert.DoesNotContain(world.Records.Events, row => row.Host == host);
        Assert.Equal(
            set.Records.Events.Count(row => row.Host is not null) - set.Records.Events.Count(row => row.Host == host),
            world.Records.Events.Count(row => row.Host is not null));
    }

    [Fact]
    public void What_the_records_do_not_hold_cannot_be_taken_away()
    {
        var set = DataSetList.Bundled[1];
        Assert.Throws<ArgumentException>(() => World.Of(set, new RecordsRequest(set.Id, Edits: [new Edit("remove-city", "nobody")])));
    }
}
