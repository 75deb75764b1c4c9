using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityNetworks.Cli.Tests;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Explorer.Tests.Spread;

public sealed class SimulationsTests : IAsyncLifetime
{
    private const string Records = """{"data":"mercocities-utsc"}""";
    private const string Changed = """{"data":"mercocities-utsc","edits":[{"kind":"remove-city","id":"canoas"},{"kind":"remove-event","id":"K-XVIII"}]}""";

    private Explorer _explorer = null!;

    public async ValueTask InitializeAsync() => _explorer = await Explorer.StartAsync();

    public async ValueTask DisposeAsync() => await _explorer.DisposeAsync();

    [Fact]
    public async Task A_run_gives_the_tables_of_the_library()
    {
        var run = await EndedAsync(Request(Records, "simulation", BundledScenarios.Text("road-safety"), runs: 100, seed: 7));
        Assert.Equal("done", (string)run["state"]!);
        var expected = Ensemble.Run(
            DiffusionModel.Create(Mercocities.Records, BundledScenarios.Read("road-safety", Mercocities.Records).Scenario!),
            new RunSettings { Runs = 100, Seed = 7 });
        Assert.Equal(expected.Tables.Select(table => table.Name).Order(), run["tables"]!.AsObject().Select(table => table.Key).Order());
        Assert.Equal(expected.Curves.Numbers("mean"), run["tables"]!["curves"]!.AsArray().Select(row => (double)row!["mean"]!));
        Assert.Equal(expected.Cities.Numbers("p_ever_adopted"), run["tables"]!["cities"]!.AsArray().Select(row => (double)row!["p_ever_adopted"]!));
    }

