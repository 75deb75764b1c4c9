using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CsCheck;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Planning;

/// <summary>Which rows an export has: those that were asked for; and those that count are the network that is measured.</summary>
public sealed class FactGroupsTests
{
    private static readonly Selection s_coordination = new() { Kinds = new HashSet<EventKind> { EventKind.Coordination } };

    [Fact]
    public void Events_of_one_kind_come_with_their_cities_and_participations_alone()
    {
        var plan = PlanOf(new ExportSource(Mercocities.Read().Records!) { Selection = s_coordination });
        Assert.Equal((20, 11, 35), (Nodes(plan, NodeLabel.City), Nodes(plan, NodeLabel.Event), Participations(plan).Count()));
    }

    [Fact]
    public void The_whole_records_come_on_request_and_say_what_does_not_count()
    {
        var records = Mercocities.Read().Records!;
        var plan = PlanOf(new ExportSource(records) { Selection = s_coordination, WholeRecords = true });
        Assert.Equal((21, 43), (Nodes(plan, NodeLabel.City), Nodes(plan, NodeLabel.Event)));
        Assert.Equal(35, Participations(plan).Count(row => row.Counts));
    }

    [Fact]
    public void Rows_that_count_are_the_ties_of_the_bundled_network_also_where_two_rows_report_one_occasion()
    {
        var records = Mercocities.Read().Records!;
        Assert.Contains(records.Events, e => e.SameOccasion is not null);
        var counting = AssertSame(records, Selection.Default);
        Assert.Equal((43, 19), (counting.Count, counting.Select(pair => pair.Event).Distinct().Count()));
    }

    [Fact]
    public void A_role_recorded_at_the_second_report_of_an_occasion_counts_at_the_first()
    {
        // Nobody is recorded as host of e0, but c0 is of e3, which reports the same meeting.
        var records = RecordsOf(2, [-1, -1, -1, 0], [(0, 3, 3, true), (1, 0, 7, true)]);
        Assert.Equal([("c0", "e0")], AssertSame(records, new Selection { Kinds = new HashSet<EventKind> { EventKind.Meeting }, Roles = Roles.Host }));
    }

    [Fact]
    public void Rows_that_count_are_the_ties_of_the_network_for_any_records_and_selection() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[-1, 5].Array[1, 6], s_rows, Gen.Bool, Gen.Bool, Gen.Bool)
            .Sample((cities, same, rows, byKind, byRole, whole) => AssertSame(
                RecordsOf(cities, same, rows),
                new Selection { Kinds = byKind ? new HashSet<EventKind> { EventKind.Meeting } : null, Roles = byRole ? Roles.Host | Roles.Coordinator : null },
                whole));

    private static readonly Gen<(int City, int Event, int Role, bool Certain)[]> s_rows =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 5], Gen.Int[0, 7], Gen.Bool).Array[0, 15];

    private static RecordSet RecordsOf(int cities, int[] same, (int City, int Event, int Role, bool Certain)[] rows) => new("random")
    {
        Periods = [new("p0"), new("p1")],
        Cities = [.. Enumerable.Range(0, cities).Select(c => new City($"c{c}", $"City {c}"))],
        Events =
        [
            .. same.Select((other, e) => new Event($"e{e}")
            {
                Period = $"p{e % 2}",
                Kind = e % 3 == 0 ? EventKind.Meeting : EventKind.Workshop,
                Status = e == 4 ? EventStatus.Cancelled : EventStatus.Held,
                SameOccasion = other >= 0 && other < same.Length && other != e && same[other] < 0 ? $"e{other}" : null, // no chains, as the reader has it
            }),
        ],
        Participations =
        [
            .. rows.Where(row => row.City < cities && row.Event < same.Length)
                .DistinctBy(row => (row.City, row.Event, row.Role)) // as the reader has it
                .Select(row => new Participation($"c{row.City}", $"e{row.Event}")
            {
                Role = row.Role == 0 ? Roles.None : (Roles)(1 << (row.Role - 1)), Probability = row.Certain ? null : 0.5,
            }),
        ],
    };

    private static HashSet<(string City, string Event)> AssertSame(RecordSet records, Selection selection, bool whole = false)
    {
        var network = NetworkBuilder.Build(records, selection);
        var expected = Enumerable.Range(0, network.CityCount)
            .SelectMany(city => network.EventsOf(city).ToArray().Select(e => (network.Names.Cities[city], network.Names.Events[e]))).ToHashSet();
        var plan = PlanOf(new ExportSource(records) { Selection = selection, WholeRecords = whole });
        var counting = Participations(plan).Where(row => row.Counts).Select(row => (row.City, row.Event)).ToHashSet();
        Assert.Equal(expected.Order(), counting.Order());
        return counting;
    }

    private static ExportPlan PlanOf(ExportSource source) => ExportPlan.Create(source, new PlanSettings { Dataset = "d" });

    private static int Nodes(ExportPlan plan, NodeLabel label) => plan.Groups.OfType<NodeGroup>().Single(group => group.Label == label).Rows.Count();

    private static IEnumerable<(string City, string Event, bool Counts)> Participations(ExportPlan plan) =>
        plan.Groups.OfType<RelationshipGroup>().Where(group => group.Type is RelationshipType.Coordinated or RelationshipType.ParticipatedIn)
            .SelectMany(group => group.Rows.Select(row => (row.Source[2..], row.Target[2..], Counts(group, row))));

    private static bool Counts(RelationshipGroup group, RelationshipRow row) =>
        ((CypherFlag)row.Values[group.Properties.ToList().FindIndex(property => property.Name == "counts")]).Value;
}
