using CityNetworks.Centrality;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class TopClosenessTableTests
{
    [Fact]
    public void Rows_are_those_of_the_whole_table()
    {
        var top = TopClosenessTable.Of([Davis.Network.All], [Mode.Event, Mode.City], 4);
        var all = CentralityTable.Of([Davis.Network.All], [Closeness.Definition], [Mode.City, Mode.Event]);
        var rows = Enumerable.Range(0, all.RowCount).ToDictionary(row => all.Text("node")[row]!);
        Assert.Equal(["city", "event"], top.Text("mode").Distinct());
        for (var row = 0; row < top.RowCount; row++)
        {
            var same = rows[top.Text("node")[row]!];
            foreach (var column in new[] { "window", "mode", "name" })
                Assert.Equal(all.Text(column)[same], top.Text(column)[row]);
            foreach (var column in new[] { "raw", "value" })
                Assert.Equal(all.Numbers(column)[same], top.Numbers(column)[row]);
            Assert.Equal(all.Integers("rank")[same], top.Integers("rank")[row]);
        }

        Assert.Equal(1, top.Integers("rank")[0]);
    }
}
