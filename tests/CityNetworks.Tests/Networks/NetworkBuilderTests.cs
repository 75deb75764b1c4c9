using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class NetworkBuilderTests
{
    [Theory]
    [InlineData(null, "Event 'x' has no period; expected one of p, q.")]
    [InlineData("r", "Event 'x' has the period 'r', which is not among the periods; expected one of p, q.")]
    public void Records_made_by_hand_with_an_event_outside_the_periods_are_refused_with_its_id(string? period, string said)
    {
        var records = new RecordSet("made")
        {
            Cities = [new("a", "A")],
            Periods = [new("p"), new("q")],
            Events = [new("x") { Period = period }],
            Participations = [new("a", "x")],
        };
        Assert.Contains(said, Assert.Throws<ArgumentException>(() => NetworkBuilder.Build(records)).Message, StringComparison.Ordinal);
    }

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
    public void Ids_that_stand_twice_are_refused()
    {
        var records = Mercocities.Records;
        var (city, @event) = (records.Cities.First(Selection.Default.Counts), records.Events.First(Selection.Default.Counts));
        var message = Assert.Throws<ArgumentException>(() => NetworkBuilder.Build(records with { Cities = [.. records.Cities, city] })).Message;
        Assert.StartsWith($"Two rows have the id '{city.Id}'", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => NetworkBuilder.Build(records with { Events = [.. records.Events, @event] }));
    }

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
        var all = NetworkBuilder.Build(
            s_records, new Selection { IncludeCancelled = true, Evidence = new HashSet<Evidence> { Evidence.Paper, Evidence.Secondary } });
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

    [Fact]
    public void Repeated_ties_in_any_order_become_one_with_all_roles_and_the_largest_weight() => s_ties.Sample(ties =>
    {
        var network = Built(5, 4, ties);
        var expected = ties
            .GroupBy(tie => (tie.City, tie.Event))
            .OrderBy(same => same.Key)
            .Select(
                same => (same.Key.City, same.Key.Event, Roles: same.Aggregate(Roles.None, (all, tie) => all | tie.Roles), Weight: same.Max(tie => tie.Weight)))
            .ToArray();
        var actual = Enumerable.Range(0, 5).SelectMany(city => network
            .EventsOf(city)
            .ToArray()
            .Select((e, k) => (city, e, network.RolesOf(network.FirstTieOf(city) + k), network.WeightOf(network.FirstTieOf(city) + k)))).ToArray();
        Assert.Equal(expected, actual);
        Assert.Equal(expected.Any(tie => tie.Weight != 1), network.IsWeighted);
        for (var e = 0; e < 4; e++)
        {
            Assert.Equal(expected.Where(tie => tie.Event == e).Select(tie => tie.City), network.CitiesOf(e).ToArray());
            Assert.Equal(expected.Index().Where(tie => tie.Item.Event == e).Select(tie => tie.Index), network.TiesOf(e).ToArray());
        }
    });

    [Fact]
    public void A_tie_outside_the_network_is_refused()
    {
        Assert.Contains(
            "city 2 and event 0; expected a city from 0 to 1",
            Assert.Throws<ArgumentException>(() => NetworkBuilder.Build(2, 1, [(2, 0)])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => NetworkBuilder.Build(2, 1, [(0, -1)]));
    }

    // The proportions of ten million participations of a million cities in half a million events.
    [Fact]
    public void A_network_with_roles_and_weights_takes_less_than_24_bytes_a_participation()
    {
        var ties = new TieColumns(100_000);
        for (var k = 0; k < 100_000; k++)
            ties.Add(k / 10, k * 7 % 5_000, Roles.Host, 0.5);
        var network = Built(10_000, 5_000, ties);
        Assert.Equal(100_000, network.TieCount);
        Assert.InRange(network.Bytes, 20 * network.TieCount, 24 * network.TieCount);
    }

    [Fact]
    public void Building_from_bare_ties_allocates_less_than_24_bytes_a_participation_scratch_included()
    {
        (int, int)[] ties = [.. Enumerable.Range(0, 100_000).Select(k => (k / 10, k * 7 % 5_000))];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var network = NetworkBuilder.Build(10_000, 5_000, ties);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(100_000, network.TieCount);
        Assert.InRange(network.Bytes, 12 * network.TieCount, 13 * network.TieCount);
        Assert.InRange(allocated, network.Bytes, 24 * network.TieCount);
    }

    [Fact]
    public void Every_role_fits_into_the_byte_that_a_network_keeps() =>
        Assert.All(Enum.GetValues<Roles>(), role => Assert.InRange((int)role, 0, byte.MaxValue));

    private static readonly Gen<(int City, int Event, Roles Roles, double Weight)[]> s_ties =
        Gen.Select(
            Gen.Int[0, 4],
            Gen.Int[0, 3],
            Gen.OneOf(Roles.None, Roles.Host, Roles.Deputy | Roles.Author, Roles.Participant),
            Gen.OneOf(0.5, 1.0, 2.0)).Array[0, 25];

    private static TwoModeNetwork Built(int cities, int events, (int City, int Event, Roles Roles, double Weight)[] ties)
    {
        var columns = new TieColumns(ties.Length);
        foreach (var (city, @event, roles, weight) in ties)
            columns.Add(city, @event, roles, weight);
        return Built(cities, events, columns);
    }

    private static TwoModeNetwork Built(int cities, int events, TieColumns ties) =>
        NetworkBuilder.Build(new NodeNames(new IndexNames('c', cities), new IndexNames('e', events), ["p"]), new int[events], ties);

    private static CalendarDate Date(string text) => CalendarDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
