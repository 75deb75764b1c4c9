using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Tables;

public sealed class CellTextTests
{
    [Fact]
    public void A_cell_is_written_the_same_way_in_every_culture()
    {
        double[] numbers = [1.5, -0.0, double.NaN, double.PositiveInfinity, 0.1, 1e21];
        Assert.Equal(["1.5", "0", "", "", "0.1", "1E+21"], numbers.Select((_, row) => CellText.Of(new NumberColumn("x", numbers), row)));
        Assert.Equal(["-3", ""], Both(new IntegerColumn("x", [-3, null])));
        Assert.Equal(["true", ""], Both(new FlagColumn("x", [true, null])));
        Assert.Equal([" a", ""], Both(new TextColumn("x", [" a", null])));
    }

    private static string[] Both(Column column) => [CellText.Of(column, 0), CellText.Of(column, 1)];
}
