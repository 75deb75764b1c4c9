using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Every command of the README is run, from the root of the checkout, into a folder of its own.</summary>
public sealed partial class ReadmeCommandTests
{
    private const string Program = "dotnet run -c Release --project src/CityNetworks.Cli -- ";

    public static TheoryData<string> Commands { get; } =
    [
        .. ShellBlock().Matches(File.ReadAllText(Repository.Path("README.md")).ReplaceLineEndings("\n"))
            .SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => line.StartsWith(Program, StringComparison.Ordinal) ? $"citynet {line[Program.Length..]}" : line)
            .Where(line => line.StartsWith("citynet ", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_the_readme_works(string command)
    {
        using var folder = new TemporaryFolder();
        var words = command
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(word => word.StartsWith("graphs/", StringComparison.Ordinal) ? Repository.Path(word) : word)
            .ToList();
        var place = words.IndexOf("--out");
        if (words.IndexOf("--plot") is >= 0 and var figure)
            words[figure + 1] = folder[words[figure + 1]];
        if (place >= 0)
            words[place + 1] = folder[words[place + 1]];
        else if (words[0] is "study" or "simulate")
            words.AddRange(["--out", folder["out"]]);
        var run = Citynet.Run([.. words]);
        Assert.True(run.Code == 0, $"{command} ended with {run.Code}: {run.Error}");
    }

    [Fact]
    public void The_readme_has_the_two_commands_and_more() => Assert.True(Commands.Count > 5);

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
