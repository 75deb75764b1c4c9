using CityNetworks.Exchange;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class DotTests
{
    [Fact]
    public void Events_are_boxes_and_quotes_are_escaped()
    {
        var files = new WrittenFiles();
        Dot.Write(TwoModeGraph.Of(Samples.Star(1).All) with { Name = "a \"b\"\\" }, files.Open);
        var lines = files[".dot"].Split('\n');
        Assert.Equal("graph \"a \\\"b\\\"\\\\\" {", lines[0]);
        Assert.Contains("  \"c0\" [label=\"c0\", mode=\"city\"];", lines);
        Assert.Contains("  \"e0\" [label=\"e0\", mode=\"event\", period=\"p0\", shape=box];", lines);
        Assert.Contains("  \"c1\" -- \"e0\" [weight=\"1\", type=\"PARTICIPATED_IN\", period=\"p0\"];", lines);
        Assert.Equal(["}", string.Empty], lines[^2..]);
    }

    [Fact]
    public void Directed_ties_are_arrows()
    {
        var files = new WrittenFiles();
        Dot.Write(TwoModeGraph.Of(Samples.Star(1).All) with { Directed = true }, files.Open);
        Assert.StartsWith("digraph ", files[".dot"], StringComparison.Ordinal);
        Assert.Contains("\"c0\" -> \"e0\"", files[".dot"], StringComparison.Ordinal);
    }
}
