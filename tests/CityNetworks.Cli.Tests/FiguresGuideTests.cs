using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Every command of docs/figures.md is run, and draws.</summary>
public sealed class FiguresGuideTests
{
    public static TheoryData<string> Commands { get; } = [.. Guide.Commands("docs", "figures.md")];

    [Fact]
    public void Every_figure_of_the_gallery_is_what_its_command_draws()
    {
        string[] figures = [.. Directory.GetFiles(Repository.Path("docs", "images"))];
        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            using var folder = new TemporaryFolder();
            var command = Assert.Single(Commands, row => row.Data.Contains($"--plot {Path.GetFileName(figure)} --plot-size double", StringComparison.Ordinal));
            var run = Citynet.Run(Guide.Words(command.Data, folder));
            Assert.True(run.Code == 0, run.Error);
            Assert.Equal(File.ReadAllText(figure), File.ReadAllText(folder[Path.GetFileName(figure)]));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_the_guide_draws(string command)
    {
        using var folder = new TemporaryFolder();
        var words = Guide.Words(command, folder);
        var run = Citynet.Run(words);
        Assert.True(run.Code == 0, $"{command} ended with {run.Code}: {run.Error}");
        var drawn = File.ReadAllText(words[Math.Max(Array.IndexOf(words, "--plot"), words[0] == "film" ? Array.IndexOf(words, "--out") : -1) + 1]);
        Assert.True(drawn.StartsWith("%PDF", StringComparison.Ordinal) || drawn.Contains("<svg", StringComparison.Ordinal));
    }
}
