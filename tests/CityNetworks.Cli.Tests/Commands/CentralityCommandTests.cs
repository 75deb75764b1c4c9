using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class CentralityCommandTests
{
    [Fact]
    public void A_sample_of_paths_gives_intervals_and_the_same_bytes_for_any_number_of_threads()
    {
        string[] command = ["centrality", "--window", "all", "--table", "sampled", "--error", "0.02", "--confidence", "0.9", "--seed", "3"];
        var one = Citynet.Run([.. command, "--threads", "1"]);
        Assert.Equal(0, one.Code);
        Assert.StartsWith("window,mode,node,name,raw,ci_lo,ci_hi,value,rank,rank_ci_lo,rank_ci_hi,draws", one.Output, StringComparison.Ordinal);
        Assert.Equal(22, one.Lines.Length);
        Assert.Equal(one.Output, Citynet.Run([.. command, "--threads", "4"]).Output);
        Assert.NotEqual(one.Output, Citynet.Run([.. command[..^1], "4"]).Output);
    }

    [Fact]
    public void The_nearest_are_those_of_the_whole_table()
    {
        var nearest = Citynet.Run("centrality", "--window", "all", "--table", "nearest", "--nearest", "2");
        Assert.Equal(0, nearest.Code);
        var all = Citynet.Run("centrality", "--window", "all", "--measures", "closeness");
        Assert.Equal(3, nearest.Lines.Length);
        foreach (var line in nearest.Lines[1..])
        {
            var cells = line.Split(',');
            Assert.Contains($"all,city,{cells[2]},{cells[3]},closeness,bh2011,{cells[4]},{cells[5]},{cells[6]}", all.Lines);
        }
    }

    [Theory]
    [InlineData("--error", "0")]
    [InlineData("--error", "1")]
    [InlineData("--error", "x")]
    [InlineData("--confidence", "1")]
    [InlineData("--nearest", "3")]
    [InlineData("--measures", "degree")]
    [InlineData("--dialect", "networkx")]
    [InlineData("--runs", "3")]
    public void What_has_no_effect_on_a_sample_or_cannot_be_is_refused(string option, string value)
    {
        var run = Citynet.Run("centrality", "--table", "sampled", option, value);
        Assert.Equal(2, run.Code);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }
}
