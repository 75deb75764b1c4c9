using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Every command of docs/ties.md is run over the files that the page shows.</summary>
public sealed partial class TiesGuideTests
{
    [Fact]
    public void Every_command_of_the_guide_works()
    {
        using var folder = new TemporaryFolder();
        var commands = 0;
        foreach (Match block in Block().Matches(File.ReadAllText(Repository.Path("docs", "ties.md")).ReplaceLineEndings("\n")))
        {
            if (block.Groups["file"].Success)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(folder[block.Groups["file"].Value])!);
                folder.Write(block.Groups["file"].Value, block.Groups["text"].Value);
            }

            if (block.Groups["kind"].Value != "sh")
                continue;
            foreach (var line in block.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var run = Citynet.Run([.. line.Split(' ').Skip(1).Select(word => Place(folder, word))]);
                Assert.True(run.Code == 0, $"{line} ended with {run.Code}: {run.Error}");
                Assert.True(line.Contains("--out", StringComparison.Ordinal) || run.Lines.Length > 1, $"{line} printed no rows.");
                commands++;
            }
        }

        Assert.InRange(commands, 2, int.MaxValue);
    }

    // What the page writes lies in the folder of the test, what is bundled in the checkout.
    private static string Place(TemporaryFolder folder, string word) => word.StartsWith("graphs/", StringComparison.Ordinal) ? Repository.Path(word)
        : word.EndsWith(".csv", StringComparison.Ordinal) || word.EndsWith(".jsonc", StringComparison.Ordinal)
            || word is "unit" or "who-comes" or "simulated" ? folder[word] : word;

    [GeneratedRegex("""
        ```(?<kind>\w+)( file=(?<file>\S+))?\n(?<text>.*?)```
        """, RegexOptions.Singleline)]
    private static partial Regex Block();
}
