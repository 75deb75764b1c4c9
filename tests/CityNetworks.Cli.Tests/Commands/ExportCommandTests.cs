using System.Text.Json;
using System.Xml.Linq;
using CityNetworks.Exchange;
using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

/// <summary><c>citynet export</c> without a server.</summary>
public sealed class ExportCommandTests
{
    private static readonly Dictionary<string, string> s_nowhere = new() { ["NEO4J_URI"] = "http://127.0.0.1:9", ["NEO4J_USERNAME"] = string.Empty };

    public static TheoryData<string> Formats => [.. ExchangeFormats.All.Select(format => format.Id)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_of_each_format_appears_at_its_place_and_nothing_else_is_said(string format)
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run("export", format, "--out", folder["network"]);
        Assert.Equal((0, string.Empty, string.Empty), (run.Code, run.Output, run.Error));
        Assert.Contains($"network{ExchangeFormats.Find(format).Ending}", Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        Assert.DoesNotContain(Directory.GetFiles(folder.Path), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_two_mode_file_holds_the_network_that_describe_shows_of()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("export", "json", "--kinds", "coordination", "--out", folder["network.json"]).Code);
        var described = Citynet.Run("describe", "--window", "all", "--kinds", "coordination").Lines[1].Split(',');
        using var json = JsonDocument.Parse(File.ReadAllText(folder["network.json"]));
        Assert.Equal(int.Parse(described[1]) + int.Parse(described[2]), json.RootElement.GetProperty("nodes").GetArrayLength());
        Assert.Equal(int.Parse(described[3]), json.RootElement.GetProperty("links").GetArrayLength());
    }

    [Fact]
    public void Ties_are_those_of_the_command_ties()
    {
        using var folder = new TemporaryFolder();
        string[] options = ["--window", "all", "--weight", "newman", "--min-weight", "0.6"];
        var ties = Cells(Citynet.Run(["ties", .. options]).Lines);
        Assert.Equal(0, Citynet.Run(["export", "csv", "--view", "ties", .. options, "--out", folder["ties"]]).Code);
        var exported = Cells(File.ReadAllLines(folder["ties.edges.csv"]));
        Assert.NotEmpty(ties);
        Assert.Equal(ties, exported);

        static string[] Cells(string[] lines)
        {
            var header = lines[0].Split(',');
            int[] columns = [.. new[] { "source", "target", "weight" }.Select(name => Array.IndexOf(header, name))];
            return [.. lines.Skip(1).Select(line => string.Join(' ', columns.Select(column => line.Split(',')[column])))];
        }
    }

    [Fact]
    public void Gexf_keeps_each_window_as_a_spell()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("export", "gexf", "--view", "ties", "--window", "each", "--out", folder["ties"]).Code);
        var spells = XDocument.Load(folder["ties.gexf"])
            .Descendants()
            .Where(element => element.Name.LocalName == "edge")
            .Elements()
            .Where(element => element.Name.LocalName == "spells")
            .Elements();
        Assert.Equal(Citynet.Run("ties", "--window", "each").Lines.Length - 1, spells.Count());
    }

    [Fact]
    public void A_script_carries_a_simulation_under_its_dataset_and_no_password()
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string> { ["NEO4J_USERNAME"] = "somebody", ["NEO4J_PASSWORD"] = "s3cret-and-long" };
        var run = Citynet.Run(environment, "export", "cypher", "--scenario", "no-mimicry", "--runs", "20", "--dataset", "mine", "--out", folder["graph"]);
        Assert.Equal((0, string.Empty), (run.Code, run.Output));
        var data = File.ReadAllText(Path.Combine(folder["graph"], "data.cypher"));
        Assert.Contains("MERGE (d:Dataset {id: 'mine'})", data, StringComparison.Ordinal);
        Assert.Contains("MERGE (a)-[x:INFLUENCED {key: row.key}]->(b)", data, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", data, StringComparison.Ordinal);
        Assert.Contains(
            "CREATE CONSTRAINT citynet_city_key IF NOT EXISTS", File.ReadAllText(Path.Combine(folder["graph"], "schema.cypher")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_folder_appears_whole_and_never_among_old_files()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("export", "neo4j-csv", "--out", folder["bundle"]).Code);
        var arguments = File.ReadAllLines(Path.Combine(folder["bundle"], "import.args"));
        Assert.DoesNotContain(arguments, argument => argument.Contains("overwrite", StringComparison.Ordinal));
        foreach (var file in arguments
            .Where(argument => argument.Contains(".csv", StringComparison.Ordinal))
            .SelectMany(argument => argument.Split('=')[^1].Split(',')))
            Assert.True(File.Exists(Path.Combine(folder["bundle"], file)), file);
        var again = Citynet.Run("export", "neo4j-csv", "--out", folder["bundle"]);
        Assert.Equal(2, again.Code);
        Assert.Contains("is not empty", again.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_dry_run_prints_statements_and_connects_to_nothing()
    {
        var run = Citynet.Run(s_nowhere, "export", "neo4j", "--dry-run", "--records-only");
        Assert.Equal(0, run.Code);
        Assert.Contains("// 1 request, 0 rows\nCREATE CONSTRAINT citynet_dataset_key IF NOT EXISTS", run.Output, StringComparison.Ordinal);
        Assert.Contains("MERGE (d)-[:CURRENT_RUN]->(u)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CO_COORDINATED {key: row.key}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_does_not_answer_is_exit_code_4()
    {
        var run = Citynet.Run(s_nowhere, "export", "neo4j", "--check");
        Assert.Equal(4, run.Code);
        Assert.Contains("http://127.0.0.1:9/", run.Error, StringComparison.Ordinal);
        Assert.Contains("[CityNet.Connection]", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("export gexf --window each --out x", "expected one for --view two-mode")]
    [InlineData("export gexf --view ties --window cumulative --out x", "overlap")]
    [InlineData("export graphml --view ties --weight resource --out x", "both directions")]
    [InlineData("export neo4j --uri bolt://localhost:7687", "http://localhost:7474")]
    [InlineData("export neo4j --uri neo4j+s://db.example.org", "https://db.example.org:7473")]
    [InlineData("export neo4j --uri http://neo4j:s3cret@localhost:7474", "expected the address alone")]
    [InlineData("export neo4j --user neo4j --check", "NEO4J_PASSWORD, --password-stdin")]
    [InlineData("export neo4j --user neo4j --password-stdin --check", "expected the password on one line")]
    [InlineData("export grafml", "'grafml'")]
    [InlineData("export neo4j --batch 0", "from 1 to 50000")]
    [InlineData("export neo4j --batch 50001", "from 1 to 50000")]
    public void Wrong_usage_is_refused_with_what_is_allowed(string arguments, string expected)
    {
        var run = Citynet.Run(new Dictionary<string, string> { ["NEO4J_PASSWORD"] = string.Empty }, arguments.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_password_never_travels_in_the_clear_to_another_machine()
    {
        var environment = new Dictionary<string, string> { ["NEO4J_USERNAME"] = "somebody", ["NEO4J_PASSWORD"] = "s3cret-and-long" };
        var run = Citynet.Run(environment, "export", "neo4j", "--check", "--uri", "http://192.0.2.1:7474");
        Assert.Equal(4, run.Code);
        Assert.Contains("in the clear", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", run.Error, StringComparison.Ordinal);
    }
}
