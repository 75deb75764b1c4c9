using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CityNetworks.Cli.Output;
using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

/// <summary><c>citynet export neo4j</c> without a server, or with one that lies.</summary>
public sealed partial class ExportNeo4jCommandTests
{
    private const string Greeting = """{"query":"q","neo4j_version":"5.26.12","neo4j_edition":"community"}""";

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"data":{"fields":["n"],"values":[[1]]},"counters":{"nodesCreated":1000000000000000000000000000000}}""")]
    [InlineData("""{"data":{"fields":["n"],"values":[["\ud800"]]}}""")]
    [InlineData("""{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"\u001b[2J\u001b]0;owned\u0007no"}]}""")]
    public void A_server_that_lies_ends_with_4_and_nothing_it_writes_reaches_the_terminal_as_it_is(string answer)
    {
        using var server = new Liar(Greeting, answer);
        var run = Check(server.Address, string.Empty);
        Assert.True(run.Code == 4, run.Error);
        Assert.DoesNotContain(run.Error + run.Output, c => char.IsControl(c) && c != '\n');
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_user_that_is_refused_learns_which_variables_decide()
    {
        using var server = new Liar(Greeting, """{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"no"}]}""");
        var run = Check(server.Address, string.Empty);
        Assert.Contains("NEO4J_USERNAME", run.Error, StringComparison.Ordinal);
        Assert.Contains("NEO4J_PASSWORD", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://db.example.org:7474", 4, "--allow-plain-password")]
    [InlineData("bolt://localhost:7687", 2, "http://localhost:7474")]
    [InlineData("bolt://localhost:7687", 2, "dotnet build src/CityNetworks.Cli -p:BoltDriver=true")]
    [InlineData("neo4j+s://db.example.org", 2, "NEO4J_URI")]
    public void An_address_that_cannot_be_used_says_what_to_do(string address, int code, string said)
    {
        var run = Check(address, "neo4j");
        Assert.True(run.Code == code, run.Error);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:7474", "expected https://")]
    [InlineData("https://localhost:7473", "cannot be read as certificates")]
    public void A_file_of_authorities_that_cannot_be_used_says_so(string address, string said)
    {
        var run = Citynet.Run("export", "neo4j", "--check", "--uri", address, "--ca-file", "/nowhere/ca.pem");
        Assert.Equal(2, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Choices_that_exclude_each_other_or_change_nothing_are_refused()
    {
        Assert.Contains("exclude each other", Refused("--check", "--delete-run", "x"), StringComparison.Ordinal);
        Assert.Contains("--kinds or --roles", Refused("--dry-run", "--whole-records"), StringComparison.Ordinal);

        static string Refused(params string[] arguments)
        {
            var run = Citynet.Run(["export", "neo4j", .. arguments]);
            Assert.Equal(2, run.Code);
            return run.Error;
        }
    }

    [Fact]
    public void A_dry_run_ends_with_the_rows_in_all()
    {
        var run = Citynet.Run("export", "neo4j", "--dry-run", "--kinds", "coordination");
        var total = TotalPattern().Match(run.Lines[^1]);
        Assert.True(total.Success, run.Lines[^1]);
        var rows = RowsPattern().Matches(run.Output).Sum(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(rows, int.Parse(total.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Everything_that_defines_a_run_stands_with_it()
    {
        var standard = ParametersOf();
        Assert.Equal("paper", standard["evidence"]);
        Assert.Equal("each,all", standard["window"]);
        Assert.DoesNotContain("kinds", standard.Keys);
        string[][] changes =
        [
            ["--kinds", "coordination"], ["--roles", "host,coordinator"], ["--evidence", "all"], ["--include-cancelled"], ["--window", "all"],
            ["--period", "2010-2011"], ["--weight", "newman"], ["--min-weight", "2"], ["--measures", "degree"], ["--dialect", "networkx"],
            ["--mode", "both"],
        ];
        var merged = ParametersOf([.. changes.SelectMany(change => change)]);
        foreach (var change in changes)
            Assert.Equal(change.Length > 1 ? change[1] : "true", merged[change[0].TrimStart('-')]);
        Assert.Equal("true", ParametersOf("--records-only")["records-only"]);
        string[] elsewhere = ["uri", "user", "password-stdin", "threads", "quiet", "out", "dataset", "data"];
        Assert.Empty(standard.Keys.Concat(merged.Keys).Intersect(elsewhere));
    }

    [Fact]
    public void A_log_gets_a_line_every_ten_seconds_and_short_work_none()
    {
        var clock = new Clock();
        using var writer = new StringWriter { NewLine = "\n" };
        var lines = new ProgressLines(writer, clock);
        for (var second = 0; second < 25; second++)
        {
            lines.Report($"City, {second} rows so far");
            clock.Seconds++;
        }

        Assert.Equal("10 s: City, 10 rows so far\n20 s: City, 20 rows so far\n", writer.ToString());
    }

    private static CitynetResult Check(string address, string user)
    {
        var environment = new Dictionary<string, string> { ["NEO4J_URI"] = address, ["NEO4J_USERNAME"] = user, ["NEO4J_PASSWORD"] = "s3cret" };
        return Citynet.Run(environment, "export", "neo4j", "--check");
    }

    private static Dictionary<string, string> ParametersOf(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run(["export", "cypher", "--out", folder.Path, "--quiet", .. arguments]);
        Assert.True(run.Code == 0, run.Error);
        var json = ParametersPattern().Match(File.ReadAllText(Path.Combine(folder.Path, "data.cypher"))).Groups[1].Value;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
    }

    [GeneratedRegex(@"paramsJson = '(\{[^']*\})'")]
    private static partial Regex ParametersPattern();

    [GeneratedRegex(@"^// In all \d+ requests, (\d+) rows: \d+ nodes and \d+ relationships")]
    private static partial Regex TotalPattern();

    [GeneratedRegex(@"^// \d+ requests?, (\d+) rows$", RegexOptions.Multiline)]
    private static partial Regex RowsPattern();

    /// <summary>A clock that stands until it is set.</summary>
    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    /// <summary>A server that greets well, and answers every statement alike.</summary>
    private sealed class Liar : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Liar(string greeting, string answer)
        {
            using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            socket.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}/";
            socket.Stop();
            _listener.Prefixes.Add(Address);
            _listener.Start();
            _ = ServeAsync(greeting, answer);
        }

        public string Address { get; }

        public void Dispose() => _listener.Close();

        private async Task ServeAsync(string greeting, string answer)
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    context.Response.ContentType = "application/json";
                    await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(context.Request.HttpMethod == "GET" ? greeting : answer));
                    context.Response.Close();
                }
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
