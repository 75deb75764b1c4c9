using CityNetworks.Networks;
using CityNetworks.Temporal;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class TemporalCentralityTableTests
{
    // c0–e0–c1 in period 0, c1–e1–c2 in period 1.
    private static readonly TwoModeNetwork s_relay = NetworkBuilder.Build(3, [0, 1], [(0, 0), (1, 0), (1, 1), (2, 1)]);

    [Fact]
    public void The_city_in_the_middle_of_a_relay_ranks_first()
    {
        var table = TemporalCentralityTable.Of([s_relay.All]);
        Assert.Equal(9, table.RowCount);
        var rows = table.Text("node").Zip(table.Text("measure"), table.Numbers("value")).ToArray();
        Assert.Contains(("c1", "betweenness-foremost", 0.5), rows); // one of the two ordered pairs of the others has a journey
        Assert.Contains(("c0", "closeness", (1 + 0.5) / 2), rows);
    }
}
