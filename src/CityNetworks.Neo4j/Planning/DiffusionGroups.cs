using CityNetworks.Neo4j.Cypher;
using CityNetworks.Tables;

namespace CityNetworks.Neo4j.Planning;

/// <summary>What a simulation expects: which cities adopt, how many by when, and from which sources.</summary>
internal static class DiffusionGroups
{
    public static IEnumerable<GraphGroup> Of(ExportSource source, KnownRows known, PlanKeys keys)
    {
        if (source.Adoptions is { } adoptions)
            yield return Adopted(adoptions, known, keys);
        if (source.Curves is { } curves)
            yield return Expected(curves, known, keys);
        if (source.Influence is { } influence)
            yield return Influenced(influence, known, keys);
    }

    private static RelationshipGroup Adopted(Table table, KnownRows known, PlanKeys keys)
    {
        var others = table.Others("city", "policy", "name");
        return new RelationshipGroup(
            RelationshipType.Adopted,
            NodeLabel.City,
            NodeLabel.Policy,
            true,
            Lifetime.Result,
            [new("observed", PropertyType.Flag), new("year", PropertyType.Integer), .. others.Select(other => other.Property)],
            table.Sorted(row => row).Select(row =>
            {
                var city = known.City(table.Name, table.Key("city", row));
                var policy = table.Key("policy", row);
                var year = table.Find("median_period") is TextColumn median && median.Values[row] is { } period
                    ? known.Periods.GetValueOrDefault(period)?.Start?.First.Year
                    : null;
                return new RelationshipRow(
                    keys.Result("adopted", city, policy),
                    keys.Fact(city),
                    keys.Fact(policy),
                    [CypherValue.Of(false), CypherValue.Of((long?)year), .. others.Select(other => TableCells.ValueOf(other.Column, row))]);
            }));
    }

    private static RelationshipGroup Expected(Table table, KnownRows known, PlanKeys keys)
    {
        var others = table.Others("policy", "period");
        return new RelationshipGroup(
            RelationshipType.ExpectedAdopters,
            NodeLabel.Policy,
            NodeLabel.Period,
            true,
            Lifetime.Result,
            [.. others.Select(other => other.Property)],
            table.Sorted(row => row).Select(row =>
            {
                var policy = table.Key("policy", row);
                var period = known.Period(table.Name, table.Key("period", row));
                return new RelationshipRow(
                    keys.Result("expected", policy, period),
                    keys.Fact(policy),
                    keys.Fact(period),
                    [.. others.Select(other => TableCells.ValueOf(other.Column, row))]);
            }));
    }

    private static RelationshipGroup Influenced(Table table, KnownRows known, PlanKeys keys)
    {
        var weight = table["expected_adoptions"];
        var others = table.Others("policy", "source", "target", "source_name", "target_name", "expected_adoptions");
        return new RelationshipGroup(
            RelationshipType.Influenced,
            NodeLabel.City,
            NodeLabel.City,
            true,
            Lifetime.Result,
            [new("policy", PropertyType.Text), new("period", PropertyType.Text), new("weight", PropertyType.Float), .. others.Select(other => other.Property)],
            table.Sorted(row => (table.Key("source", row), table.Key("target", row), row)).Select(row =>
            {
                var policy = table.Key("policy", row);
                var from = known.City(table.Name, table.Key("source", row));
                var to = known.City(table.Name, table.Key("target", row));
                return new RelationshipRow(
                    keys.Result(policy, from, to),
                    keys.Fact(from),
                    keys.Fact(to),
                    [
                        CypherValue.Of(policy), CypherValue.Of("all"), TableCells.FloatOf(weight, row),
                        .. others.Select(other => TableCells.ValueOf(other.Column, row)),
                    ]);
            }));
    }
}
