using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class OneModeTablesTests
{
    [Fact]
    public void An_undirected_tie_is_two_contacts_and_a_directed_one_is_one()
    {
        var graph = new ImportedGraph(
            "f", false, [new("a", 1), new("b", 2)], [new("a", "b", 2, 3) { Kind = "visit" }, new("b", "a", 1, 4) { IsDirected = true, Kind = "letter" }]);
        var contacts = OneModeTables.Of(graph, new ProblemLog())[^1].Table;
        Assert.Equal(["a", "b", "b"], contacts.Text("source"));
        Assert.Equal(["b", "a", "a"], contacts.Text("target"));
        Assert.Equal(["visit", "visit", "letter"], contacts.Text("kind"));
        Assert.Equal([2.0, 2.0, 1.0], contacts.Numbers("weight"));
    }
}
