using System.Text;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.TestData;

namespace CityNetworks.Cli.Tests.Fuzz;

/// <summary>Hostile inputs for every reader of the program, from good ones; the number of a case gives the case.</summary>
internal sealed class FuzzCases : IDisposable
{
    private static readonly string[] s_formats = ["csv", "dl", "dot", "gexf", "graphml", "json", "pajek"];

    private const string Gml = """
        Creator "made"
        graph [
          directed 0
          node [ id 0 label "Bogot&#225;" bipartite 0 graphics [ x 1.0 y 2.0 ] ]
          node [ id 1 label "Rosario" bipartite 0 country "AR" ]
          node [ id 2 label "Summit" bipartite 1 ]
          edge [ source 0 target 2 weight 2.5 timeset "<[2004, 2006]; [2008, 2009)>" ]
          edge [ source 1 target 2 roles "host" timeset "<[2004-01-01, Infinity]>" ]
        ]
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly LyingServer _server = new();
    private readonly Dictionary<string, byte[]> _graphs = [];
    private readonly byte[] _manifest;
    private readonly byte[] _shard;
    private readonly byte[] _checkpointed;

    public FuzzCases()
    {
        Assert0(InProcess.Run("simulate", "--runs", "5", "--out", _folder["simulated"]));
        Assert0(InProcess.Run("simulate", "--runs", "5", "--shard", "1/2", "--out", _folder["shards"]));
        _manifest = File.ReadAllBytes(Path.Combine(_folder["simulated"], "manifest.json"));
        _shard = File.ReadAllBytes(Path.Combine(_folder["shards"], "shard-1-of-2.shard"));
        _checkpointed = _shard;
        foreach (var format in s_formats)
        {
            var to = Directory.CreateDirectory(_folder[$"graph-{format}"]).FullName;
            Assert0(InProcess.Run("export", format, "--view", format is "csv" ? "ties" : "two-mode", "--out", Path.Combine(to, "g")));
            foreach (var file in Directory.GetFiles(to))
                _graphs[Path.GetFileName(file)] = File.ReadAllBytes(file);
        }

        _graphs["g.gml"] = Encoding.UTF8.GetBytes(Gml);
    }

    /// <summary>The command line of a case, whose files are written.</summary>
    public string[] Words(int number)
    {
        var mutator = new Mutator(number);
        var place = Directory.CreateDirectory(_folder[$"case-{number}"]).FullName;
        return (number % 12) switch
        {
            0 or 1 => Records(mutator, place, number),
            2 => [
                "simulate",
                "--runs",
                "5",
                "--scenario",
                File("s.jsonc", Encoding.UTF8.GetBytes(BundledScenarios.Text(mutator.One([.. BundledScenarios.Names])))),
                "--out",
                Path.Combine(place, "out")
            ],
            3 => [
                "sensitivity",
                File("e.jsonc", Encoding.UTF8.GetBytes(BundledExperiments.Text(mutator.One([.. BundledExperiments.Names])))),
                "--draws",
                "2",
                "--runs",
                "5",
                "--out",
                Path.Combine(place, "out")
            ],
            4 => Graph(),
            5 => mutator.Next(2) == 0 ? ["replay", File("manifest.json", _manifest), "--out", Path.Combine(place, "compared.csv")] : Report(),
            6 => mutator.Next(2) == 0
                ? ["merge", File("shard-1-of-2.shard", _shard), "--out", Path.Combine(place, "out")]
                : ["simulate", "--runs", "5", "--checkpoint", File("c", _checkpointed), "--out", Path.Combine(place, "out")],
            7 => Server(),
            8 => ["study", "--data", List(), "--out", Path.Combine(place, "out")],
            9 => ["check", "--data", List(), "--fix", Path.Combine(place, "fixed"), "--out", Path.Combine(place, "t.csv")],
            10 => ["init", Path.Combine(place, "made"), "--from", List()],
            _ => Fitted(),
        };

        string File(string name, byte[] good)
        {
            System.IO.File.WriteAllBytes(Path.Combine(place, name), mutator.Of(good));
            return Path.Combine(place, name);
        }

        string[] Graph()
        {
            var (name, good) = mutator.One([.. _graphs.OrderBy(graph => graph.Key, StringComparer.Ordinal)]);
            string[] words = ["import", File(name, good), "--out", Path.Combine(place, "out")];
            return mutator.Next(4) == 0 ? [.. words, "--graph", mutator.One(["1", "2", "all", "", "G", "-1"])] : words;
        }

        // A list of one file: text of any separator, or a workbook, wrong as a whole or within.
        string List()
        {
            var kind = mutator.Next(6);
            if (kind < 3)
                return File("list.csv", FuzzSources.Flat(mutator.One([",", ";", "\t", "|"])));
            if (kind < 5)
            {
                System.IO.File.WriteAllBytes(Path.Combine(place, "list.xlsx"), FuzzSources.Inside(FuzzSources.Workbook(), mutator));
                return Path.Combine(place, "list.xlsx");
            }

            return File("list.xlsx", FuzzSources.Workbook());
        }

        string[] Fitted()
        {
            foreach (var (name, text) in FuzzSources.Adoptions)
                System.IO.File.WriteAllText(Path.Combine(place, name), text);
            var wrong = mutator.One([.. FuzzSources.Adoptions.Keys.Order(StringComparer.Ordinal)]);
            File(wrong, Encoding.UTF8.GetBytes(FuzzSources.Adoptions[wrong]));
            string[] command = mutator.Next(6) switch
            {
                0 => ["fit", "--model", "additive", "--terms", "exposure"],
                1 => ["fit", "--model", "logit", "--terms", "exposure,time,size"],
                2 => ["panel", "--terms", "exposure,mimicry"],
                3 => ["infer", "--runs", "5"],
                4 => ["qap", "--outcome", "ties", "--predictors", "same-country", "--runs", "5"],
                _ => ["descriptives", "--column", "size", "--runs", "5"],
            };
            return [.. command, "--data", place, "--out", Path.Combine(place, "t.csv")];
        }

        string[] Report()
        {
            foreach (var file in Directory.GetFiles(_folder["simulated"]))
                System.IO.File.Copy(file, Path.Combine(place, Path.GetFileName(file)));
            var name = mutator.One(["manifest.json", "curves.csv", "cities.csv", "mechanisms.csv"]);
            File(name, System.IO.File.ReadAllBytes(Path.Combine(place, name)));
            return ["report", place, "--out", Path.Combine(place, "page.html")];
        }

        string[] Server()
        {
            var body = mutator.Of(Encoding.UTF8.GetBytes(mutator.One(
            [
                """{"neo4j_version":"5.26.0","neo4j_edition":"community","query":"http://x/db/{databaseName}/query/v2"}""",
                """
                {"data":{"fields":["name","version","edition"],"values":[["Neo4j Kernel",["5.26.0"],"community"]]},
                "counters":{"nodesCreated":1},"errors":[]}
                """,
                """{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"no"}]}""",
            ])));
            byte[] head = [
                .. Encoding.ASCII.GetBytes(
                    $"HTTP/1.1 {mutator.One(["200 OK", "202 Accepted", "401 No", "500 Bad", "302 Found"])}\r\nContent-Type: application/json\r\nConnection: "
                        + $"close\r\n\r\n")
            ];
            _server.Answer = mutator.Next(5) == 0 ? mutator.Of([.. head, .. body]) : [.. head, .. body];
            return mutator.Next(2) == 0
                ? ["export", "neo4j", "--check", "--uri", _server.Address, "--out", Path.Combine(place, "t.csv")]
                : ["export", "neo4j", "--verify-only", "--records-only", "--uri", _server.Address, "--out", Path.Combine(place, "t.csv")];
        }
    }

    /// <summary>Removes the files of a case.</summary>
    public void Forget(int number) => Directory.Delete(_folder[$"case-{number}"], recursive: true);

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private static string[] Records(Mutator mutator, string place, int number)
    {
        var records = new RandomRecords(number);
        records.Write(place);
        var file = Path.Combine(place, mutator.One([.. records.Files.Keys.Order(StringComparer.Ordinal)]));
        File.WriteAllBytes(file, mutator.Of(File.ReadAllBytes(file)));
        var out1 = Path.Combine(place, "t.csv");
        return mutator.Next(6) switch
        {
            0 => ["study", "--data", place, "--out", Path.Combine(place, "out")],
            1 => ["centrality", "--data", place, "--mode", "both", "--measures", "strength,eigenvector,pagerank,birank,closeness", "--weighted", "--out", out1],
            2 => ["ties", "--data", place, "--weight", "weighted", "--out", out1],
            3 => ["paths", "--data", place, "--out", out1],
            4 => ["export", "neo4j-csv", "--data", place, "--out", Path.Combine(place, "bundle")],
            _ => ["check", "--data", place, "--out", out1],
        };
    }

    private static void Assert0((int Code, string Error) run) => Xunit.Assert.True(run.Code == 0, run.Error);
}
