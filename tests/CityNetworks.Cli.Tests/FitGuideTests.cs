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
        var words = Guide.Words(command, folder);
        var run = Citynet.Run(words);
        Assert.True(run.Code == 0, $"{command} ended with {run.Code}: {run.Error}");
        Assert.True(words.Contains("--out") || words[0] == "check" || run.Lines.Length > 1, $"{command} printed no rows.");
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
}
