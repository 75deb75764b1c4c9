using CityNetworks.Cli.Commands;
using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class OldNamesTests
{
    [Fact]
    public void An_old_name_gives_the_same_bytes_as_the_new_one_and_a_note()
    {
        string[] rest = ["--model", "si", "--p", "0.2", "--runs", "5", "--format", "csv"];
        var old = Citynet.Run(["spread", .. rest, "--seeds", "pergamino"]);
        var now = Citynet.Run(["spread", .. rest, "--active", "pergamino"]);
        Assert.Equal((0, now.Output), (old.Code, old.Output));
        Assert.Contains("--seeds of 'spread' is now called --active", old.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("now called", now.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_key_of_a_scenario_is_taken_with_a_note()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "old.json");
        File.WriteAllText(
            file, """{ "policy": "road-safety", "initial": ["pergamino"], "start": "2011-2012", "mechanisms": {}, "capacity": { "funded": 0.5 } }""");
        var run = Citynet.Run("simulate", "--scenario", file, "--runs", "2", "--format", "csv");
        Assert.Equal(0, run.Code);
        Assert.Contains("capacity.funded: this key is now called \"all\"; the old name is taken in this version only.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("centrality --measures strength --alpha=0.5", "centrality --measures strength --balance=0.5")]
    [InlineData("--lang es compare --top 5", "--lang es compare --top-ranks 5")]
    [InlineData("export graphml --alpha 1 --top 3", "export graphml --balance 1 --top 3")]
    [InlineData("ties --top 3 --alpha 0.1", "ties --top 3 --alpha 0.1")]
    [InlineData("counterfactual --fund 0.5", "counterfactual --capacity 0.5")]
    [InlineData("spread -m si --seeds=a", "spread --model si --active=a")]
    [InlineData("cluster slurm --threads 2 -- recover --threads 3", "cluster slurm --cores 2 -- recover --threads 3")]
    public void Names_are_replaced_in_the_command_that_had_them(string line, string expected)
    {
        using var notes = new StringWriter();
        Assert.Equal(expected, string.Join(' ', OldNames.Now(line.Split(' '), notes)));
        Assert.Equal(line == expected, notes.ToString().Length == 0);
    }

    [Fact]
    public void A_new_name_is_an_option_of_its_commands_and_an_old_one_is_not()
    {
        var root = Root.Create();
        foreach (var renamed in OldNames.All)
        {
            foreach (var command in renamed.Commands.Select(name => root.Subcommands.Single(command => command.Name == name)))
            {
                var names = CommandTree.All(command).SelectMany(one => one.Options).SelectMany(option => option.Aliases.Prepend(option.Name)).ToHashSet();
                Assert.Contains(renamed.New, names);
                if (command.Name != "export")
                    Assert.DoesNotContain(renamed.Old, names);
            }
        }
    }
}
