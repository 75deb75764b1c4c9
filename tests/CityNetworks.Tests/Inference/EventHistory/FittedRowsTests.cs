using CityNetworks.Inference.EventHistory;
using Xunit;

namespace CityNetworks.Tests.Inference.EventHistory;

public sealed class FittedRowsTests
{
    [Fact]
    public void Fitted_hazards_of_a_level_are_its_shares()
    {
        bool[] happens = [true, false, false, false, true, true];
        var design = new Design(["x"], [[0, 0, 0, 0, 1, 1]], happens) { IsLevel = [true] };
        var fit = EventHistoryFit.Of(design, Link.Logit, Penalty.None, default);
        var rows = FittedRows.Of(fit, design);
        Assert.All(Enumerable.Range(0, 4), row => Assert.Equal(0.25, rows.Hazards[row], 1e-6));
        Assert.Equal([1.0, 1.0], rows.Hazards[4..]); // all of the level adopted: its estimate is infinite
        Assert.Equal(double.PositiveInfinity, rows.Predictors[4]);
    }
}
