using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Every command of docs/fit.md is run, and its numbers are those that the program prints.</summary>
public sealed partial class FitGuideTests
{
    private static readonly string s_text = File.ReadAllText(Repository.Path("docs", "fit.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Commands { get; } = [.. Guide.Commands("docs", "fit.md")];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_the_guide_works(string command)
    {
        using var folder = new TemporaryFolder();
        foreach (Match block in ShownFile().Matches(s_text))
            Write(folder, block.Groups["file"].Value, block.Groups["text"].Value);
        string[] words = [.. Guide.Words(command, folder).Select(word => Directory.Exists(folder[word]) ? folder[word] : word)];
        var run = Citynet.Run(words);
        Assert.True(run.Code == 0, $"{command} ended with {run.Code}: {run.Error}");
        Assert.True(words.Contains("--out") || words[0] == "check" || run.Lines.Length > 1, $"{command} printed no rows.");
    }

    [Fact]
    public void The_exposure_in_the_covenant_is_that_of_the_page()
    {
        using var folder = new TemporaryFolder();
        foreach (Match block in ShownFile().Matches(s_text))
            Write(folder, block.Groups["file"].Value, block.Groups["text"].Value);
        var lines = Citynet.Run("panel", "--data", folder["covenant"], "--terms", "exposure").Lines;
        Assert.Contains("graz,covenant,2004,1,1,1,4,3,0.4", lines);
        Assert.Contains("its exposure is 0.4", s_text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_states_the_numbers_that_are_printed()
    {
        var lines = Citynet.Run("fit", "--data", Repository.Path("graphs", "medical-innovation"), "--terms", "exposure,time", "--quiet").Lines;
        foreach (var (line, stated) in lines.Skip(1).Zip(new[] { "-2.125790", "0.059001", "0.008895" }))
        {
            Assert.Contains(stated, s_text, StringComparison.Ordinal);
            Assert.Equal(double.Parse(stated, System.Globalization.CultureInfo.InvariantCulture),
                double.Parse(line.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture), 1e-6);
        }
    }

    private static void Write(TemporaryFolder folder, string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[file])!);
        folder.Write(file, text);
    }

    // The files that the page shows.
    [GeneratedRegex("""
        ```csv file=(?<file>\S+)\n(?<text>.*?)```
        """, RegexOptions.Singleline)]
    private static partial Regex ShownFile();
}
