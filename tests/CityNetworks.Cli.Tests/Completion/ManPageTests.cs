using System.Diagnostics;
using CityNetworks.Cli.Commands;
using CityNetworks.Cli.Completion;
using Xunit;

namespace CityNetworks.Cli.Tests.Completion;

/// <summary>The manual page.</summary>
public sealed class ManPageTests
{
    private static readonly string s_page = ManPage.Of(Root.Create(), Root.Groups, "1.0");

    [Fact]
    public void Every_command_and_option_is_there()
    {
        foreach (var command in CommandTree.All(Root.Create()).Skip(1))
        {
            Assert.Contains($" {command.Name.Replace("-", "\\-", StringComparison.Ordinal)}", s_page, StringComparison.Ordinal);
            foreach (var option in command.Options.Where(option => !option.Hidden))
                Assert.Contains($"\\fB{option.Name.Replace("-", "\\-", StringComparison.Ordinal)}", s_page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_is_plain_ASCII_and_no_text_is_taken_for_a_request()
    {
        Assert.All(s_page, letter => Assert.True(letter is '\n' or (>= ' ' and <= '~'), $"found {(int)letter:X4}"));
        string[] requests = [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I", ".nf", ".fi", ".RS", ".RE"];
        Assert.All(s_page.Split('\n').Where(line => line.StartsWith('.') || line.StartsWith('\'')), line => Assert.Contains(line.Split(' ')[0], requests));
    }

    [Fact]
    public void Groff_has_no_warning()
    {
        if (!File.Exists("/usr/bin/groff"))
            Assert.Skip("groff is not installed.");
        var start = new ProcessStartInfo("/usr/bin/groff", ["-man", "-ww", "-z"]) { RedirectStandardInput = true, RedirectStandardError = true };
        using var groff = Process.Start(start)!;
        groff.StandardInput.Write(s_page);
        groff.StandardInput.Close();
        Assert.Equal(string.Empty, groff.StandardError.ReadToEnd());
    }
}
