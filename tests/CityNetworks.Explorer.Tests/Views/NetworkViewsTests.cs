using System.Text;
using System.Text.Json.Nodes;
using CityNetworks.Centrality;
using CityNetworks.Cli.Tests;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Explorer.Tests.Views;

public sealed class NetworkViewsTests : IAsyncLifetime
{
    private Explorer _explorer = null!;

    public static TheoryData<string> Questions { get; } =
    [
        """{"records":{"data":"mercocities-utsc"}}""",
        """{"records":{"data":"mercocities-utsc","kinds":["coordination"]},"measure":"betweenness","weight":"newman"}""",
        """{"records":{"data":"mercocities-utsc","evidence":"all","includeCancelled":true},"window":"2010-2011..2014-2015","measure":"birank"}""",
        """{"records":{"data":"mercocities-utsc"},"window":"2012-2013","weight":"resource"}""",
        """{"records":{"data":"davis-southern-women"},"backbone":"sdsm","alpha":0.2,"adjust":"none","measure":"eigenvector"}""",
    ];

    public async ValueTask InitializeAsync() => _explorer = await Explorer.StartAsync();

    public async ValueTask DisposeAsync() => await _explorer.DisposeAsync();

    [Fact]
    public async Task The_values_are_those_of_the_library()
    {
        var (_, view) = await _explorer.AskAsync(
            "api/network", """{"records":{"data":"mercocities-utsc"},"window":"2010-2011..2014-2015","measure":"betweenness","backbone":"hypergeometric"}""");
        var network = NetworkBuilder.Build(Mercocities.Records);
        var window = Networks.Windows.Parse(network, "2010-2011..2014-2015")[0];
        var scores = Betweenness.Of(window);
        foreach (var city in view["cities"]!.AsArray())
        {
            var number = network.Names.Cities.ToList().IndexOf((string)city!["id"]!);
            Assert.Equal(scores.Cities[number], (double)city["raw"]!);
            Assert.Equal(window.DegreeOf(number), (int)city["events"]!);
        }

        Assert.Equal(window.CountCities(), view["cities"]!.AsArray().Count);
        var ties = CoTies.Of(window).All().ToArray();
        Assert.Equal(ties.Length, view["ties"]!["weights"]!.AsArray().Count);
        Assert.Equal(ties.Sum(tie => tie.Weight), view["ties"]!["weights"]!.AsArray().Sum(weight => (double)weight!));
        var kept = Backbone.Of(window, BackboneMethod.Hypergeometric).Ties.Count(tie => tie.Kept);
        Assert.Equal(kept, (int)view["summary"]!["kept"]!);
        Assert.Equal(kept, view["ties"]!["kept"]!.AsArray().Count(one => (bool)one!));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_command_line_makes_the_exported_tables_byte_for_byte(string asked)
    {
        var (status, view) = await _explorer.AskAsync("api/network", asked);
        Assert.Equal(200, status);
        foreach (var (table, place) in new[] { ("centrality", 0), ("ties", 1), ("describe", 2) })
        {
            var saved = await _explorer.SavedAsync("api/table", $$"""{"network":{{asked}},"table":"{{table}}"}""");
            Assert.Equal(Encoding.UTF8.GetString(Made((string)view["commands"]![place]!["line"]!)), Encoding.UTF8.GetString(saved));
        }
    }

    [Fact]
    public async Task Changed_records_are_saved_as_a_folder_of_which_the_command_line_makes_the_same()
    {
        const string edits = """
            [{"kind":"remove-city","id":"canoas"},{"kind":"remove-event","id":"K-XVI"},
             {"kind":"add-city","id":"rosario","country":"AR","with":["K-XV"]},
             {"kind":"add-event","id":"workshop-5","period":"2013-2014","eventKind":"workshop","with":["tandil","moron"]}]
            """;
        var asked = $$$"""{"records":{"data":"mercocities-utsc","edits":{{{edits}}}}}""";
        var (status, view) = await _explorer.AskAsync("api/network", asked);
        Assert.Equal(200, status);
        Assert.DoesNotContain(view["cities"]!.AsArray(), city => (string)city!["id"]! == "canoas");
        Assert.Contains(view["cities"]!.AsArray(), city => (string)city!["id"]! == "rosario");
        using var folder = new TemporaryFolder();
        await using (var zip = new MemoryStream(await _explorer.SavedAsync("api/records", $$$"""{"data":"mercocities-utsc","edits":{{{edits}}}}""")))
            await System.IO.Compression.ZipFile.ExtractToDirectoryAsync(zip, folder.Path, TestContext.Current.CancellationToken);
        foreach (var (table, place) in new[] { ("centrality", 0), ("ties", 1), ("describe", 2) })
        {
            var saved = await _explorer.SavedAsync("api/table", $$"""{"network":{{asked}},"table":"{{table}}"}""");
            var line = ((string)view["commands"]![place]!["line"]!).Replace("changed-records", folder["changed-records"], StringComparison.Ordinal);
            Assert.Equal(Encoding.UTF8.GetString(Made(line)), Encoding.UTF8.GetString(saved));
        }
    }

    [Theory]
    [InlineData("""{"records":{"data":"no-such"}}""", 404, "expected one of mercocities-utsc")]
    [InlineData("""{"records":{"data":"mercocities-utsc"},"window":"1990"}""", 400, "Window '1990' is not known")]
    [InlineData("""{"records":{"data":"mercocities-utsc"},"window":"each"}""", 400, "expected one window")]
    [InlineData("""{"records":{"data":"mercocities-utsc"},"measure":"fame"}""", 400, "expected one of degree")]
    [InlineData("""{"records":{"data":"mercocities-utsc"},"weight":"love"}""", 400, "Weight 'love' is not known")]
    [InlineData("""{"records":{"data":"mercocities-utsc"},"backbone":"spine"}""", 400, "Backbone 'spine' is not known")]
    [InlineData("""{"records":{"data":"mercocities-utsc"},"backbone":"sdsm","alpha":7}""", 422, "expected a number between 0 and 1")]
    [InlineData("""{"records":{"data":"mercocities-utsc","evidence":"rumour"}}""", 400, "expected paper, secondary or all")]
    [InlineData("""{"records":{"data":"mercocities-utsc","kinds":["party"]}}""", 400, "expected some of congress")]
    [InlineData("""{"records":{"data":"mercocities-utsc","edits":[{"kind":"remove-city","id":"pergamin"}]}}""", 422, "Did you mean 'pergamino'")]
    [InlineData("""{"records":{"data":"mercocities-utsc","edits":[{"kind":"add-city","id":"a,b"}]}}""", 400, "none of them , : / @")]
    [InlineData("""{"records":{"data":"mercocities-utsc","edits":[{"kind":"burn","id":"x"}]}}""", 400, "expected remove-city")]
    [InlineData("""{"records":{"data":"mercocities-utsc"},"colour":"blue"}""", 400, "JSON of another form")]
    [InlineData("""{"records":null}""", 400, "JSON of another form")]
    [InlineData("""[1,2""", 400, "JSON of another form")]
    public async Task What_cannot_be_asked_is_refused_with_what_was_expected(string asked, int status, string message)
    {
        var (found, answer) = await _explorer.AskAsync("api/network", asked);
        Assert.Contains(message, (string)answer["message"]!, StringComparison.Ordinal);
        Assert.Equal(status, found);
    }

    [Fact]
    public async Task Places_stay_when_records_change()
    {
        var (_, before) = await _explorer.AskAsync("api/layout", Explorer.Bundled);
        var (_, after) = await _explorer.AskAsync(
            "api/layout",
            """{"data":"mercocities-utsc","edits":[{"kind":"remove-city","id":"canoas"},{"kind":"add-city","id":"rosario","with":["K-XV"]}]}""");
        foreach (var (city, place) in before["places"]!.AsObject())
            Assert.True(JsonNode.DeepEquals(place, after["places"]![city]), city);
        var (width, height) = ((double)after["width"]!, (double)after["height"]!);
        var added = after["places"]!["rosario"]!.AsArray().Select(number => (double)number!).ToArray();
        Assert.Equal(2, added.Length);
        Assert.InRange(added[0], 0, width);
        Assert.InRange(added[1], 0, height);
        Assert.DoesNotContain(before["places"]!.AsObject(), known => JsonNode.DeepEquals(known.Value, after["places"]!["rosario"]));
        Assert.Null(before["places"]!["rosario"]);
    }

    // Runs a command line as a shell would; its words hold no quotes here.
    private static byte[] Made(string line)
    {
        using var folder = new TemporaryFolder();
        string[] words = [.. line.Split(' ').Skip(1).Select(word => word.StartsWith("graphs/", StringComparison.Ordinal) ? Repository.Path(word) : word)];
        words[^1] = folder[words[^1]];
        var run = Citynet.Run(words);
        Assert.True(run.Code == 0, $"{line} ended with {run.Code}: {run.Error}");
        return File.ReadAllBytes(words[^1]);
    }
}
