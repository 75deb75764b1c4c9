using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

/// <summary>What a person sees on a real terminal.</summary>
public sealed class TerminalTests
{
    private const string Escape = "\u001B";

    [Theory]
    [InlineData("ties", "--window", "all")]
    [InlineData("centrality", "--window", "all")]
    [InlineData("explain", "betweenness", "--node", "pergamino")]
    [InlineData("counterfactual", "--removals", "--runs", "5", "--no-progress", "--quiet")]
    public void Heads_are_bold_and_no_order_to_the_terminal_is_shown_as_text(params string[] arguments)
    {
        if (Citynet.OnTerminal(80, arguments) is not { } shown)
            return; // no tool to make a terminal
        Assert.DoesNotContain("\\u{1B}", shown, StringComparison.Ordinal);
        Assert.Contains($"{Escape}[1m", shown, StringComparison.Ordinal);
        var lines = Regex.Replace(shown, $"{Escape}(?:\\[[0-9;?]*[A-Za-z]|=|>)", string.Empty).Split('\n');
        Assert.All(lines, line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Fact]
    public void A_name_gives_no_order_to_the_terminal()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["own.csv"], "city,event,period\n\u001B[31mRed,Summit,2014\nTandil,Summit,2014\n");
        if (Citynet.OnTerminal(80, "ties", "--window", "all", "--data", folder["own.csv"]) is not { } shown)
            return;
        Assert.DoesNotContain($"{Escape}[31m", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Removals_come_in_the_order_of_the_loss()
    {
        if (Citynet.OnTerminal(80, "counterfactual", "--removals", "--runs", "20", "--no-progress", "--quiet") is not { } shown)
            return;
        var cities = shown.Split('\n').SkipWhile(line => !line.StartsWith('─')).Skip(1).ToArray();
        Assert.StartsWith("Pergamino", cities[0].Trim(), StringComparison.Ordinal);
    }
}
