using System.CommandLine;
using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class UsageErrorsTests
{
    [Fact]
    public void An_unknown_word_is_reported_with_the_nearest_and_nothing_after_it()
    {
        var (code, text) = Reported("simulat --runs 5");
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.StartsWith("citynet: unknown command 'simulat'. Did you mean 'simulate'?\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Required", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_option_is_reported_with_the_nearest() =>
        Assert.StartsWith("citynet: unknown option '--rusn'. Did you mean '--runs'?\n", Reported("simulate --rusn").Text, StringComparison.Ordinal);

    private static (int Code, string Text) Reported(string words)
    {
        var root = new RootCommand { new Command("simulate") { new Option<int>("--runs") } };
        using var error = new StringWriter { NewLine = "\n" };
        return (UsageErrors.Report(root.Parse(words), error), error.ToString());
    }
}
