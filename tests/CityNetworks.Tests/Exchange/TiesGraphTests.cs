using CityNetworks.Exchange;
using CityNetworks.Networks;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class TiesGraphTests
{
    private static readonly TwoModeNetwork s_network = NetworkBuilder.Build(3, [0, 1], [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1)]);

    [Fact]
    public void A_pair_of_two_windows_is_one_tie_with_two_spells()
    {
        var graph = TiesGraph.Of(Ties([("p0", "c0", "c1", 1), ("p1", "c0", "c1", 2), ("p1", "c0", "c2", 1)]), Windows.Each(s_network));
        Assert.Equal(["c0 c1", "c0 c2"], Enumerable.Range(0, 2).Select(row => $"{graph.Edges.Text("source")[row]} {graph.Edges.Text("target")[row]}"));
        Assert.Equal([3.0, 1.0], graph.Edges.Numbers("weight"));
        Assert.Equal([new Spell(0, 1, 1), new Spell(1, 2, 2)], graph.EdgeSpells[0]);
        Assert.Equal([new Spell(1, 2, 1)], graph.NodeSpells[2]);
    }

    [Fact]
    public void What_a_file_of_ties_cannot_hold_is_refused()
    {
        Refused("There is no window; expected at least one.", [], []);
        Refused("Windows all and p1 overlap; expected windows apart", [], [s_network.All, Windows.Each(s_network)[1]]);
        Refused("Table 'ties' names the window 'p9'; expected one of p0, p1.", [("p9", "c0", "c1", 1)], Windows.Each(s_network));
        Refused("Table 'ties' names the city 'zz'; expected a city of the network.", [("p0", "c0", "zz", 1)], Windows.Each(s_network));
        Refused("The tie of c0 and c1 stands in both directions", [("p0", "c0", "c1", 1), ("p0", "c1", "c0", 1)], Windows.Each(s_network));
    }

    private static void Refused(string message, (string, string, string, double)[] ties, IReadOnlyList<Window> windows) => Assert.StartsWith(
        message, Assert.Throws<ArgumentException>(() => TiesGraph.Of(Ties(ties), windows)).Message, StringComparison.Ordinal);

    private static Table Ties((string Window, string Source, string Target, double Weight)[] rows) => Table.Of("ties", rows).Text("window", row => row.Window)
        .Text("source", row => row.Source).Text("target", row => row.Target).Number("weight", row => row.Weight).Text("events", _ => null).Build();
}
