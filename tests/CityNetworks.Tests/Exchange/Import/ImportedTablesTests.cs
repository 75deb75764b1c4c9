using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class ImportedTablesTests
{
    [Fact]
    public void Labels_of_several_nodes_are_numbered()
    {
        var log = new ProblemLog();
        var nodes = new[] { new ImportedNode("1", 1) { Id = "x" }, new ImportedNode("2", 2) { Id = "x" }, new ImportedNode("3", 3) { Id = "x~2" } };
        var ids = ImportedTables.Ids(new ImportedGraph("f", false, nodes, []), nodes, log);
        Assert.Equal(["x", "x~2", "x~2~2"], ids.Values);
        Assert.Single(log.Problems());
    }

    [Fact]
    public void A_tie_of_a_node_to_itself_is_left_out_and_reported()
    {
        var log = new ProblemLog();
        var graph = new ImportedGraph("f", true, [new("a", 1), new("b", 2)], [new("a", "a", null, 3), new("a", "b", 2, 4)]);
        var contacts = ImportedTables.Of(graph, GraphImportOptions.Default, log).Single(table => table.Table.Name == "contacts");
        Assert.Equal(["b"], contacts.Table.Text("target"));
        Assert.Equal([4], contacts.Lines);
        Assert.True(log.Has(GraphFileCodes.Loop));
    }

    [Fact]
    public void A_tie_of_a_node_that_is_not_declared_is_an_error()
    {
        var log = new ProblemLog();
        Assert.Empty(ImportedTables.Of(new ImportedGraph("f", true, [new("alpha", 1)], [new("alpha", "alpho", null, 3)]), GraphImportOptions.Default, log));
        Assert.True(log.Has(GraphFileCodes.UnknownNode));
    }
}