    [Theory]
    [InlineData(Records, "simulation", "road-safety", null, "curves", "mechanisms")]
    [InlineData(Records, "comparison", "road-safety", "no-mimicry", "counterfactual", "counterfactual_cities")]
    [InlineData(Changed, "comparison", "road-safety", null, "counterfactual", "counterfactual_cities")]
    public async Task The_command_line_makes_the_tables_of_a_run_byte_for_byte(
        string records, string makes, string scenario, string? against, params string[] tables)
    {
        var run = await EndedAsync(
            Request(records, makes, BundledScenarios.Text(scenario), against is null ? null : BundledScenarios.Text(against), runs: 64, seed: 3));
        using var folder = new TemporaryFolder();
        string[] words = [.. ((string)run["command"]!).Split(' ').Skip(1)];
        words[^1] = folder[words[^1]];
        var made = Citynet.Run(words);
        Assert.True(made.Code == 0, made.Error);
        foreach (var table in tables)
        {
            var path = new Uri($"api/runs/{(string)run["id"]!}/tables/{table}", UriKind.Relative);
            using var saved = await _explorer.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal($"attachment; filename=\"{table}.csv\"", $"{saved.Content.Headers.ContentDisposition}");
            Assert.Equal(
                await File.ReadAllTextAsync(Path.Combine(words[^1], $"{table}.csv"), Encoding.UTF8, TestContext.Current.CancellationToken),
                Encoding.UTF8.GetString(await saved.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        }
    }

    [Fact]
    public async Task A_scenario_of_ones_own_is_named_as_the_file_that_the_page_saves()
    {
        var own = JsonNode.Parse(BundledScenarios.Text("road-safety"), documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!;
        own["mechanisms"]!["learning"]!["rate"] = 0.9;
        var run = await EndedAsync(Request(Records, "simulation", own.ToJsonString(), runs: 10, seed: 1));
        Assert.Equal("citynet simulate --scenario scenario-a.json --seed 1 --runs 10 --out spread", (string)run["command"]!);
    }

    [Fact]
    public async Task Progress_is_reported_and_cancelling_frees_the_work()
    {
        var (_, begun) = await _explorer.AskAsync("api/runs", Request(Records, "simulation", BundledScenarios.Text("road-safety"), runs: 1_000_000, seed: 1));
        var id = (string)begun["id"]!;
        var shares = new List<double>();
        while (shares.LastOrDefault() == 0)
        {
            var (_, now) = await _explorer.GetAsync($"api/runs/{id}");
            Assert.Equal("running", (string)now["state"]!);
            shares.Add((double)now["share"]!);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.InRange(shares[^1], double.Epsilon, 1);
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"api/runs/{id}");
        var (status, stopped) = await _explorer.SendAsync(request);
        Assert.Equal(200, status);
        while ((string)stopped["state"]! == "running")
            stopped = (await _explorer.GetAsync($"api/runs/{id}")).Answer;
        Assert.Equal("cancelled", (string)stopped["state"]!);
        Assert.Null(stopped["tables"]);
    }

    [Fact]
    public async Task A_start_runs_two_at_a_time_and_stopping_it_stops_them()
    {
        var asked = Request(Records, "simulation", BundledScenarios.Text("road-safety"), runs: 1_000_000, seed: 1);
        Assert.Equal(200, (await _explorer.AskAsync("api/runs", asked)).Status);
        Assert.Equal(200, (await _explorer.AskAsync("api/runs", asked)).Status);
        var (status, answer) = await _explorer.AskAsync("api/runs", asked);
        Assert.Equal(409, status);
        Assert.Contains("2 runs under way", (string)answer["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_study_is_made_and_saved()
    {
        var run = await EndedAsync(Request(Records, "page", BundledScenarios.Text("road-safety"), runs: 10, seed: 1));
        Assert.True((bool)run["hasPage"]!);
        var path = new Uri($"api/runs/{(string)run["id"]!}/page", UriKind.Relative);
        using var page = await _explorer.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal("attachment; filename=report.html", $"{page.Content.Headers.ContentDisposition}".Replace("\"", string.Empty, StringComparison.Ordinal));
        Assert.Matches("^<p>[0-9]+ tables, road-safety</p>$", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("citynet report --scenario road-safety --seed 1 --runs 10 --out report.html", (string)run["command"]!);
    }

    [Theory]
    [InlineData(Records, "simulation", "{}", null, 422, "The scenario cannot be used")]
    [InlineData(Records, "simulation", "{", null, 422, "The scenario cannot be used: 1 problem.")]
    [InlineData(Changed, "simulation", "road-safety", null, 400, "expected a comparison with the records as they are")]
    [InlineData(Records, "comparison", "road-safety", null, 400, "expected a second scenario, or changed records")]
    [InlineData(Changed, "comparison", "road-safety", "no-mimicry", 400, "expected one of them")]
    [InlineData(Records, "comparison", "road-safety", "observatories-and-road-safety", 400, "expected the same")]
    [InlineData(Records, "dance", "road-safety", null, 400, "expected simulation, comparison or page")]
    public async Task What_cannot_be_run_is_refused_before_the_work(
        string records, string makes, string scenario, string? against, int status, string message)
    {
        string Text(string name) => BundledScenarios.Names.Contains(name) ? BundledScenarios.Text(name) : name;
        var (found, answer) = await _explorer.AskAsync("api/runs", Request(records, makes, Text(scenario), against is null ? null : Text(against), 10, 1));
        Assert.Contains(message, (string)answer["message"]!, StringComparison.Ordinal);
        Assert.Equal(status, found);
    }

    [Fact]
    public async Task Problems_of_a_scenario_are_those_of_the_reader()
    {
        const string text = """{"policy":"road-safety","initial":["pergamin"],"start":"2012-2013","mechanisms":{"baseline":{"rate":-1},"magic":{}}}""";
        var (_, state) = await _explorer.AskAsync("api/scenario", $$"""{"records":{{Records}},"text":{{JsonSerializer.Serialize(text)}}}""");
        Assert.Equal(
            ScenarioReader.Read(text, Mercocities.Records).Problems.Select(problem => problem.ToString()),
            state["problems"]!.AsArray().Select(problem => (string)problem!));
        Assert.Equal(3, state["problems"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("mercocities-utsc")]
    [InlineData("davis-southern-women")]
    public async Task Every_scenario_to_begin_with_can_be_used(string data)
    {
        var records = $$"""{"data":"{{data}}"}""";
        var (_, list) = await _explorer.AskAsync("api/scenarios", records);
        Assert.NotEmpty(list["scenarios"]!.AsArray());
        foreach (var scenario in list["scenarios"]!.AsArray())
        {
            var text = JsonSerializer.Serialize((string)scenario!["text"]!);
            var (_, state) = await _explorer.AskAsync("api/scenario", $$"""{"records":{{records}},"text":{{text}}}""");
            Assert.Empty(state["problems"]!.AsArray());
        }
    }

    private static string Request(string records, string makes, string scenario, string? against = null, int runs = 10, int seed = 1)
    {
        var asked = new JsonObject
        {
            ["records"] = JsonNode.Parse(records),
            ["makes"] = makes,
            ["scenario"] = scenario,
            ["runs"] = runs,
            ["seed"] = seed,
        };
        if (against is not null)
            asked["against"] = against;
        return asked.ToJsonString();
    }

    private async Task<JsonNode> EndedAsync(string asked)
    {
        var (status, run) = await _explorer.AskAsync("api/runs", asked);
        Assert.True(status == 200, $"{run}");
        while ((string)run["state"]! == "running")
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            run = (await _explorer.GetAsync($"api/runs/{(string)run["id"]!}")).Answer;
        }

        return run;
    }
}
