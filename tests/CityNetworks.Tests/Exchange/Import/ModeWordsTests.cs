using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class ModeWordsTests
{
    [Theory]
    [InlineData("0", "1", true, false)]
    [InlineData("1", "2", true, false)]
    [InlineData("false", "True", true, false)]
    [InlineData("event", "city", false, true)]
    public void Modes_follow_from_numbers_flags_and_words(string first, string second, bool isCity, bool isCityToo)
    {
        var log = new ProblemLog();
        var stated = ModeWords.Stated(Graph("mode", first, second), log);
        Assert.Equal([isCity, isCityToo], stated.Nodes.Select(node => node.IsCity));
        Assert.False(log.HasErrors);
    }

    [Fact]
    public void A_mode_that_is_not_understood_is_an_error_and_no_mode_none()
    {
        var log = new ProblemLog();
        Assert.All(ModeWords.Stated(Graph("mode", "red", "blue"), log).Nodes, node => Assert.Null(node.IsCity));
        Assert.True(log.HasErrors);
        var plain = new ProblemLog();
        Assert.All(ModeWords.Stated(Graph("colour", "red", "blue"), plain).Nodes, node => Assert.Null(node.IsCity));
        Assert.False(plain.HasErrors);
    }

    private static ImportedGraph Graph(string name, string first, string second) => new(
        "f",
        false,
        [
            new ImportedNode("a", 1) { Attributes = new Dictionary<string, string> { [name] = first } },
            new ImportedNode("b", 2) { Attributes = new Dictionary<string, string> { [name] = second } },
        ],
        [new ImportedTie("a", "b", null, 3)]);
}
