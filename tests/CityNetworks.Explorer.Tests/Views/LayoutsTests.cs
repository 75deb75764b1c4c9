using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Views;
using Xunit;

namespace CityNetworks.Explorer.Tests.Views;

public sealed class LayoutsTests
{
    [Fact]
    public void Who_is_added_stands_beside_the_middle_of_those_met_and_nobody_else_moves()
    {
        var set = DataSetList.Bundled[1];
        var before = World.Of(set, new RecordsRequest(set.Id));
        var held = set.Records.Events[0].Id;
        var changed = World.Of(
            set, new RecordsRequest(set.Id, Edits: [new Edit("add-city", "new", With: [held]), new Edit("add-city", "newer", With: [held])]));
        var (old, layout) = (Layouts.Of(before, before), Layouts.Of(before, changed));
        Assert.Equal(18, old.Places.Count);
        Assert.All(old.Places, place => Assert.Equal(place.Value, layout.Places[place.Key]));
        double[][] met = [.. set.Records.Participations.Where(row => row.Event == held).Select(row => old.Places[row.City])];
        Assert.Equal([met.Average(place => place[0]) + 18, met.Average(place => place[1]) + 18], layout.Places["new"], (a, b) => Math.Abs(a - b) < 0.06);
        Assert.Equal(26, layout.Places["newer"][0] - layout.Places["new"][0], 0.11); // not on one another
    }

    [Fact]
    public void All_places_are_on_the_paper_and_apart()
    {
        var set = DataSetList.Bundled[0];
        var world = World.Of(set, new RecordsRequest(set.Id));
        var layout = Layouts.Of(world, world);
        Assert.All(layout.Places.Values, place => Assert.True(place[0] >= 0 && place[0] <= layout.Width && place[1] >= 0 && place[1] <= layout.Height));
        Assert.Equal(layout.Places.Count, layout.Places.Values.Select(place => (place[0], place[1])).Distinct().Count());
    }

    [Fact]
    public void Nobody_at_an_event_is_an_empty_drawing()
    {
        var set = DataSetList.Bundled[1];
        var nobody = World.Of(set, new RecordsRequest(set.Id, Edits: [.. set.Records.Events.Select(row => new Edit("remove-event", row.Id))]));
        Assert.Empty(Layouts.Of(nobody, nobody).Places);
    }
}
