using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class DescribeCommandTests
{
    [Fact]
    public void Offices_of_table_1_give_the_published_network()
    {
        var run = Citynet.Run("describe", "--kinds", "coordination", "--window", "all");
        Assert.Equal(0, run.Code);
        Assert.Equal("window,cities,events,participations,density,components,largest_component,mean_events_per_city,mean_cities_per_event", run.Lines[0]);
        Assert.StartsWith("all,20,11,35,", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains(",3,12,1.75,", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_without_record_is_a_row_of_its_own()
    {
        var run = Citynet.Run("describe", "--period", "2007-2008");
        Assert.Equal("2007-2008,0,0,0,,0,0,,", run.Lines[1]);
    }

    [Theory]
    [InlineData("--window weekly", "expected each, cumulative, sliding:K")]
    [InlineData("--period 2007-208", "Did you mean '2007-2008'?")]
    [InlineData("--kinds coordinatoin", "Did you mean 'coordination'?")]
    [InlineData("--roles coordinator,chef", "found 'chef'")]
    [InlineData("--evidence hearsay", "hearsay")]
    [InlineData("--windw all", "unknown option '--windw'. Did you mean '--window'?")]
    public void Wrong_usage_is_refused_with_what_is_allowed(string arguments, string expected)
    {
        var run = Citynet.Run(["describe", .. arguments.Split(' ')]);
        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
