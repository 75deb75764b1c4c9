using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Tests.Oracles;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class RankAgreementTests
{
    [Fact]
    public void Only_cities_of_both_windows_are_ranked()
    {
        // p0: 0 at three events, 1 at two, 2 at one. p1 is silent. p2: 1 at two, 0 at one, 3 at one.
        var network = NetworkBuilder.Build(4, [0, 0, 0, 2, 2], [(0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (2, 2), (1, 3), (0, 3), (1, 4), (3, 4)]);
        Assert.Equal(
            """
            from,to,measure,kendall_tau_b,spearman,rbo,shared_cities,jaccard_ties,turnover,rewiring,composition,formation,dissolution
            p0,p2,degree,-1,-1,0.9,2,0.3333333333333333,0.5,0,0.5,0.25,0.5

            """,
            NaiveResampling.Csv(RankAgreement.Consecutive(Windows.Each(network), "degree", NaiveResampling.Attendance)));
    }

    [Fact]
    public void One_shared_city_has_no_order()
    {
        var network = NetworkBuilder.Build(3, [0, 1], [(0, 0), (1, 0), (1, 1), (2, 1)]);
        var table = RankAgreement.Consecutive(Windows.Each(network), "degree", NaiveResampling.Attendance);
        Assert.True(double.IsNaN(table.Numbers("kendall_tau_b")[0]));
        Assert.True(double.IsNaN(table.Numbers("spearman")[0]));
        Assert.Equal(1, table.Numbers("rbo")[0]);
        Assert.Equal(1, table.Integers("shared_cities")[0]);
    }

    [Fact]
    public void Fewer_than_two_recorded_windows_give_no_row()
    {
        Assert.Equal(0, RankAgreement.Consecutive([], "degree", NaiveResampling.Attendance).RowCount);
        Assert.Equal(
            0, RankAgreement.Consecutive(Windows.Each(NetworkBuilder.Build(2, [0, 3], [(0, 0), (1, 0)])), "degree", NaiveResampling.Attendance).RowCount);
    }
}
