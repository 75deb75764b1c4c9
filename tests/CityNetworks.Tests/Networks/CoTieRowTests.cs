using CityNetworks.Networks;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class CoTieRowTests
{
    [Fact]
    public void Sums_are_those_of_the_events_that_were_added() => Gen.Select(Gen.Int[0, 19].Array[0, 8], Gen.Int[1, 5]).Array[0, 6].Sample(events =>
    {
        var row = new CoTieRow(20);
        foreach (var (cities, value) in events)
            row.Add(cities.Distinct().ToArray(), value);
        var (others, sums) = (new int[20], new double[20]);
        var count = row.Drain(others, sums);
        int[] seen = [.. events.SelectMany(added => added.Item1).Distinct().Order()];
        Assert.Equal(seen, others[..count]);
        Assert.Equal(seen.Select(city => (double)events.Where(added => added.Item1.Contains(city)).Sum(added => added.Item2)), sums[..count]);
    });

    [Fact]
    public void A_row_that_was_drained_starts_anew()
    {
        var row = new CoTieRow(3);
        var (others, sums) = (new int[3], new double[3]);
        row.AddOne([0, 2]);
        row.AddOne([2]);
        Assert.Equal(2, row.DrainCounts(others, sums));
        Assert.Equal([1.0, 2.0], sums[..2]);
        row.AddOne([2]);
        Assert.Equal(1, row.DrainCounts(others, sums));
        Assert.Equal((2, 1.0), (others[0], sums[0]));
    }

    [Fact]
    public void Values_of_their_own_are_added_city_by_city()
    {
        var row = new CoTieRow(3);
        row.Add([0, 1], [0.5, 2.0]);
        row.Add([1], [0.25]);
        var (others, sums) = (new int[3], new double[3]);
        Assert.Equal(2, row.Drain(others, sums));
        Assert.Equal([0.5, 2.25], sums[..2]);
    }
}
