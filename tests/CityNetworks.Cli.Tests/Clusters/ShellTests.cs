using System.Diagnostics;
using CityNetworks.Cli.Clusters;
using Xunit;

namespace CityNetworks.Cli.Tests.Clusters;

/// <summary>Words go through a shell unchanged.</summary>
public sealed class ShellTests
{
    [Fact]
    public void A_shell_reads_back_the_words()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A POSIX shell is looked for on Linux.");
        string[] words = ["simulate", "--data", "my records", "it's", "$HOME", "a\"b", "", "`x`", "*", "São Paulo", "--runs=5", "\\", "a;b"];
        var start = new ProcessStartInfo(
            "sh", ["-c", $"for word in {Shell.Quoted(words)}; do printf '%s\\n' \"$word\"; done"])
        { RedirectStandardOutput = true };
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal(words, output.Split('\n')[..^1]);
    }
}
