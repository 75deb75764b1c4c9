using CityNetworks.Cli.Tests;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Files;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Tests.Files;
using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

/// <summary>What takes a server's life: it is started with a password, killed in the middle, replaced by an import, and started again.</summary>
public sealed class OwnServerTests
{
    private const string Password = "s3cret-and-long";

    private static readonly ExportOptions s_options = new() { BatchRows = 3, Retry = new RetryPolicy { Budget = TimeSpan.Zero } };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wrong_password_scripts_killed_server_and_import_folder()
    {
        using var server = TestServer.Start("--password", Password);
        await WrongPasswordAsync(server);
        var whole = await ScriptsAsync(server);
        await KilledAndBackAsync(server, whole);
        for (var moment = 0; moment < KilledTests.Moments - 2; moment++)
        {
            await KilledAsync(server);
            server.StartAgainThere("--password", Password);
            await AgainAsync(server, whole);
        }

        await KilledAsync(server);
        await ImportedAsync(server);
    }

    private static async Task WrongPasswordAsync(TestServer server)
    {
        await using var transport = await OpenAsync(server, "not the password");
        var error = await Assert.ThrowsAsync<Neo4jException>(() => ServerCheck.RunAsync(transport, Cancellation));
        Assert.Equal("Neo.ClientError.Security.Unauthorized", error.Code);
        Assert.DoesNotContain("not the password", error.ToString(), StringComparison.Ordinal);

        var run = Citynet.Run(
            new Dictionary<string, string> { ["NEO4J_URI"] = $"{server.Address}", ["NEO4J_USERNAME"] = "neo4j", ["NEO4J_PASSWORD"] = "not the password" },
            "export",
            "neo4j");
        Assert.Equal(4, run.Code);
        Assert.Contains("Neo.ClientError.Security.Unauthorized", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("not the password", run.Error + run.Output, StringComparison.Ordinal);
    }

    // The scripts give the graph that the export gives; run twice, the same.
    private static async Task<string> ScriptsAsync(TestServer server)
    {
        var plan = ServerExportTests.Plan("whole");
        var file = Path.Combine(server.Home, "both.cypher");
        await using (var writer = new StreamWriter(file) { NewLine = "\n" })
        {
            CypherScript.WriteSchema(writer);
            CypherScript.WriteData(plan, CypherScriptTests.CreatedAt, writer);
        }

        await using var transport = await OpenAsync(server);
        await Neo4jExport.RunAsync(s_options, plan, transport, null, Cancellation);
        var exported = await GraphText.OfAsync(transport, plan.Dataset);
        await GraphText.RemoveAsync(transport, plan.Dataset);
        for (var time = 0; time < 2; time++)
        {
            server.Shell("-u", "neo4j", "-p", Password, "-f", file, "--fail-fast");
            Assert.Equal(exported, await GraphText.OfAsync(transport, plan.Dataset));
        }

        return exported;
    }

    // The server dies while we write, comes back, and the same export goes on; nothing is twice.
    private static async Task KilledAndBackAsync(TestServer server, string whole)
    {
        var plan = ServerExportTests.Plan("whole");
        await using var transport = await OpenAsync(server);
        await GraphText.RemoveAsync(transport, plan.Dataset);
        var dying = new Dying(server, "COORDINATED");
        await Neo4jExport.RunAsync(s_options with { Retry = new RetryPolicy { Budget = TimeSpan.FromMinutes(2) } }, plan, transport, dying, Cancellation);
        await dying.Back;
        Assert.Equal(whole, await GraphText.OfAsync(transport, plan.Dataset));
    }

    // The server dies at some moment, and the export says so.
    private static async Task KilledAsync(TestServer server)
    {
        var plan = ServerExportTests.Plan("whole");
        await using var transport = await OpenAsync(server);
        await GraphText.RemoveAsync(transport, plan.Dataset);
        string[] written = [.. plan.Groups.Where(group => group.Lifetime is not Lifetime.Mirror && GroupTotals.Of(group).Rows > 0).Select(group => group.Name)];
        var group = written[Random.Shared.Next(written.Length)]; // a group without rows is never reported
        var error = await Assert.ThrowsAsync<Neo4jException>(
            () => Neo4jExport.RunAsync(s_options, plan, transport, new Dying(server, group, comesBack: false), Cancellation));
        Assert.Equal((FailureKind.Transient, FailureCodes.Connection), (error.Kind, error.Code));
        Assert.Contains($"{server.Address.Host}", error.Message, StringComparison.Ordinal);
    }

    private static async Task AgainAsync(TestServer server, string whole)
    {
        var plan = ServerExportTests.Plan("whole");
        await using var transport = await OpenAsync(server);
        await Neo4jExport.RunAsync(s_options, plan, transport, null, Cancellation);
        Assert.Equal(whole, await GraphText.OfAsync(transport, plan.Dataset));
    }

    private static async Task ImportedAsync(TestServer server)
    {
        var plan = ServerExportTests.Plan("imported");
        var folder = Directory.CreateDirectory(Path.Combine(server.Home, "bundle")).FullName;
        AdminImportFolder.Write(plan, CypherScriptTests.CreatedAt, name => new StreamWriter(Path.Combine(folder, name)) { NewLine = "\n" });
        server.Admin(folder, "database", "import", "full", "@import.args", "--overwrite-destination=true");
        server.StartAgain("--password", Password);
        await using var transport = await OpenAsync(server);
        await ServerExportTests.AgreesAsync(plan, transport);
        var again = await Neo4jExport.RunAsync(s_options with { Prune = true }, plan, transport, null, Cancellation);
        Assert.All(again.Lines, line => Assert.Equal((0, 0), (line.Created, line.Deleted)));
        var left = await transport.ExecuteAsync(new CypherStatement("MATCH (d:Dataset) RETURN count(*) AS n", CypherMap.Of()), Cancellation);
        Assert.Equal(1, left.Count); // the import replaced what was there
    }

    private static Task<ICypherTransport> OpenAsync(TestServer server, string password = Password) =>
        ServerFixture.OpenAsync(new Neo4jConnection(server.Address) { User = "neo4j", Password = password }, new Lazy<TestServer>(server));

    private sealed class Dying(TestServer server, string group, bool comesBack = true) : IProgress<ExportProgress>
    {
        private bool _died;

        public Task Back { get; private set; } = Task.CompletedTask;

        public void Report(ExportProgress value)
        {
            if (_died || value.Group != group)
                return;
            _died = true;
            server.Kill();
            if (comesBack)
                Back = Task.Run(() => server.StartAgainThere("--password", Password), Cancellation);
        }
    }
}
