using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class TwoModeTablesTests
{
    private static readonly ImportedNode[] s_nodes = [new("a", 1) { IsCity = true }, new("b", 2) { IsCity = true }, new("x", 3) { IsCity = false }];

    [Fact]
    public void A_tie_may_name_the_event_first_and_each_role_is_a_row()
    {
        var graph = new ImportedGraph("f", false, s_nodes, [new("x", "a", 2, 4) { Roles = "host+coordinator" }, new("b", "x", null, 5)]);
        var rows = TwoModeTables.Of(graph, new ProblemLog())[^1].Table;
        Assert.Equal(["a", "a", "b"], rows.Text("city"));
        Assert.Equal(["host", "coordinator", null], rows.Text("role"));
        Assert.Equal([2.0, 2.0, double.NaN], rows.Numbers("weight"));
    }

    [Fact]
    public void A_tie_of_two_cities_is_an_error()
    {
        var log = new ProblemLog();
        TwoModeTables.Of(new ImportedGraph("f", false, s_nodes, [new("a", "b", null, 9)]), log);
        Assert.Equal((9, "CN205"), (Assert.Single(log.Problems()).Line, log.Problems()[0].Code));
    }
}
