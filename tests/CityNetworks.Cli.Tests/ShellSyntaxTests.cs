using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Every command that documents and help show can be pasted into a shell: parentheses and the like are quoted.</summary>
public sealed partial class ShellSyntaxTests
{
    [Fact]
    public void Commands_of_the_documents_are_shell_commands()
    {
        string[] files = [Repository.Path("README.md"), .. Directory.EnumerateFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories)];
        AssertParses(files.SelectMany(file => Block().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
            .SelectMany(block => block.Groups["text"].Value.Split('\n'))
            .Select(line => Prompt().Replace(line, string.Empty))
            .Where(line => line.StartsWith("citynet ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Examples_of_the_help_are_shell_commands() => AssertParses(
        CommandTree.All(CityNetworks.Cli.Commands.Root.Create())
            .SelectMany(command => Citynet.Run([.. CommandTree.Path(command), "--help"]).Lines)
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("citynet ", StringComparison.Ordinal) && !line.Contains("[options]", StringComparison.Ordinal)
                && !line.Contains("pwsh", StringComparison.Ordinal)));

    private static void AssertParses(IEnumerable<string> lines)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "bash is not here.");
        string[] all = [.. lines];
        Assert.NotEmpty(all);
        using var shell = Process.Start(new ProcessStartInfo("/bin/bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true })!;
        var error = shell.StandardError.ReadToEndAsync();
        foreach (var line in all)
            shell.StandardInput.WriteLine(line);
        shell.StandardInput.Close();
        shell.WaitForExit();
        Assert.True(shell.ExitCode == 0, error.Result);
    }

    [GeneratedRegex("```(?:sh|console)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^[$] ")]
    private static partial Regex Prompt();
}
