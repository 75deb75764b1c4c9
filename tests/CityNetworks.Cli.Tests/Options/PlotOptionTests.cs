using Xunit;

namespace CityNetworks.Cli.Tests.Options;

/// <summary>What <c>--plot</c> refuses, and what stays when it does.</summary>
public sealed class PlotOptionTests
{
    [Theory]
    [InlineData("figure.jpg", "expected a file that ends in .svg, .png, .pdf")]
    [InlineData("figure", "expected a file that ends in .svg, .png, .pdf")]
    public void Another_ending_is_wrong_usage(string name, string message)
    {
        using var folder = new TemporaryFolder();
        var run = InProcess.Run("centrality", "--window", "all", "--plot", folder[name]);
        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder[name]));
    }

    [Fact]
    public void A_folder_is_no_figure()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["a.svg"]);
        var run = InProcess.Run("centrality", "--window", "all", "--plot", folder["a.svg"]);
        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains("no regular file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_without_rows_is_reported_and_the_old_figure_stays()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["one.csv"], "city,event,period,role\nTandil,A,2014,host\n");
        File.WriteAllText(folder["a.svg"], "before");
        var run = InProcess.Run("ties", "--out", folder["t.csv"], "--data", folder["one.csv"], "--plot", folder["a.svg"]);
        Assert.Equal(ExitCode.BadData, run.Code);
        Assert.Contains("nothing to draw in the table", run.Error, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(folder["a.svg"]));
    }

    [Theory]
    [InlineData("--plot-size 20", "millimetres from 60 to 420")]
    [InlineData("--plot-size wide", "expected single, double")]
    public void A_size_that_no_paper_has_is_wrong_usage(string size, string message)
    {
        using var folder = new TemporaryFolder();
        var run = InProcess.Run(["centrality", "--window", "all", "--plot", folder["a.svg"], .. size.Split(' ')]);
        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Size_and_threads_do_what_they_say()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            0,
            InProcess.Run("centrality", "--window", "all", "--plot", folder["a.svg"], "--plot-size", "120", "--threads", "1", "--out", folder["t.csv"]).Code);
        Assert.Equal(
            0,
            InProcess.Run("centrality", "--window", "all", "--plot", folder["b.svg"], "--plot-size", "120", "--threads", "8", "--out", folder["t.csv"]).Code);
        Assert.Contains("width=\"120mm\"", File.ReadAllText(folder["a.svg"]), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(folder["a.svg"]), File.ReadAllText(folder["b.svg"]));
    }
}
