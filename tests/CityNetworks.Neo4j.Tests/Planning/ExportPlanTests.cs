using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Networks;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Planning;

public sealed class ExportPlanTests
{
    [Fact]
    public void Hostile_names_and_numbers_are_planned_as_they_are() => Expected.Matches("plan.txt", TextOf(Hostile.Plan));

    [Fact]
    public void The_same_source_is_the_same_run_and_any_other_is_another()
    {
        var again = ExportPlan.Create(Hostile.SourceOf(Hostile.Records), Hostile.Plan.Run.Settings);
        Assert.Equal(Hostile.Plan.Run.Id, again.Run.Id);
        Assert.Equal(TextOf(Hostile.Plan), TextOf(again));

        var settings = Hostile.Plan.Run.Settings;
        Assert.NotEqual(again.Run.Id, ExportPlan.Create(Hostile.Source, settings with { ParametersJson = "{}" }).Run.Id);
        Assert.NotEqual(again.Run.Id, ExportPlan.Create(Hostile.Source with { Ties = null }, settings).Run.Id);
        var other = Hostile.Records with { Cities = [.. Hostile.Records.Cities.Select(c => c.Id == "1.0" ? c with { Population = 2 } : c)] };
        Assert.NotEqual(again.Run.Id, ExportPlan.Create(Hostile.SourceOf(other), settings).Run.Id);
    }

