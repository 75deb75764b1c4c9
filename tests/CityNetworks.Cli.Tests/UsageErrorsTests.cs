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

    [Fact]
    public void A_word_that_is_none_of_a_list_is_reported_with_its_option_and_the_nearest() => Assert.StartsWith(
        "citynet: --model: found 'linar'; expected one of linear, probit. Did you mean 'linear'?\n",
        Reported("simulate --model linar").Text, StringComparison.Ordinal);

    [Fact]
    public void The_help_that_is_named_is_that_of_the_whole_path() => Assert.EndsWith(
        "'citynet export neo4j --help' shows what is allowed, with examples.\n",
        Reported("export neo4j --rusn").Text, StringComparison.Ordinal);

    [Fact]
    public void A_word_behind_an_unknown_option_is_its_value_and_not_reported_by_itself() =>
        Assert.Equal(
            "citynet: unknown option '--rusn'. Did you mean '--runs'?\n'citynet simulate --help' shows what is allowed, with examples.\n",
            Reported("simulate --rusn 5").Text);

    [Fact]
    public void Sensitivity_says_where_a_scenario_is_named() =>
        Assert.StartsWith(
            "citynet: unknown option '--scenario'. An experiment file names", Reported("sensitivity --scenario a").Text, StringComparison.Ordinal);

    private static (int Code, string Text) Reported(string words)
    {
        var model = new Option<string>("--model");
        model.AcceptOnlyFromAmong("linear", "probit");
        var root = new RootCommand
        {
            new Command("simulate") { new Option<int>("--runs"), model },
            new Command("sensitivity"),
            new Command("export") { new Command("neo4j") },
        };
        using var error = new StringWriter { NewLine = "\n" };
        return (UsageErrors.Report(root.Parse(words), error), error.ToString());
    }
}
