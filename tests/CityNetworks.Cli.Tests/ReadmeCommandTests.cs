using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Every command of the README is run, from the root of the checkout, into a folder of its own.</summary>
public sealed class ReadmeCommandTests
{
    private const string Program = "dotnet run -c Release --project src/CityNetworks.Cli -- ";

    public static TheoryData<string> Commands { get; } =
    [
        .. Guide.Commands("README.md")
            .Select(line => line.StartsWith(Program, StringComparison.Ordinal) ? $"citynet {line[Program.Length..]}" : line)
            .Where(line => line.StartsWith("citynet ", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_the_readme_works(string command)
    {
        using var folder = new TemporaryFolder();
        var words = Guide.Words(command, folder);
        if ((words[0] is "study" or "simulate") && !words.Contains("--out"))
            words = [.. words, "--out", folder["out"]];
        var run = Citynet.Run(words);
        Assert.True(run.Code == 0, $"{command} ended with {run.Code}: {run.Error}");
    }

    [Fact]
    public void The_readme_has_the_two_commands_and_more() => Assert.True(Commands.Count > 5);
}
