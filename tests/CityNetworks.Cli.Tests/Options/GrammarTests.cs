using System.CommandLine;
using CityNetworks.Cli.Commands;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

/// <summary>One name of an option means one thing in every command, or the reason is given here.</summary>
public sealed class GrammarTests
{
    // Why an option of one name is described in more than one way.
    private static readonly Dictionary<string, string> s_reasons = new(StringComparer.Ordinal)
    {
        ["--attendances"] = "the same number; recover fits often, so its default is smaller",
        ["--budget"] = "what may be spent; of seeds also how many are chosen, where nothing has a cost",
        ["--cost"] = "what a city costs; of invite also from a file",
        ["--data"] = "where the records are; of replay, where they are now",
        ["--format"] = "the form of tables; a folder of tables is CSV",
        ["--from"] = "the first period; compare and agreement keep the records whole, panels have their own span, and 'init --from' was promised",
        ["--half-life"] = "periods until an event counts half; of ties, or of what a city did before",
        ["--measures"] = "some of the measures that the command has",
        ["--model"] = "one of the models that the command has",
        ["--network"] = "events or contacts; of measures, whose measures are listed",
        ["--out"] = "where results go: a file, or a folder where there are several files",
        ["--outcome"] = "what is explained",
        ["--period"] = "the period; of spans, the one in which they end",
        ["--policy"] = "the policies that are looked at",
        ["--scenario"] = "the scenario; of replay, where it is now",
        ["--shard"] = "part i of n; the parts of simulate are joined by merge",
        ["--table"] = "one of the tables that the command has",
        ["--terms"] = "the terms that the command fits or writes",
        ["--to"] = "the last period, as --from",
        ["--window"] = "the spans that are measured; explain takes one, and exposure has its own",
    };

    private static readonly Dictionary<string, string> s_reasonsOfLetters = new(StringComparer.Ordinal)
    {
        ["-m"] = "--measure is one measure where only one makes sense, --measures several",
    };

    private static IEnumerable<Option> All => CommandTree.All(Root.Create()).SelectMany(command => command.Options);

    // The help breaks a longer word in the middle: half of its 80 columns hold the descriptions.
    [Fact]
    public void No_word_of_a_description_is_longer_than_its_column_of_the_help() => Assert.Empty(All.SelectMany(option => option.Description!.Split(' '))
        .Where(word => word.Length > (HelpWithExamples.Columns / 2) - 2).Distinct());

    [Fact]
    public void An_option_means_the_same_in_every_command_or_the_reason_is_given()
    {
        var several = All.GroupBy(option => option.Name, StringComparer.Ordinal)
            .Where(named => named.Select(option => (option.HelpName, option.Description, option.ValueType)).Distinct().Count() > 1)
            .Select(named => named.Key);
        Assert.Equal(s_reasons.Keys.Order(StringComparer.Ordinal), several.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_letter_stands_for_one_option()
    {
        var several = All.SelectMany(option => option.Aliases.Select(alias => (Alias: alias, option.Name)))
            .GroupBy(pair => pair.Alias, StringComparer.Ordinal)
            .Where(pairs => pairs.Select(pair => pair.Name).Distinct().Count() > 1)
            .Select(pairs => pairs.Key);
        Assert.Equal(s_reasonsOfLetters.Keys, several);
    }

    [Theory]
    [InlineData("--alpha")]
    [InlineData("--draws")]
    [InlineData("--prior")]
    [InlineData("--quiet")]
    [InlineData("--seed")]
    [InlineData("--threads")]
    [InlineData("--top")]
    [InlineData("--weighted")]
    public void What_had_two_meanings_has_one(string name) =>
        Assert.Single(All.Where(option => option.Name == name).Select(option => (option.HelpName, option.Description)).Distinct());
}
