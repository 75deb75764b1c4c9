using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Tests.Oracles;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class BootstrapTableTests
{
    private static readonly ResamplingSettings s_settings = new() { Replicates = 40, Seed = 3 };

    [Fact]
    public void Only_cities_that_are_there_have_a_row_and_one_event_cannot_vary()
    {
        var network = NetworkBuilder.Build(3, [0, 1, 1], [(0, 0), (1, 0), (0, 1), (2, 2)]);
        var table = BootstrapTable.Of(Windows.Each(network), "attendance", NaiveResampling.Attendance, settings: s_settings);
        Assert.Equal(["p0 c0", "p0 c1", "p1 c0", "p1 c2"], Enumerable.Range(0, 4).Select(row => $"{table.Text("window")[row]} {table.Text("node")[row]}"));
        Assert.Equal("one event", table.Text("note")[0]);
        Assert.All([.. table.Numbers("value_ci_lo").Take(2), .. table.Numbers("p_top").Take(2)], value => Assert.Equal(double.NaN, value));
        Assert.Equal([1L, 1L], table.Integers("rank").Take(2));
    }

    [Fact]
    public void Every_city_of_a_window_is_among_as_many_as_there_are()
    {
        var table = BootstrapTable.Of([Davis.Network.All], "attendance", NaiveResampling.Attendance, 18, s_settings);
        Assert.All(table.Numbers("p_top"), share => Assert.Equal(1, share));
        Assert.All(table.Integers("events"), count => Assert.Equal(14, count));
    }
}
