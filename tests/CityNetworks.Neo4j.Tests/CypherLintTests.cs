using System.Diagnostics;
using System.Text.Json;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Files;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Tests.Files;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Neo4j.Tests;

/// <summary>All Cypher that we send, write or ship, before Neo4j's own grammar and semantic checks (<c>tests/cypher-lint</c>).</summary>
public sealed class CypherLintTests
{
    private static readonly string s_tool = Path.Combine(Repository.Root, "tests", "cypher-lint");

    private static readonly Schema s_schema = new(
        [.. Enum.GetValues<NodeLabel>().Select(label => label.Name())],
        [.. Enum.GetValues<RelationshipType>().Select(type => type.Name())],
        new()
        {
            ["coalesce"] = ["input"],
            ["collect"] = ["input"],
            ["count"] = ["input"],
            ["date"] = ["input"],
            ["datetime"] = ["input"],
            ["labels"] = ["input"],
            ["datetime.realtime"] = [],
            ["sum"] = ["input"],
            ["toString"] = ["input"],
        },
        new()
        {
            ["db.awaitIndexes"] = new(["seconds"], []),
            ["db.index.fulltext.queryNodes"] = new(["indexName", "queryString"], ["node", "score"]),
        });

    [Fact]
    public async Task Every_statement_passes_without_an_error_or_a_warning()
    {
        var statements = (await SentAsync()).Concat(Schema4()).Concat(Written()).Concat(Shipped()).ToArray();
        Assert.True(statements.Length > 100);
        var (code, findings) = await LintAsync(statements);
        Assert.True(code == 0 && findings.Length == 0, findings);
    }

    [Fact]
    public async Task What_is_wrong_is_found()
    {
        var (code, findings) = await LintAsync(
        [
            new("undefined", "UNWIND $rows AS row MERGE (n:City {key: rwo.key}) RETURN count(*) AS n", ["rows"]),
            new("unknown label", "MATCH (n:Cty) RETURN n", []),
        ]);
        Assert.Equal(1, code);
        Assert.Contains("rwo", findings, StringComparison.Ordinal);
        Assert.Contains("Cty", findings, StringComparison.Ordinal);
    }

    // Everything that an export with pruning, a verification and a check send.
    private static async Task<IEnumerable<Statement>> SentAsync()
    {
        await using var listening = new ListeningTransport();
        await Neo4jExport.RunAsync(new ExportOptions { Prune = true }, Hostile.Plan, listening, null, TestContext.Current.CancellationToken);
        await Verification.RunAsync(new ExportOptions(), Hostile.Plan, listening, TestContext.Current.CancellationToken);
        await Neo4jExport.RunAsync(new ExportOptions(), Hostile.Plan, listening, null, TestContext.Current.CancellationToken);
        await GraphContents.ListAsync(new ExportOptions(), listening, TestContext.Current.CancellationToken);
        await ServerCheck.RunAsync(listening, TestContext.Current.CancellationToken);
        string[] deletes =
        [
            LeaseStatements.Holder,
            .. new[]
            {
                GraphStatements.DeleteDataset, GraphStatements.DeleteRuns, GraphStatements.ClearColumns(["x"]),
                GraphStatements.DeleteNodes(NodeLabel.City), GraphStatements.DeleteRelationshipsOf(NodeLabel.City),
            }.Select(text => LeaseStatements.Fence + text),
        ];
        foreach (var text in deletes)
        {
            var parameters = CypherMap.Of([.. new[] { "dataset", "limit", "run", "holder", "lease" }.Select(name => (name, CypherValue.Null))]);
            await listening.ExecuteAsync(new CypherStatement(text, parameters), TestContext.Current.CancellationToken);
        }

        return listening.Statements.DistinctBy(sent => sent.Text).Select(sent => new Statement("sent", sent.Text, [.. sent.Parameters.Keys]));
    }

    // For servers before 5.7.
    private static IEnumerable<Statement> Schema4() => GraphSchema.Statements(relationshipConstraints: false).Select(text => new Statement("schema", text, []));

    private static IEnumerable<Statement> Written()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        CypherScript.WriteSchema(writer);
        CypherScript.WriteData(Hostile.Plan, CypherScriptTests.CreatedAt, writer);
        return writer.ToString().Split(";\n", StringSplitOptions.RemoveEmptyEntries).Select(text => new Statement("script", text, []));
    }

    private static IEnumerable<Statement> Shipped() =>
        Queries.All.Select(query => new Statement(query.Name, query.Text, ["dataset", "city", "period", "min", "policy", "words"]));

    private static async Task<(int Code, string Findings)> LintAsync(IEnumerable<Statement> statements)
    {
        var installed = Directory.Exists(Path.Combine(s_tool, "node_modules"));
        Assert.SkipUnless(
            installed || Environment.GetEnvironmentVariable("CI") == "true", "The Cypher linter is not installed: run 'npm ci' in tests/cypher-lint first.");
        Assert.True(installed, "The Cypher linter is missing; expected 'npm ci' in tests/cypher-lint before the tests.");
        using var node = Process.Start(new ProcessStartInfo(
            "node", ["lint.mjs"])
        { WorkingDirectory = s_tool, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(new { Schema = s_schema, Statements = statements }, JsonSerializerOptions.Web));
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode, await output + await error);
    }

    private sealed record Statement(string Name, string Text, string[] Parameters);

    private sealed record Procedure(string[] Takes, string[] Gives);

    private sealed record Schema(string[] Labels, string[] RelationshipTypes, Dictionary<string, string[]> Functions, Dictionary<string, Procedure> Procedures);
}
