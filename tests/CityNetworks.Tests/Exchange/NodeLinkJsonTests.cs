using System.Text.Json;
using CityNetworks.Exchange;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class NodeLinkJsonTests
{
    [Fact]
    public void The_graph_stands_under_both_names_that_readers_know()
    {
        var files = new WrittenFiles();
        NodeLinkJson.Write(TwoModeGraph.Of(Samples.Star(1).All), files.Open);
        using var json = JsonDocument.Parse(files[".json"]);
        var root = json.RootElement;
        Assert.Equal(["c0", "c1", "e0"], root.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
        Assert.Equal(root.GetProperty("links").GetRawText(), root.GetProperty("edges").GetRawText());
        Assert.Equal(JsonValueKind.False, root.GetProperty("directed").ValueKind);
        var edge = root.GetProperty("edges")[0];
        Assert.Equal(
            ("c0", "e0", "1.0"),
            (edge.GetProperty("source").GetString(), edge.GetProperty("target").GetString(), edge.GetProperty("weight").GetRawText()));
        Assert.Equal(["0", "0"], edge.GetProperty("spells")[0].EnumerateArray().Select(time => time.GetString()));
        Assert.False(root.GetProperty("nodes")[0].TryGetProperty("country", out _));
    }
}
