using System.CommandLine;
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
    [InlineData("es")]
    [InlineData("pt")]
    public void The_line_of_every_command_in_the_overview_is_in_the_language(string language)
    {
        static Dictionary<string, string> Lines(string help) => help.Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ')
            .Select(line => line.Trim().Split(' ', 2, StringSplitOptions.TrimEntries)).Where(words => words.Length == 2)
            .DistinctBy(words => words[0]).ToDictionary(words => words[0], words => words[1]);
        var (english, other) = (Lines(Citynet.Run("--help").Output), Lines(Citynet.Run("--help", "--lang", language).Output));
        Assert.All(Root.Create().Subcommands, command => Assert.NotEqual(english[command.Name], other[command.Name]));
    }

    [Fact]
    public void The_help_of_every_command_fits_80_columns_and_its_examples_go_on_as_shells_read_them()
    {
        var root = Root.Create();
        foreach (var command in root.Subcommands)
        {
            using var help = new StringWriter { NewLine = "\n" };
            root.Parse([command.Name, "--help"]).Invoke(new InvocationConfiguration { Output = help });
            var lines = help.ToString().Split('\n');
            Assert.All(lines, line => Assert.InRange(line.TrimEnd().Length, 0, HelpWithExamples.Columns));
            var examples = string.Join('\n', lines).Replace(" \\\n    ", " ", StringComparison.Ordinal).Split('\n');
            Assert.All(command.Examples(), example => Assert.Contains(examples, line => Command(line) == Command($"  {example}")));
        }
    }

    // A remark stands after several blanks, and in the help behind a mark that shells pass over.
    private static string Command(string line) => line.TrimStart().Split("  ")[0];

    [Fact]
    public void What_stands_beside_an_example_is_a_remark_to_a_shell()
    {
        var seeds = Citynet.Run("seeds", "--help").Output;
        Assert.Contains("\n  # both tables and a manifest for 'citynet replay'\n  citynet seeds --budget 3 --out seeds\n", seeds, StringComparison.Ordinal);
        Assert.Matches("\n  citynet man > citynet.1 +# then: man -l citynet.1\n", Citynet.Run("man", "--help").Output);
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
