using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Every command of docs/figures.md is run, and draws.</summary>
public sealed class FiguresGuideTests
{
    public static TheoryData<string> Commands { get; } = [.. Guide.Commands("docs", "figures.md")];

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
