using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Every command of docs/officer.md is run.</summary>
public sealed class OfficerGuideTests
{
    public static TheoryData<string> Commands { get; } = [.. Guide.Commands("docs", "officer.md")];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_the_guide_works(string command)
    {
        using var folder = new TemporaryFolder();
        var words = Guide.Words(command, folder);
        var run = Citynet.Run(words);
        Assert.True(run.Code == 0, $"{command} ended with {run.Code}: {run.Error}");
        Assert.True(words.Contains("--out") || run.Lines.Length > 1, $"{command} printed no rows.");
        Assert.Contains('?', run.Error); // the question, and its answer
    }
}
