using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>
/// Every command of <c>docs/data.md</c> and <c>docs/time.md</c> is run, in its order and over the files that the page shows, in a folder of its own.
/// </summary>
public sealed partial class DataGuideTests
{
    [Theory]
    [InlineData("data.md", 20)]
    [InlineData("time.md", 8)]
    public void Every_form_of_data_comes_to_a_result(string page, int least)
    {
        using var folder = new TemporaryFolder();
        var blocks = Block().Matches(File.ReadAllText(Repository.Path("docs", page)).ReplaceLineEndings("\n"));
        var commands = 0;
        foreach (Match block in blocks)
        {
            if (block.Groups["file"].Success)
                folder.Write(block.Groups["file"].Value, block.Groups["text"].Value);
            if (block.Groups["kind"].Value != "sh")
                continue;
            foreach (var line in block.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var run = Citynet.Run([.. Words(line).Skip(1).Select(word => Place(folder, word))]);
                Assert.True(run.Code == 0, $"{line} ended with {run.Code}: {run.Error}");
                commands++;
            }
        }

        Assert.InRange(commands, least, int.MaxValue);
    }

    // Names of files and folders that the page names lie in the folder of the test.
    private static string Place(TemporaryFolder folder, string word) =>
        word.EndsWith(".csv", StringComparison.Ordinal) || word.EndsWith(".jsonc", StringComparison.Ordinal) || word.EndsWith(".json", StringComparison.Ordinal)
        || word.EndsWith(".dl", StringComparison.Ordinal) || word.EndsWith(".net", StringComparison.Ordinal)
        || word.EndsWith(".gml", StringComparison.Ordinal) || word.EndsWith(".ncol", StringComparison.Ordinal)
        || word is "my-records" or "first-study" or "recent" or "from-tables" or "davis" or "meetings"
            or "from-gephi" or "from-r" or "from-gml" or "from-list" or "from-python" or "spread" or "mended"
        ? folder[word]
        : word;

    private static IEnumerable<string> Words(string line) => Word().Matches(line).Select(match => match.Value.Trim('"'));

    [GeneratedRegex("""
        ```(?<kind>\w+)( file=(?<file>\S+))?\n(?<text>.*?)```
        """, RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
