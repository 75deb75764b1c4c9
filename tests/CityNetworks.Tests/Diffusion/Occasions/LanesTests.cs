using CityNetworks.Diffusion.Occasions;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Occasions;

public sealed class LanesTests
{
    [Fact]
    public void Rows_from_the_end_on_are_not_added()
    {
        float[] table = [.. Enumerable.Range(0, 3 * Lanes.Count).Select(cell => (float)(cell + 1))];
        var sum = new double[Lanes.Count];
        Lanes.AddRows([0, 1, 2], 1, table, [2, 3, 5], sum);
        Assert.Equal(Enumerable.Range(0, Lanes.Count).Select(lane => 2.0 * (lane + 1)), sum);
    }

    [Fact]
    public void What_both_rows_hold_is_added_lane_by_lane()
    {
        byte[] one = [.. Enumerable.Range(0, Lanes.Count).Select(lane => (byte)(lane % 2))];
        byte[] other = [.. Enumerable.Range(0, Lanes.Count).Select(lane => (byte)(lane % 3 == 0 ? 1 : 0))];
        double[] to = [.. Enumerable.Range(0, Lanes.Count).Select(lane => 10.0 * lane)];
        Lanes.AddCounts(one, other, to);
        Assert.Equal(Enumerable.Range(0, Lanes.Count).Select(lane => (10.0 * lane) + (lane % 2 == 1 && lane % 3 == 0 ? 1 : 0)), to);
    }

    [Fact]
    public void Bits_are_counted_past_what_a_byte_holds()
    {
        byte[] table = [.. Enumerable.Range(0, 300 * Lanes.Count).Select(cell => (byte)(cell % Lanes.Count == 3 ? 0b101 : 0))];
        var counts = new int[8 * Lanes.Count];
        Lanes.CountBits(table, counts);
        Assert.Equal((300, 0, 300), (counts[3], counts[Lanes.Count + 3], counts[(2 * Lanes.Count) + 3]));
        Assert.Equal(600, counts.Sum());
    }
}
