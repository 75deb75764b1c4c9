using CityNetworks.Exchange;
using CityNetworks.Networks.Direct;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class DirectGraphTests
{
    private static readonly RecordSet s_records =
        RecordTexts.Records("=== periods.csv\nid\n1\n2\n=== contacts.csv\nsource,target,period,weight\na,b,1,2\nb,a,1,2\na,b,2,5\n");

    [Fact]
    public void A_tie_has_a_spell_for_each_window_and_the_largest_weight()
    {
        var graph = DirectGraph.Of([Of(0), Of(1)], [new Spell(0, 1, 0), new Spell(1, 2, 0)], s_records);
        Assert.True(graph.Directed);
        Assert.Equal(["a", "b"], graph.Edges.Text("source"));
        Assert.Equal([5.0, 2.0], graph.Edges.Numbers("weight"));
        Assert.Equal([new Spell(0, 1, 2), new Spell(1, 2, 5)], graph.EdgeSpells[0]);
        Assert.Equal([new Spell(0, 2, 1)], graph.NodeSpells[0]);
    }

    [Fact]
    public void Ties_that_exist_in_both_directions_are_one_undirected_tie()
    {
        var graph = DirectGraph.Of([Of(0)], [new Spell(0, 1, 0)], s_records);
        Assert.False(graph.Directed);
        Assert.Equal(1, graph.Edges.RowCount);
    }

    [Fact]
    public void Windows_that_overlap_or_are_none_are_refused()
    {
        Assert.StartsWith("There is no window", Assert.Throws<ArgumentException>(() => DirectGraph.Of([], [], s_records)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Windows overlap; expected windows apart",
            Assert.Throws<ArgumentException>(() => DirectGraph.Of([Of(0), Of(0)], [new Spell(0, 2, 0), new Spell(1, 2, 0)], s_records)).Message,
            StringComparison.Ordinal);
    }

    private static DirectNetwork Of(int period) => DirectNetwork.Of(s_records, period, period + 1, "w");
}
