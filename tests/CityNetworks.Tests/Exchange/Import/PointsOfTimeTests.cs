using CityNetworks.Exchange.Import;
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

    private static ImportedGraph Graph((int, int?)[] a, (int, int?)[] b, (int, int?)[] tie) => new(
        "f",
        false,
        [new ImportedNode("a", 1) { Times = a }, new ImportedNode("b", 2) { Times = b }],
        [new ImportedTie("a", "b", null, 3) { Times = tie }]);
}
