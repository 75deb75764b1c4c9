using CityNetworks.Cli.Commands;
using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class RootTests
{
    [Fact]
    public void A_line_that_begins_with_a_command_gets_that_command_as_the_whole_tree_has_it()
    {
        foreach (var whole in Root.Create().Subcommands)
        {
            var alone = Assert.Single(Root.For([whole.Name, "--help"]).Subcommands);
            Assert.Equal(Names(whole), Names(alone));
        }

        static string[] Names(System.CommandLine.Command command) =>
            [.. CommandTree.All(command).SelectMany(below => below.Options.Select(option => option.Name).Prepend(below.Name))];
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("centralty")]
    [InlineData("--lang", "es", "centrality")]
    [InlineData("--version", "centrality")]
    [InlineData]
    public void Any_other_line_gets_the_whole_tree(params string[] words) =>
        Assert.Equal(Root.Create().Subcommands.Count, Root.For(words).Subcommands.Count);

    [Fact]
    public void The_version_needs_no_command()
    {
        Assert.Empty(Root.For(["--version"]).Subcommands);
        var run = Citynet.Run("--version");
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", run.Output);
    }

    [Fact]
    public void Options_without_effect_are_refused_when_one_command_is_made_alone() =>
        Assert.Contains("no effect", Citynet.Run("ties", "--alpha", "0.1").Error, StringComparison.Ordinal);
}
