using CityNetworks.Exchange;
using CityNetworks.Networks;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class TwoModeGraphTests
{
    [Fact]
    public void Ties_and_nodes_are_there_in_their_spells()
    {
        var network = NetworkBuilder.Build(RecordTexts.Records("=== participations.csv\ncity,event,from,to\na,o,2000,2002\na,o,2003,2004\nb,o,2001,\n"));
        var graph = TwoModeGraph.Of(network.All);
        Assert.Equal(["2000", "2001"], graph.Edges.Text("period"));
        Assert.Equal(["2000;2001;2003", "2001;2002;2003;2004"], graph.Edges.Text("periods"));
        Assert.Equal(["0-2 3-4", "1-5"], graph.EdgeSpells.Select(Text));
        Assert.Equal(["0-2 3-4", "1-5", "0-5"], graph.NodeSpells.Select(Text));
        Assert.Equal(["1-2", "1-2"], TwoModeGraph.Of(Windows.Span(network, 1, 2)).EdgeSpells.Select(Text));

        static string Text(IReadOnlyList<Spell> spells) => string.Join(' ', spells.Select(spell => $"{spell.First}-{spell.End}"));
    }
}
