using System.Globalization;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>The published numbers of the bundled records, through the program itself.</summary>
public sealed class GoldenNetworkTests
{
    [Fact]
    public void Offices_make_37_ties_of_summed_weight_44_each_with_its_events()
    {
        var run = Citynet.Run("ties", "--kinds", "coordination", "--window", "all");
        Assert.Equal(0, run.Code);
        Assert.Equal("window,source,target,source_name,target_name,weight,events,periods", run.Lines[0]);
        Assert.Equal(37, run.Lines.Length - 1);
        Assert.Equal(44, run.Lines.Skip(1).Sum(line => double.Parse(line.Split(',')[5], CultureInfo.InvariantCulture)));
        Assert.Contains("all,canoas,pergamino,Canoas,Pergamino,3,K-XV;K-XVII;K-XIX,2010-2011;2012-2013;2014-2015", run.Lines);
    }

    [Fact]
    public void Table_2_is_recomputed_and_agrees_in_every_printed_row()
    {
        var run = Citynet.Run("assess");
        Assert.Equal("period,work_plan,activities,products,participation,total,class,printed_total,printed_class,agrees", run.Lines[0]);
        Assert.Equal(9, run.Lines.Length - 1);
        Assert.Equal(8, run.Lines.Count(line => line.EndsWith(",true", StringComparison.Ordinal)));
        Assert.Contains("2008-2009,,,,,,,,,", run.Lines);
        Assert.Contains("2011-2012,2,2,2,2,8,Proactive,8,Proactive,true", run.Lines);
    }

    [Theory]
    [InlineData("Evelyn", "betweenness", 42.98020088073024, 0.09658472108029267)]
    [InlineData("Nora", "betweenness", 50.49030610912822, 0.11346136204298476)]
    [InlineData("E8", "betweenness", 110.20639698200813, 0.24381946234957552)]
    [InlineData("Evelyn", "degree", 8, 0.5714285714285714)]
    [InlineData("E9", "closeness", double.NaN, 0.7857142857142857)]
    [InlineData("Theresa", "eigenvector", double.NaN, 0.3705635852998248)]
    [InlineData("E8", "eigenvector", double.NaN, 0.5066327110724753)]
    public void Davis_gives_the_published_centralities(string node, string measure, double raw, double value)
    {
        var run = Citynet.Run(
            "centrality", "--data", Repository.Path("graphs", "davis-southern-women"), "--window", "all", "--mode", "both", "--measures", measure);
        Assert.Equal("window,mode,node,name,measure,dialect,raw,value,rank", run.Lines[0]);
        var cells = run.Lines.Single(line => line.Split(',')[2] == node).Split(',');
        if (!double.IsNaN(raw))
            Assert.Equal(raw, double.Parse(cells[6], CultureInfo.InvariantCulture), 1e-6);
        Assert.Equal(value, double.Parse(cells[7], CultureInfo.InvariantCulture), 1e-6);
    }

    [Fact]
    public void Davis_is_one_period_of_89_participations()
    {
        var run = Citynet.Run("describe", "--data", Repository.Path("graphs", "davis-southern-women"));
        Assert.StartsWith("1936,18,14,89,", run.Lines.Single(line => line.StartsWith("1936", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Secondary_evidence_is_out_of_the_default_view_and_in_on_request()
    {
        Assert.DoesNotContain("medellin", Citynet.Run("centrality", "--window", "all").Output, StringComparison.Ordinal);
        Assert.Contains("medellin", Citynet.Run("centrality", "--window", "all", "--evidence", "all").Output, StringComparison.Ordinal);
    }
}
