using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class PointsOfTimeTests
{
    [Fact]
    public void A_tie_without_a_time_is_there_while_both_ends_are()
    {
        var times = new PointsOfTime(Graph([(1, 3), (5, null)], [(2, 6)], []));
        Assert.Equal(["2..4", "5..7"], times.Spells(new ImportedTie("a", "b", null, 1)).Select(spell => $"{spell.From}..{spell.To ?? "7"}"));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], times.Periods().Single().Table.Text("id"));
    }

    [Fact]
    public void The_time_of_a_tie_itself_decides()
    {
        var times = new PointsOfTime(Graph([(1, 3)], [], [(2, 2)]));
        Assert.Equal([("2", "3")], times.Spells(new ImportedTie("a", "b", null, 1) { Times = [(2, 2)] }));
        Assert.Null(times.After(3));
        Assert.Equal("2", times.After(1));
    }

    [Fact]
    public void A_file_without_times_has_no_period()
    {
        var times = new PointsOfTime(Graph([], [], []));
        Assert.True(times.IsEmpty);
        Assert.Equal([(null, null)], times.Spells(new ImportedTie("a", "b", null, 1)));
        Assert.Empty(times.Periods());
        Assert.Empty(times.Memberships([], node => node.Key));
    }

    [Fact]
    public void Dates_of_nodes_are_memberships_and_bound_ties_without_a_time()
    {
        var a = new ImportedNode("a", 1) { Dates = [("2000", "2010-07-01")] };
        var b = new ImportedNode("b", 2) { Dates = [(null, "2004"), ("2008-03", null)] };
        var graph = new ImportedGraph("f", false, [a, b, new ImportedNode("c", 3) { Times = [(2005, 2006)] }], []);
        var times = new PointsOfTime(graph);
        Assert.Equal([("2000", "2004"), ("2008-03", "2010-07-01")], times.Spells(new ImportedTie("a", "b", null, 4)));
        Assert.Equal([("2005", "2007")], times.Spells(new ImportedTie("a", "c", null, 4)));
        Assert.Equal([("2000", "2010-07-01")], times.Spells(new ImportedTie("a", "d", null, 4)));
        Assert.Equal([("2003", "2004")], times.Spells(new ImportedTie("a", "b", null, 4) { Times = [(2003, 2003)] }));
        var rows = times.Memberships(graph.Nodes, node => node.Key).Single().Table;
        Assert.Equal(["a 2000 2010-07-01", "b  2004", "b 2008-03 ", "c 2005 2007"], Enumerable.Range(0, rows.RowCount)
            .Select(row => $"{rows.Text("city")[row]} {rows.Text("from")[row]} {rows.Text("to")[row]}"));
    }

    [Fact]
    public void A_tie_of_nodes_that_are_never_there_together_is_reported()
    {
        var log = new ProblemLog();
        var times = new PointsOfTime(Graph([(1, 2)], [(3, 4)], []));
        Assert.Empty(times.Spells(new ImportedTie("a", "b", null, 7), "f", log));
        Assert.Equal(("CN167", 7), (Assert.Single(log.Problems()).Code, log.Problems()[0].Line));
    }

    private static ImportedGraph Graph((int, int?)[] a, (int, int?)[] b, (int, int?)[] tie) => new(
        "f",
        false,
        [new ImportedNode("a", 1) { Times = a }, new ImportedNode("b", 2) { Times = b }],
        [new ImportedTie("a", "b", null, 3) { Times = tie }]);
}
