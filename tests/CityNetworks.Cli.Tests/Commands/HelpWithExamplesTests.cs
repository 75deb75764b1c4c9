using CityNetworks.Cli.Commands;
using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class HelpWithExamplesTests
{
    [Fact]
    public void The_overview_has_every_command_in_one_group_and_fits_80_columns()
    {
        var help = Citynet.Run("--help");
        Assert.Equal(0, help.Code);
        Assert.Equal(
            Root.Create().Subcommands.Select(command => command.Name).Order(StringComparer.Ordinal),
            Root.Groups.SelectMany(group => group.Commands).Select(command => command.Name).Order(StringComparer.Ordinal));
        Assert.All(Root.Groups, group => Assert.Contains($"\n{group.Title}:\n", help.Output, StringComparison.Ordinal));
        Assert.All(Root.Create().Subcommands, command => Assert.Contains($"\n  {command.Name} ", help.Output, StringComparison.Ordinal));
        Assert.All(help.Output.Split('\n'), line => Assert.InRange(line.Length, 0, HelpWithExamples.Columns));
    }

    [Theory]
    [InlineData("invite")]
    [InlineData("ties")]
    [InlineData("fit")]
    public void The_help_of_a_command_fits_80_columns_up_to_its_examples(string command)
    {
        var help = Citynet.Run(command, "--help").Output;
        Assert.All(
            help[..help.IndexOf("Examples:", StringComparison.Ordinal)].Split('\n'),
            line => Assert.InRange(line.TrimEnd().Length, 0, HelpWithExamples.Columns));
    }

    [Fact]
    public void A_mistyped_command_is_an_error_with_a_suggestion_also_beside_help()
    {
        foreach (var words in new[] { new[] { "centralty", "--help" }, ["--help", "centralty"], ["centralty", "--window", "all", "--measures", "degree"] })
        {
            var run = Citynet.Run(words);
            Assert.Equal(2, run.Code);
            Assert.Contains("unknown command 'centralty'. Did you mean 'centrality'?", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("unknown option", run.Error, StringComparison.Ordinal);
            Assert.Empty(run.Output);
        }

        Assert.Equal(2, Citynet.Run("export", "graphm", "--help").Code);
    }
}
