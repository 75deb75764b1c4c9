using CityNetworks.Centrality;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class CentralizationTableTests
{
    [Fact]
    public void Rows_stand_by_window_mode_and_measure_and_are_those_of_centralization()
    {
        var windows = new[] { Samples.Star(4).All, Samples.Complete(3, 3).All };
        CentralityMeasure[] measures = [Degree.Definition, Closeness.Definition];
        var table = CentralizationTable.Of(windows, measures, [Mode.City, Mode.Event]);
        Assert.Equal(["city", "city", "event", "event", "city", "city", "event", "event"], table.Text("mode"));
        Assert.Equal(["degree", "closeness", "degree", "closeness", "degree", "closeness", "degree", "closeness"], table.Text("measure"));
        Assert.Equal(1, table.Numbers("value")[0]); // the centre of a star
        Assert.Equal(0, table.Numbers("value")[4]); // all alike
        Assert.True(double.IsNaN(table.Numbers("value")[1])); // no largest sum is known
    }
}
