using CityNetworks.Networks.Direct;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Networks.Direct;

public sealed class DirectTiesTableTests
{
    [Fact]
    public void Ties_that_exist_in_both_directions_stand_once()
    {
        var both = DirectTiesTable.Of([.. Networks("a,b\nb,a\n")]);
        Assert.Equal((1, false), (both.RowCount, both.Flags("directed")[0]));
        var one = DirectTiesTable.Of([.. Networks("a,b\nb,a\nb,c\n")]);
        Assert.Equal((3, true), (one.RowCount, one.Flags("directed")[0]));
        Assert.Equal(["a", "b", "b"], one.Text("source").Order());
    }

    private static IEnumerable<DirectNetwork> Networks(string rows) =>
        [DirectNetwork.Of(RecordTexts.Records("=== contacts.csv\nsource,target\n" + rows), 0, 1, "all")];
}
