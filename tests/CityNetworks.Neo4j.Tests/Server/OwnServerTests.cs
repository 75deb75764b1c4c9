using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Files;
using CityNetworks.Neo4j.Tests.Files;
using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

/// <summary>What takes a server's life: it is started with a password, killed in the middle, stopped for an import, and started again.</summary>
[Collection(ServerTests.Name)]
public sealed class OwnServerTests
{
    private const string Password = "s3cret-and-long";

    private static readonly ExportOptions s_options = new() { BatchRows = 3 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wrong_password_scripts_killed_server_and_import_folder()
    {
        using var server = TestServer.Start("--password", Password);
        await WrongPasswordAsync(server);
        await ScriptsAsync(server);
        await KilledAsync(server);
        await ImportedAsync(server);
    }

    private static async Task WrongPasswordAsync(TestServer server)
    {
        await using var transport = await OpenAsync(server, "not the password");
        var error = await Assert.ThrowsAsync<Neo4jException>(() => ServerCheck.RunAsync(transport, Cancellation));
        Assert.Equal("Neo.ClientError.Security.Unauthorized", error.Code);
        Assert.DoesNotContain("not the password", error.ToString(), StringComparison.Ordinal);
    }

    private static async Task ScriptsAsync(TestServer server)
    {
        var plan = ServerExportTests.Plan("scripts");
        var file = Path.Combine(server.Home, "both.cypher");
        await using (var writer = new StreamWriter(file) { NewLine = "\n" })
        {
            CypherScript.WriteSchema(writer);
            CypherScript.WriteData(plan, FileTests.CreatedAt, writer);
        }

        for (var time = 0; time < 2; time++)
            server.Shell("-u", "neo4j", "-p", Password, "-f", file, "--fail-fast");
        await using var transport = await OpenAsync(server);
        await ServerExportTests.AgreesAsync(plan, transport);
        var again = await Neo4jExport.RunAsync(s_options, plan, transport, null, Cancellation);
        Assert.All(again.Lines, line => Assert.Equal(0, line.Created));
    }

    // The server dies while we write, comes back, and the same process goes on; nothing is twice.
    private static async Task KilledAsync(TestServer server)
    {
        var plan = ServerExportTests.Plan("killed");
        var options = s_options with { Retry = new RetryPolicy { Budget = TimeSpan.FromMinutes(2) } };
        await using var transport = await OpenAsync(server);
        var dying = new Dying(server);
        await Neo4jExport.RunAsync(options, plan, transport, dying, Cancellation);
        Assert.True(dying.Died);
        await dying.Back;
        await ServerExportTests.AgreesAsync(plan, transport);
    }

    private static async Task ImportedAsync(TestServer server)
    {
        var plan = ServerExportTests.Plan("imported");
        var folder = Directory.CreateDirectory(Path.Combine(server.Home, "bundle")).FullName;
        AdminImportFolder.Write(plan, FileTests.CreatedAt, name => new StreamWriter(Path.Combine(folder, name)) { NewLine = "\n" });
        server.Stop();
        server.Admin(folder, "database", "import", "full", "@import.args", "--overwrite-destination=true");
        server.StartAgain("--password", Password);
        await using var transport = await OpenAsync(server);
        await ServerExportTests.AgreesAsync(plan, transport);
        var again = await Neo4jExport.RunAsync(s_options with { Prune = true }, plan, transport, null, Cancellation);
        Assert.All(again.Lines, line => Assert.Equal((0, 0), (line.Created, line.Deleted)));
        var gone = await transport.ExecuteAsync(new CypherStatement("MATCH (d:Dataset) RETURN count(*) AS n", CypherMap.Of()), Cancellation);
        Assert.Equal(1, gone.Count); // the import replaced what was there
    }

    private static Task<ICypherTransport> OpenAsync(TestServer server, string password = Password) =>
        new Neo4jConnection(server.Address) { User = "neo4j", Password = password }.OpenAsync(cancellation: Cancellation);

    private sealed class Dying(TestServer server) : IProgress<ExportProgress>
    {
        public bool Died { get; private set; }

        public Task Back { get; private set; } = Task.CompletedTask;

        public void Report(ExportProgress value)
        {
            if (Died || value.Group != "COORDINATED")
                return;
            Died = true;
            var port = $"{server.Address.Port}";
            server.Kill();
            Back = Task.Run(() => server.StartAgain("--password", Password, "--http-port", port), Cancellation);
        }
    }
}
