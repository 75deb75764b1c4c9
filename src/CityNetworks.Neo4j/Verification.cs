using System.Globalization;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;
using CityNetworks.Tables;

namespace CityNetworks.Neo4j;

/// <summary>One number read back.</summary>
/// <param name="Kind"><c>node</c> or <c>relationship</c>.</param>
/// <param name="Name">Label or type, with both ends for a relationship.</param>
/// <param name="Check"><c>rows</c>, <c>known PROPERTY</c> or <c>sum PROPERTY</c>.</param>
/// <param name="Sent">What the plan has.</param>
/// <param name="Found">What the graph has.</param>
public sealed record VerificationLine(string Kind, string Name, string Check, double Sent, double Found)
{
    /// <summary>Equal, up to the rounding of a sum in another order.</summary>
    public bool Agrees => Math.Abs(Sent - Found) <= 1e-9 * Math.Abs(Sent);
}

/// <summary>What was read back.</summary>
/// <param name="IsCurrent">Whether the run is published: complete, and the one its Dataset points to.</param>
/// <param name="Lines">One line a number compared.</param>
public sealed record VerificationReport(bool IsCurrent, IReadOnlyList<VerificationLine> Lines)
{
    /// <summary>Whether the graph has what the plan has.</summary>
    public bool Agrees => IsCurrent && Lines.All(line => line.Agrees);

    /// <summary>As a table: <c>kind, name, check, sent, found, agrees</c>.</summary>
    public Table ToTable() => Table.Of("verification", Lines)
        .Text("kind", line => line.Kind)
        .Text("name", line => line.Name)
        .Text("check", line => line.Check)
        .Number("sent", line => line.Sent)
        .Number("found", line => line.Found)
        .Flag("agrees", line => line.Agrees)
        .Build();
}

/// <summary>Reads a graph back and compares it with the plan: rows, known values and sums of each group.</summary>
public static class Verification
{
    private const string CurrentRun =
        "MATCH (:Dataset {id: $dataset})-[:CURRENT_RUN]->(u:Run {id: $run, status: 'complete'}) RETURN count(*) AS n";

    /// <summary>Compares; nothing is written.</summary>
    /// <exception cref="Neo4jException">The server failed or refused.</exception>
    public static async Task<VerificationReport> RunAsync(
        ExportOptions options, ExportPlan plan, ICypherTransport transport, CancellationToken cancellation = default)
    {
        var parameters = CypherMap.Of(("dataset", CypherValue.Of(plan.Dataset)), ("run", CypherValue.Of(plan.Run.Id)));
        var current = await ReadAsync(CurrentRun);
        var lines = new List<VerificationLine>();
        foreach (var group in plan.Groups)
            Compare(group, GroupTotals.Of(group), await ReadAsync(GraphStatements.Totals(group), NumbersOf(group)), lines);
        lines.Add(new VerificationLine("node", NodeLabel.City.Name(), "scores of another run", 0, (await ReadAsync(GraphStatements.OtherScores))[0]));
        return new VerificationReport(current[0] == 1, lines);

        async Task<double[]> ReadAsync(string text, int numbers = 1)
        {
            var result = await options.Retry.ExecuteAsync(transport, new CypherStatement(text, parameters) { Access = CypherAccess.Read }, cancellation);
            return result.Rows.Count == 1 && result.Rows[0].Count >= numbers
                ? [.. result.Rows[0].Select(Number)]
                : throw new Neo4jException(
                    FailureCodes.NotNeo4j,
                    $"{transport.Target} gave {result.Rows.Count} rows; expected one of {numbers} values.",
                    FailureKind.Permanent);
        }
    }

    private static int NumbersOf(GraphGroup group) => 1 + group.Properties.Count + group.Properties.Count(IsSummed);

    private static bool IsSummed(GraphProperty property) => property.Type is PropertyType.Integer or PropertyType.Float;

    private static void Compare(GraphGroup group, GroupTotals sent, double[] found, List<VerificationLine> lines)
    {
        var kind = group is NodeGroup ? "node" : "relationship";
        var name = group switch
        {
            RelationshipGroup r => $"({r.Source.Name()})-[{r.Name}]->({r.Target.Name()})",
            { Lifetime: Lifetime.Mirror } => "City, scores of the whole span",
            _ => group.Name,
        };
        lines.Add(new VerificationLine(kind, name, "rows", sent.Rows, found[0]));
        var next = 1;
        for (var k = 0; k < group.Properties.Count; k++)
        {
            var property = group.Properties[k];
            lines.Add(new VerificationLine(kind, name, $"known {property.Name}", sent.Known[k], found[next++]));
            if (IsSummed(property))
                lines.Add(new VerificationLine(kind, name, $"sum {property.Name}", sent.Sums[k], found[next++]));
        }
    }

    private static double Number(CypherValue value) => value switch
    {
        CypherInteger integer => integer.Value,
        CypherFloat number => number.Value,
        CypherText text when double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => double.NaN, // agrees with nothing
    };
}
