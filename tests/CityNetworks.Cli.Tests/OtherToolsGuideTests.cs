using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>docs/other-tools.md: its commands write what its code reads.</summary>
public sealed partial class OtherToolsGuideTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OtherToolsGuideTests()
    {
        foreach (var command in Guide.Commands("docs", "other-tools.md"))
        {
            var (code, error) = InProcess.Run(Guide.Words(command, _folder));
            Assert.True(code == 0, $"{command} ended with {code}: {error}");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_that_the_page_reads_is_written() =>
        Assert.All(["centrality.csv", "ties.csv", "network.graphml", "ties.gexf", "spread/curves.csv"], file => Assert.True(File.Exists(_folder[file]), file));

    [Fact]
    public void The_code_in_R_runs() => Run("/usr/bin/Rscript", "-e", "r");

    [Fact]
    public void The_code_in_Python_reads_ties_and_both_modes()
    {
        Assert.SkipUnless(Directory.Exists("/usr/lib/python3/dist-packages/networkx"), "NetworkX is not here (Debian's python3-networkx).");
        Assert.Matches(@"^\d+ \d+$", Run("/usr/bin/python3", "-c", "python").Trim());
    }

    private string Run(string program, string option, string language)
    {
        Assert.SkipUnless(File.Exists(program), $"{program} is not here.");
        var code = Assert.Single(Block().Matches(File.ReadAllText(Repository.Path("docs", "other-tools.md")).ReplaceLineEndings("\n")),
            block => block.Groups[1].Value == language).Groups[2].Value;
        using var process = Process.Start(new ProcessStartInfo(program, [option, code])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output;
    }

    [GeneratedRegex("```(\\w+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
