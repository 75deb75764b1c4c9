using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Explorer.Views;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Explorer.Tests.Views;

public sealed class ChangesTests
{
    private static readonly RecordSet s_records = DataSetList.Bundled[1].Records;

    [Fact]
    public void Words_are_the_options_of_counterfactual_cities_before_events() => Assert.Equal(
        [
            "--remove-city", "a", "--add-city", "Quito/EC:e1,e2", "--add-city", "Lima", "--remove-event", "e9", "--add-event", "new:1936:meeting:a,b",
        ],
        Changes.Words(
        [
            new("add-event", "new", Period: "1936", EventKind: "meeting", With: ["a", "b"]), new("remove-event", "e9"),
            new("add-city", "Quito", "EC", With: ["e1", "e2"]), new("add-city", "Lima"), new("remove-city", "a"),
        ]));

    [Fact]
    public void Changes_are_made()
    {
        var (woman, held) = (s_records.Cities[0].Id, s_records.Events[0].Id);
        var changed = Changes.Apply(Model, [new("remove-city", woman), new("add-city", "Quito", "EC", With: [held])]).Records;
        Assert.DoesNotContain(changed.Cities, city => city.Id == woman);
        Assert.Equal("EC", changed.Cities.Single(city => city.Id == "Quito").Country);
        Assert.Equal([held], changed.Participations.Where(row => row.City == "Quito").Select(row => row.Event));
        Assert.Equal(18, s_records.Cities.Count);
    }

    [Theory]
    [InlineData("close-city", "a", "found the kind 'close-city'")]
    [InlineData("add-city", "a:b", "found the id 'a:b'")]
    [InlineData("add-city", " a", "found the id ' a'")]
    [InlineData("add-city", "", "found the id ''")]
    [InlineData("add-event", "new", "found the kind of event '99'")]
    public void What_the_command_line_could_not_take_is_refused(string kind, string id, string message) => Assert.Contains(
        message,
        Assert.Throws<RefusedException>(() => Changes.Apply(Model, [new(kind, id, Period: s_records.Periods[0].Id, EventKind: "99")])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void More_than_a_page_can_ask_for_is_refused() => Assert.Throws<RefusedException>(
        () => Changes.Apply(Model, [.. Enumerable.Range(0, Changes.Most + 1).Select(number => new Edit("add-city", $"c{number}"))]));

    private static DiffusionModel Model => DiffusionModel.Create(s_records, new Scenario("none", s_records.Periods[0].Id));
}
