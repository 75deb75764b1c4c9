using CityNetworks.Networks;
using CityNetworks.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class NetworkBuilderTests
{
    private static readonly RecordSet s_records = new("test")
    {
        Cities = [new("b", "B"), new("a", "A"), new("s", "S") { Evidence = Evidence.Secondary }],
        Periods = [new("2004"), new("2005")],
        Events =
        [
            new("late") { Period = "2004", Start = Date("2004-06") },
            new("early") { Period = "2004", Start = Date("2004-02-01") },
            new("off") { Period = "2005", Status = EventStatus.Cancelled },
            new("again") { Period = "2004", SameOccasion = "late" },
            new("other") { Period = "2005", Kind = EventKind.Workshop, Evidence = Evidence.Secondary },
        ],
        Participations =
        [
            new("a", "late") { Role = Roles.Coordinator, Weight = 2 },
            new("a", "late") { Role = Roles.Host },
            new("b", "again") { Role = Roles.Deputy },
            new("b", "early") { Role = Roles.Participant },
            new("a", "early") { Role = Roles.Participant, Probability = 0.5 },
            new("b", "off"),
            new("s", "other") { Evidence = Evidence.Secondary },
        ],
    };

    [Fact]
    public void Events_stand_in_the_order_of_time_and_only_held_ones_of_the_study_count()
    {
        var network = NetworkBuilder.Build(s_records);
        Assert.Equal(["early", "late"], network.Names.Events);
        Assert.Equal(["a", "b"], network.Names.Cities);
        Assert.Equal(2, network.PeriodCount);
    }

    [Fact]
    public void Roles_of_a_city_at_one_event_are_joined_and_the_largest_weight_holds()
    {
        var network = NetworkBuilder.Build(s_records);
        var tie = network.FirstTieOf(0);
        Assert.Equal([1], network.EventsOf(0).ToArray());
        Assert.Equal(Roles.Coordinator | Roles.Host, network.RolesOf(tie));
        Assert.Equal(2, network.WeightOf(tie));
    }

    [Fact]
    public void Two_reports_of_one_occasion_are_one_event()
    {
        var network = NetworkBuilder.Build(s_records);
        Assert.Equal([0, 1], network.CitiesOf(1).ToArray());
    }

    [Fact]
    public void Cancelled_and_secondary_rows_count_on_request()
    {
        var all = NetworkBuilder.Build(s_records, new Selection { IncludeCancelled = true, Evidence = new HashSet<Evidence> { Evidence.Paper, Evidence.Secondary } });
        Assert.Equal(["early", "late", "off", "other"], all.Names.Events);
        Assert.Equal(3, all.CityCount);
        Assert.Equal([1], all.CitiesOf(2).ToArray());
    }

    [Fact]
    public void Roles_and_kinds_narrow_the_network()
    {
        var coordinators = NetworkBuilder.Build(s_records, new Selection { Roles = Roles.Coordinator });
        Assert.Equal(1, coordinators.TieCount);
        var workshops = NetworkBuilder.Build(s_records, new Selection { Kinds = new HashSet<EventKind> { EventKind.Workshop } });
        Assert.Equal(0, workshops.EventCount);
    }

    [Fact]
    public void The_order_of_rows_does_not_matter() => Gen.Shuffle(s_records.Participations.ToArray()).Sample(rows =>
    {
        var expected = NetworkBuilder.Build(s_records);
        var actual = NetworkBuilder.Build(s_records with { Participations = rows });
        Assert.Equal(Samples.TiesOf(expected.All), Samples.TiesOf(actual.All));
        Assert.Equal(Enumerable.Range(0, expected.TieCount).Select(expected.RolesOf), Enumerable.Range(0, actual.TieCount).Select(actual.RolesOf));
    });

    private static CalendarDate Date(string text) => CalendarDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
