using CityNetworks.Inference.EventHistory;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Inference.EventHistory;

public sealed class FitStatisticsTests
{
    [Fact]
    public void Statistics_equal_their_definitions() =>
        Gen.Select(Gen.Int[1, 9], Gen.Bool).Array[3, 30].Where(rows => rows.Any(row => row.Item2) && rows.Any(row => !row.Item2)).Sample(rows =>
    {
        var hazards = rows.Select(row => row.Item1 / 10.0).ToArray();
        var happens = rows.Select(row => row.Item2).ToArray();
        var statistics = FitStatistics.Of(hazards, happens, -1);
        var pairs = from i in Enumerable.Range(0, rows.Length) from j in Enumerable.Range(0, rows.Length) where happens[i]
            && !happens[j] select hazards[i] > hazards[j] ? 1 : hazards[i] == hazards[j] ? 0.5 : 0;
        Assert.Equal(pairs.Average(), statistics.Roc, 1e-12);
        Assert.Equal(rows.Average(row => Math.Pow((row.Item2 ? 1 : 0) - (row.Item1 / 10.0), 2)), statistics.Brier, 1e-12);
        Assert.Equal(rows.Where(row => row.Item2).Average(row => row.Item1 / 10.0) - rows.Where(row => !row.Item2).Average(row => row.Item1 / 10.0),
            statistics.Tjur, 1e-12);
    });
}
