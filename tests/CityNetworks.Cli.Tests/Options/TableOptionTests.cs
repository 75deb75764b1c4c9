using Xunit;

namespace CityNetworks.Cli.Tests.Options;

/// <summary>Commands that have several tables give each of them.</summary>
public sealed class TableOptionTests
{
    [Theory]
    [InlineData("centrality --table centralization --measures degree,betweenness", "window,mode,measure,value")]
    [InlineData("centrality --table endpoints --mode both", "window,mode,node,name,city_city,city_event,event_event,all")]
    [InlineData("ties --backbone hypergeometric --table stability", "source,target,source_name,target_name,windows,windows_met,windows_kept,share")]
    [InlineData("ties --backbone hypergeometric --table overlap", "from,to,kept_from,kept_to,kept_both,jaccard")]
    [InlineData(
        "compare --table bootstrap --runs 50 --top 2",
        "window,node,name,measure,value,value_ci_lo,value_ci_hi,ci_level,rank,rank_ci_lo,rank_ci_hi,top,p_top,events,note")]
    [InlineData("compare --table rarefaction --runs 50", "from,to,node,name,measure,events,value_from,value_to,delta")]
    [InlineData("compare --table boundaries", "from,to,node,name,measure,delta,delta_min,delta_max,cuts,same_sign")]
    [InlineData("compare --within-kinds --interval percentile --runs 50", "from,to,node,name,measure,value_from")]
    [InlineData("paths --table fewest", "source,target,first_period,arrival_period,arrival_event,events")]
    [InlineData("paths --table departures", "source,target,departure_period")]
    [InlineData("paths --table centrality --window cumulative", "window,node,name,measure,value,rank")]
    [InlineData("paths --table events --period 2015-2016", "event,name,period,cities,first_arrivals,carried,share")]
    public void A_table_has_its_columns_and_rows(string command, string columns)
    {
        var run = Citynet.Run(command.Split(' '));
        Assert.Equal(0, run.Code);
        Assert.StartsWith(columns, run.Output, StringComparison.Ordinal);
        Assert.True(run.Output.Count(letter => letter == '\n') > 1);
    }

    [Theory]
    [InlineData("ties --table stability", "expected --backbone")]
    [InlineData("paths --window each", "found 12 windows; expected one")]
    [InlineData("centrality --prior country --measures birank", "'PY'; expected a number.")]
    [InlineData("centrality --measures strength --balance 2", "--balance: expected a number from 0 to 1.")]
    [InlineData("compare --table nothing", "nothing")]
    [InlineData("structure --group nothing", "Cities have no column 'nothing'; expected one of")]
    public void What_cannot_be_is_reported(string command, string message)
    {
        var run = Citynet.Run(command.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_prior_moves_rank_towards_the_cities_that_hold_it() =>
        Assert.NotEqual(
            Citynet.Run("centrality", "--measures", "birank", "--window", "all").Output,
            Citynet.Run("centrality", "--measures", "birank", "--window", "all", "--prior", "population").Output);

    [Fact]
    public void Explanations_show_the_pairs_and_the_distances_behind_a_value()
    {
        Assert.Contains("pair,asuncion;moron,", Citynet.Run("explain", "betweenness", "--node", "pergamino").Output, StringComparison.Ordinal);
        var harmonic = Citynet.Run("explain", "harmonic", "--node", "canoas", "--period", "2010-2011", "--dialect", "networkx").Output;
        Assert.Contains("at distance,2,,2,,\"Pergamino, Quilmes\"", harmonic, StringComparison.Ordinal);
        Assert.Contains("dialect networkx", harmonic, StringComparison.Ordinal);
    }
}