    [Fact]
    public void Keys_of_different_parts_differ()
    {
        Assert.NotEqual(GraphNames.Key("a|b", "c"), GraphNames.Key("a", "b|c"));
        Assert.NotEqual(GraphNames.Key(@"a\", "b"), GraphNames.Key("a", @"\b"));
        Assert.Equal("a|b", GraphNames.Key("a", "b"));
    }

    [Fact]
    public void Every_key_is_there_once_and_every_relationship_has_both_ends()
    {
        var nodes = new HashSet<(string Label, string Key)>();
        var relationships = new HashSet<(string Type, string Key)>();
        foreach (var group in Hostile.Plan.Groups)
        {
            foreach (var row in (group as NodeGroup)?.Rows ?? [])
                Assert.True(nodes.Add((group.Name, row.Key)) || group.Lifetime is Lifetime.Mirror, row.Key);
            if (group is not RelationshipGroup kind)
                continue;
            foreach (var row in kind.Rows)
            {
                Assert.Contains((kind.Source.Name(), row.Source), nodes);
                Assert.Contains((kind.Target.Name(), row.Target), nodes);
                Assert.True(relationships.Add((group.Name, kind.Keyed ? row.Key : $"{row.Source}→{row.Target}")), row.Key);
            }
        }
    }

    [Fact]
    public void Evidence_that_is_not_selected_is_left_out_and_rows_that_make_no_tie_say_so()
    {
        var cities = NodesOf(Hostile.Plan, NodeLabel.City).Select(row => ((CypherText)row.Values[0]).Value).ToArray();
        Assert.Equal(["1.0", Hostile.Lines, Hostile.Quotes], cities);

        var group = RelationshipsOf(Hostile.Plan, RelationshipType.ParticipatedIn);
        var counts = Place(group, "counts");
        var network = NetworkBuilder.Build(Hostile.Records);
        var tied = Hostile.Plan.Groups.OfType<RelationshipGroup>()
            .Where(g => g.Type is RelationshipType.ParticipatedIn or RelationshipType.Coordinated)
            .SelectMany(g => g.Rows.Where(row => row.Values[counts] is CypherFlag { Value: true }))
            .Select(row => (row.Source, row.Target)).Distinct();
        Assert.Equal(network.TieCount, tied.Count());
        Assert.Contains(group.Rows, row => row.Values[counts] is CypherFlag { Value: false });
    }

    [Fact]
    public void Ties_start_from_the_smaller_id_and_carry_their_events()
    {
        var ties = RelationshipsOf(Hostile.Plan, RelationshipType.CoCoordinated);
        Assert.All(ties.Rows, row => Assert.True(string.CompareOrdinal(row.Source, row.Target) < 0));
        Assert.Equal([1L, 2L], ties.Rows.Select(row => ((CypherInteger)row.Values[Place(ties, "events")]).Value));
    }

    [Fact]
    public void A_weight_that_differs_by_direction_is_two_ties()
    {
        var table = new Table("ties",
        [
            new TextColumn("window", ["2004", "2004"]), new TextColumn("source", ["1.0", Hostile.Quotes]), new TextColumn("target", [Hostile.Quotes, "1.0"]),
            new NumberColumn("weight", [0.25, 0.5]), new IntegerColumn("events", [1, 1]),
        ]);
        var ties = RelationshipsOf(ExportPlan.Create(Hostile.Source with { Ties = table }, new PlanSettings()), RelationshipType.CoCoordinated);
        Assert.Equal(2, ties.Rows.Select(row => row.Key).Distinct().Count());
        Assert.Equal([0.25, 0.5], ties.Rows.Select(row => ((CypherFloat)row.Values[Place(ties, "weight")]).Value));
    }

    [Fact]
    public void A_number_of_events_alone_is_taken_as_it_is()
    {
        var source = Hostile.Source with
        {
            Ties = new Table("ties", [.. Hostile.Source.Ties!.Columns.Where(c => c.Name != "events"), new IntegerColumn("events", [7, 8])])
        };
        var ties = RelationshipsOf(ExportPlan.Create(source, new PlanSettings()), RelationshipType.CoCoordinated);
        Assert.Equal([7L, 8L], ties.Rows.Select(row => ((CypherInteger)row.Values[Place(ties, "events")]).Value));
    }

    [Fact]
    public void A_measure_in_two_dialects_is_two_properties()
    {
        var table = new Table("centrality",
        [
            new TextColumn("window", ["2004", "2004"]), new TextColumn("mode", ["city", "city"]), new TextColumn("node", ["1.0", "1.0"]),
            new TextColumn("measure", ["degree", "degree"]), new TextColumn("dialect", ["bh2011", "networkx"]), new NumberColumn("value", [1, 2]),
        ]);
        var plan = ExportPlan.Create(Hostile.Source with { Centrality = table }, new PlanSettings());
        var scores = plan.Groups.OfType<NodeGroup>().Single(group => group.Label is NodeLabel.CityPeriod);
        Assert.Equal(["cityId", "period", "degreeBh2011", "degreeNetworkx"], scores.Properties.Select(property => property.Name));
        Assert.Equal([new CypherFloat(1), new CypherFloat(2)], scores.Rows.Single().Values.Skip(2));
    }

    [Fact]
    public void A_table_that_speaks_of_what_is_not_there_is_refused()
    {
        var ties = new Table("ties", [
            new TextColumn("window", ["1999"]),
            new TextColumn("source", ["1.0"]),
            new TextColumn("target", [Hostile.Quotes]),
            new NumberColumn("weight", [1]),
            new IntegerColumn("events", [1])
        ]);
        var window = Assert.Throws<ArgumentException>(() => ExportPlan.Create(Hostile.Source with { Ties = ties }, new PlanSettings()));
        Assert.Contains("'1999'", window.Message, StringComparison.Ordinal);
        Assert.Contains("2004, 2005, all", window.Message, StringComparison.Ordinal);

        var influence = new Table("influence", [
            new TextColumn("policy", ["p"]),
            new TextColumn("source", ["nobody"]),
            new TextColumn("target", ["1.0"]),
            new NumberColumn("expected_adoptions", [1])
        ]);
        var city = Assert.Throws<ArgumentException>(() => ExportPlan.Create(Hostile.Source with { Influence = influence }, new PlanSettings()));
        Assert.Contains("city 'nobody'", city.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_made_when_they_are_read()
    {
        var read = 0;
        var counting = Enumerable.Range(0, 3).Select(k =>
        {
            read++;
            return new NodeRow($"{k}", [CypherValue.Of($"{k}")]);
        });
        var group = new NodeGroup(NodeLabel.City, Lifetime.Fact, [new GraphProperty("id", PropertyType.Text)], counting);
        var first = new GroupRows(group).Batches(2, int.MaxValue).First();
        Assert.Equal(2, first.Count);
        Assert.Equal(3, read); // the row that opens the next batch, and none after it
    }

    [Fact]
    public void A_batch_ends_at_its_rows_or_its_bytes()
    {
        var group = new NodeGroup(NodeLabel.City, Lifetime.Fact, [], Enumerable.Range(0, 5).Select(k => new NodeRow(new string('x', 100), [])));
        Assert.Equal([2, 2, 1], new GroupRows(group).Batches(2, int.MaxValue).Select(batch => batch.Count));
        Assert.Equal([1, 1, 1, 1, 1], new GroupRows(group).Batches(100, 150).Select(batch => batch.Count));
    }

    internal static string TextOf(ExportPlan plan)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        writer.WriteLine($"{plan.Dataset} → {plan.Run.Id}");
        foreach (var group in plan.Groups)
        {
            writer.WriteLine();
            writer.WriteLine($"{group.Lifetime} {group.Name}: {string.Join(", ", group.Properties.Select(property => $"{property.Name} {property.Type}"))}");
            writer.WriteLine(GraphStatements.Merge(group));
            foreach (var batch in new GroupRows(group).Batches(int.MaxValue, int.MaxValue))
            {
                foreach (var row in batch)
                    writer.WriteLine(CypherLiteral.Of(row));
            }
        }

        return writer.ToString();
    }

    private static IEnumerable<NodeRow> NodesOf(ExportPlan plan, NodeLabel label) => plan.Groups.OfType<NodeGroup>().First(group => group.Label == label).Rows;

    private static RelationshipGroup RelationshipsOf(ExportPlan plan, RelationshipType type) =>
        plan.Groups.OfType<RelationshipGroup>().First(group => group.Type == type);

    private static int Place(GraphGroup group, string property) => group.Properties.ToList().FindIndex(p => p.Name == property);
}
