using System.Runtime.Intrinsics;
using CityNetworks.Contagion;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class LaneTallyTests
{
    [Fact]
    public void Counts_are_the_numbers_of_rows_that_have_the_lane() => Gen.ULong.Array[0, 40].Sample(rows =>
    {
        var (tally, counts) = (new LaneTally(), new int[64]);
        foreach (var row in rows)
            tally.Add(Vector512<ulong>.Zero.WithElement(0, row));
        tally.Take(counts);
        Assert.Equal(Enumerable.Range(0, 64).Select(lane => rows.Count(row => ((row >> lane) & 1) != 0)), counts);
        tally.Take(counts);
        Assert.All(counts, count => Assert.Equal(0, count));
    });
}
