using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;

namespace CityNetworks.Neo4j.Files;

/// <summary>A plan as scripts for cypher-shell, or for pasting into Browser: the same statements that an export sends, with their data written out.</summary>
/// <remarks>
/// <c>schema.cypher</c> first, then <c>data.cypher</c>. Each statement is a transaction of its own and ends with <c>;</c> and a line end;
/// both files can be run again.
/// No <c>:param</c> and no <c>:begin</c>, which Browser does not know.
/// Not included: counting, retrying, pruning, the lease that keeps two exports apart.
/// </remarks>
public static class CypherScript
{
    private const int RowsAStatement = 500;

    /// <summary>Constraints and indexes.</summary>
    public static void WriteSchema(TextWriter writer)
    {
        foreach (var statement in GraphSchema.Statements().Append(GraphSchema.Await))
            WriteStatement(statement, writer);
    }

    /// <summary>The data: facts, results, publication, scores on cities.</summary>
    /// <param name="plan">What to write.</param>
    /// <param name="createdAt">When a new run says it was made.</param>
    /// <param name="writer">Where to.</param>
    public static void WriteData(ExportPlan plan, DateTimeOffset createdAt, TextWriter writer)
    {
        var settings = plan.Run.Settings;
        var parameters = new Dictionary<string, CypherValue>
        {
            ["dataset"] = CypherValue.Of(plan.Dataset),
            ["title"] = CypherValue.Of(plan.Title),
            ["columns"] = CypherValue.Of(plan.CityColumns),
            ["run"] = CypherValue.Of(plan.Run.Id),
            ["createdAt"] = CypherValue.Of($"{createdAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}"),
            ["kind"] = CypherValue.Of(settings.Kind),
            ["toolVersion"] = CypherValue.Of(settings.ToolVersion),
            ["inputHash"] = CypherValue.Of(plan.Run.InputHash),
            ["paramsJson"] = CypherValue.Of(settings.ParametersJson),
            ["scoreNames"] = CypherValue.Of(plan.ScoreNames),
            ["limit"] = CypherValue.Of(long.MaxValue),
        };
        WriteStatement(Filled(GraphStatements.MergeDataset + GraphStatements.SetDataset, parameters), writer);
        WriteStatement(Filled(GraphStatements.BeginRun, parameters), writer);
        var (nodes, relationships) = (2L, 1L); // Dataset and Run; CURRENT_RUN
        foreach (var group in plan.Groups.Where(group => group.Lifetime is not Lifetime.Mirror))
        {
            var rows = WriteGroup(group, parameters, writer);
            if (group is RelationshipGroup { IsAttribute: true } attribute)
                WriteStatement(Filled(GraphStatements.DeleteReplaced(attribute), parameters), writer);
            nodes += group is NodeGroup ? rows : 0;
            relationships += group is NodeGroup ? 0 : rows;
        }

        parameters["nodes"] = CypherValue.Of(nodes);
        parameters["rels"] = CypherValue.Of(relationships);
        WriteStatement(Filled(GraphStatements.Publish, parameters), writer);
        WriteStatement(Filled(GraphStatements.ClearScores(plan.ScoreNames, []), parameters), writer);
        foreach (var group in plan.Groups.Where(group => group.Lifetime is Lifetime.Mirror))
            WriteGroup(group, parameters, writer);
    }

    private static long WriteGroup(GraphGroup group, Dictionary<string, CypherValue> parameters, TextWriter writer)
    {
        var text = GraphStatements.Merge(group).Split("$rows");
        var written = 0L;
        foreach (var batch in new GroupRows(group).Batches(RowsAStatement, int.MaxValue))
        {
            writer.Write(text[0]); // UNWIND
            writer.Write("[\n");
            for (var k = 0; k < batch.Count; k++)
            {
                CypherLiteral.Write(batch[k], writer);
                writer.Write(k < batch.Count - 1 ? ",\n" : "\n");
            }

            writer.Write(']');
            WriteStatement(Filled(text[1], parameters), writer);
            written += batch.Count;
        }

        return written;
    }

    // The template is cut at every $ first, so that a $ inside a value is left alone.
    private static string Filled(string statement, Dictionary<string, CypherValue> parameters)
    {
        var parts = statement.Split('$');
        for (var k = 1; k < parts.Length; k++)
        {
            var length = parts[k].TakeWhile(char.IsAsciiLetterOrDigit).Count();
            parts[k] = parameters.TryGetValue(parts[k][..length], out var value) ? CypherLiteral.Of(value) + parts[k][length..] : "$" + parts[k];
        }

        return string.Concat(parts);
    }

    private static void WriteStatement(string text, TextWriter writer)
    {
        writer.Write(text);
        writer.Write(";\n");
    }
}
