using System.Diagnostics;
using CityNetworks.Cli.Commands;
using CityNetworks.Cli.Completion;
using Xunit;

namespace CityNetworks.Cli.Tests.Completion;

public sealed class CompletionScriptsTests
{
    [Theory]
    [InlineData("", "study")]
    [InlineData("with", "without")]
    [InlineData("export gr", "graphml")]
    [InlineData("invite --fo", "--for")]
    [InlineData("invite --for c", "cohesion")]
    [InlineData("ties --backbone s", "sdsm")]
    [InlineData("centrality --data x --format j", "json")]
    public void Bash_completes(string typed, string expected) => Assert.Contains(expected, Completed(typed));

    [Fact]
    public void Bash_offers_only_what_the_command_has()
    {
        var options = Completed("without --");
        Assert.Contains("--reseed", options);
        Assert.DoesNotContain("--places", options);
        Assert.Equal(["cohesion", "spread"], Completed("invite --for ").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("--for", Completed("inv"));
    }

    [Fact]
    public void Every_shell_knows_every_command_and_option()
    {
        var root = Root.Create();
        Assert.Equal(["bash", "zsh", "fish", "pwsh"], CompletionScripts.All.Keys);
        foreach (var (shell, script) in CompletionScripts.All)
        {
            var text = script(root);
            foreach (var command in root.Subcommands)
            {
                Assert.Contains(command.Name, text, StringComparison.Ordinal);
                Assert.All(command.Options.Where(option => !option.Hidden), option =>
                    Assert.Contains(shell == "fish" ? $" -l {option.Name.TrimStart('-')}" : option.Name, text, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Another_shell_is_wrong_usage()
    {
        var (code, error) = InProcess.Run("completion", "tcsh");
        Assert.Equal(2, code);
        Assert.Contains("bash", error, StringComparison.Ordinal);
    }

    // What bash itself offers when the tab key is pressed after these words.
    private static string[] Completed(string typed)
    {
        var words = $"citynet {typed}".Split(' ');
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var word in new[] { "--noprofile", "--norc", "-s" })
            start.ArgumentList.Add(word);
        using var bash = Process.Start(start)!;
        bash.StandardInput.Write(CompletionScripts.All["bash"](Root.Create()));
        bash.StandardInput.Write($"COMP_WORDS=({string.Join(' ', words.Select(word => $"'{word}'"))}); COMP_CWORD={words.Length - 1}\n");
        bash.StandardInput.Write("_citynet; complete -p citynet >/dev/null && printf '%s\\n' \"${COMPREPLY[@]}\"\n");
        bash.StandardInput.Close();
        var offered = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return offered.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
