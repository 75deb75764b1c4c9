using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class ColumnsOptionTests
{
    private static readonly string[] s_centrality = ["centrality", "--window", "all", "--measures", "degree"];

    [Fact]
    public void A_table_has_the_columns_asked_for_in_their_order()
    {
        var whole = Citynet.Run(s_centrality).Lines;
        var part = Citynet.Run([.. s_centrality, "--columns", "rank, name,rank"]).Lines;
        Assert.Equal(whole.Select(line => line.Split(',')).Select(cells => $"{cells[^1]},{cells[3]}"), part);
        Assert.Contains("rank & name", Citynet.Run([.. s_centrality, "--columns", "rank,name", "--format", "latex"]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wha", "centrality", "--columns", "wha")]
    [InlineData("Did you mean 'value'?", "centrality", "--columns", "name,valu")]
    [InlineData("found a folder as --out", "counterfactual", "--remove-city", "pergamino", "--runs", "5", "--columns", "period", "--out", "FOLDER")]
    [InlineData("found a folder as --out", "fit", "--outcome", "participation", "--columns", "term", "--out", "FOLDER")]
    public void What_is_no_column_is_wrong_usage(string told, params string[] words)
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run([.. words.Select(word => word == "FOLDER" ? folder["out"] : word)]);
        Assert.Equal(2, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void A_view_by_a_column_that_is_left_out_is_the_table_as_it_is()
    {
        var run = Citynet.Run([.. s_centrality, "--columns", "name,rank", "--format", "table", "--rows", "2"]);
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("value", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run("ties", "--window", "all", "--columns", "source_name,weight", "--format", "table", "--rows", "2").Code);
    }
}
