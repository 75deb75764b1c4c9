using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class PeriodComparisonTests
{
    [Fact]
    public void Consecutive_windows_are_compared_city_by_city()
    {
        // p0: one event of c0 and c1. p1: no event. p2: two events, c0 at both, c2 at one.
        var network = NetworkBuilder.Build(4, [0, 2, 2], [(0, 0), (1, 0), (0, 1), (0, 2), (2, 2)]);
        var table = PeriodComparison.Consecutive(Windows.Each(network), "degree", NaiveResampling.Attendance, new ResamplingSettings { Adjust = Doubled });
        Assert.Equal(
            """
            from,to,node,name,measure,value_from,value_to,delta,ci_lo,ci_hi,p_value,p_adjusted,rank_from,rank_to,events_from,events_to,p_min,note
            p0,p2,c0,c0,degree,1,2,1,,,1,1,1,1,1,2,0.3333333333333333,one event
            p0,p2,c1,c1,degree,1,0,-1,,,1,1,1,,1,2,0.3333333333333333,one event
            p0,p2,c2,c2,degree,0,1,1,,,1,1,,2,1,2,0.3333333333333333,one event

            """,
            NaiveResampling.Csv(table));
    }

    [Fact]
    public void Few_events_and_no_variation_are_said()
    {
        var network = NetworkBuilder.Build(2, [0, 0, 1, 1, 1], [(0, 0), (0, 1), (1, 1), (0, 2), (0, 3), (0, 4), (1, 4)]);
        var table = PeriodComparison.Consecutive(Windows.Each(network), "degree", NaiveResampling.Attendance);
        Assert.Equal(["few events; no variation", "few events"], table.Text("note"));
        Assert.True(double.IsNaN(table.Numbers("ci_lo")[0]));
        Assert.Equal(1, table.Numbers("delta")[0]);
        Assert.True(table.Numbers("ci_lo")[1] < table.Numbers("delta")[1] && table.Numbers("delta")[1] < table.Numbers("ci_hi")[1]);
        Assert.All(table.Numbers("p_adjusted"), p => Assert.True(double.IsNaN(p)));
        Assert.All(table.Numbers("p_min"), p => Assert.Equal(0.1, p));
    }

    [Fact]
    public void Enough_events_need_no_note()
    {
        var network = NetworkBuilder.Build(2, [.. Enumerable.Range(0, 24).Select(e => e / 12)], [.. Enumerable.Range(0, 24).Select(e => (e % 3 / 2, e))]);
        Assert.All(PeriodComparison.Consecutive(Windows.Each(network), "degree", NaiveResampling.Attendance).Text("note"), Assert.Null);
    }

    [Fact]
    public void A_window_without_events_has_no_values()
    {
        var network = NetworkBuilder.Build(2, [0, 2], [(0, 0), (1, 2 - 1)]);
        var pair = new WindowPair(Windows.Span(network, 0, 1), Windows.Span(network, 1, 2));
        Assert.Equal(
            """
            from,to,node,name,measure,value_from,value_to,delta,ci_lo,ci_hi,p_value,p_adjusted,rank_from,rank_to,events_from,events_to,p_min,note
            p0,p1,c0,c0,degree,1,,,,,,,1,,1,0,,no events

            """,
            NaiveResampling.Csv(PeriodComparison.Of([pair], "degree", NaiveResampling.Attendance)));
    }

    [Fact]
    public void Growing_windows_have_no_p()
    {
        var network = NetworkBuilder.Build(2, [0, 0, 1, 1], [(0, 0), (1, 1), (0, 2), (1, 3)]);
        var table = PeriodComparison.Consecutive(Windows.Cumulative(network), "degree", NaiveResampling.Attendance, new ResamplingSettings { Adjust = Doubled });
        Assert.Equal(["p0", "p0"], table.Text("from"));
        Assert.All(table.Text("note"), note => Assert.Equal("few events; same events", note));
        Assert.All(table.Numbers("p_value").Concat(table.Numbers("p_adjusted")), p => Assert.True(double.IsNaN(p)));
        Assert.All(table.Numbers("ci_hi"), high => Assert.Equal(2, high));
    }

    [Fact]
    public void One_city_alone_gives_a_row_and_no_error()
    {
        var network = NetworkBuilder.Build(1, [0, 1], [(0, 0), (0, 1)]);
        var table = PeriodComparison.Consecutive(Windows.Each(network), "degree", NaiveResampling.Attendance);
        Assert.Equal(1, table.RowCount);
        Assert.Equal(0, table.Numbers("delta")[0]);
        Assert.Equal(1, table.Numbers("p_value")[0]);
    }

    [Fact]
    public void Windows_are_half_open()
    {
        // An event belongs to the period that begins with it, not to the one that ends there.
        var network = NetworkBuilder.Build(1, [0, 1, 1], [(0, 0), (0, 1), (0, 2)]);
        var table = PeriodComparison.Consecutive(Windows.Each(network), "degree", NaiveResampling.Attendance);
        Assert.Equal((1, 2), (table.Numbers("value_from")[0], table.Numbers("value_to")[0]));
        Assert.Equal((1, 2), (table.Integers("events_from")[0], table.Integers("events_to")[0]));
    }

    [Fact]
    public void Renaming_cities_permutes_the_rows() => NaiveResampling.TwoWindows.Sample((from, to) =>
    {
        var n = from.Network.CityCount;
        int[] order = [.. Enumerable.Range(0, n).Reverse()];
        var renamed = NetworkBuilder.Build(n, [.. Enumerable.Range(0, from.Network.EventCount).Select(from.Network.PeriodOf)], [.. Samples.TiesOf(from.Network.All).Select(t => (order[t.City], t.Event))]);
        var settings = new ResamplingSettings { Replicates = 30 };
        var table = PeriodComparison.Consecutive([from, to], "partners", NaiveResampling.Partners, settings);
        var other = PeriodComparison.Consecutive(Windows.Each(renamed), "partners", NaiveResampling.Partners, settings);
        string[] columns = ["delta", "ci_lo", "ci_hi", "p_value"];
        foreach (var column in columns)
            Assert.Equal(table.Numbers(column), other.Numbers(column).Reverse());
    }, iter: 30);

    [Fact]
    public void Threads_change_no_bit() => NaiveResampling.TwoWindows.Sample((from, to) =>
    {
        var settings = new ResamplingSettings { Replicates = 30 };
        Assert.Equal(
            NaiveResampling.Csv(PeriodComparison.Consecutive([from, to], "partners", NaiveResampling.Partners, settings, Workers.One)),
            NaiveResampling.Csv(PeriodComparison.Consecutive([from, to], "partners", NaiveResampling.Partners, settings, new Workers(8))));
    }, iter: 30);

    private static double[] Doubled(double[] pValues) => Array.ConvertAll(pValues, p => Math.Min(1, 2 * p));
}
