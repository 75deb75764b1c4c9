using System.CommandLine;
using CityNetworks.Cli.Options;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

/// <summary>An option that would do nothing is refused.</summary>
public sealed class EffectsTests
{
    [Theory]
    [InlineData("ties --alpha 0.01")]
    [InlineData("ties --adjust bh")]
    [InlineData("ties --signed")]
    [InlineData("ties --join product")]
    [InlineData("ties --backbone sdsm --trades 5")]
    [InlineData("ties --runs 10 --backbone sdsm")]
    [InlineData("ties --backbone sdsm --table stability --weight newman")]
    [InlineData("centrality --weighted --measures betweenness")]
    [InlineData("centrality --measures degree --prior population")]
    [InlineData("centrality --measures degree --damping 0.5")]
    [InlineData("centrality --measures degree --balance 0.5")]
    [InlineData("centrality --table endpoints --dialect networkx")]
    [InlineData("export gexf --weight newman --out x")]
    [InlineData("export cypher --records-only --window all --out x")]
    [InlineData("export neo4j-csv --seed 2 --out x")]
    [InlineData("export neo4j --check --prune")]
    [InlineData("export neo4j --dry-run --verify")]
    [InlineData("compare --top-ranks 5")]
    [InlineData("compare --table boundaries --runs 5")]
    [InlineData("compare --table rarefaction --interval percentile")]
    [InlineData("compare --from 2009-2010 --to 2014-2015 --window all")]
    [InlineData("agreement --from 2009-2010 --to 2014-2015 --window cumulative")]
    [InlineData("structure --measures opsahl --group country")]
    [InlineData("spread --model ic --p 0.2 --share 0.3 --active pergamino")]
    [InlineData("spread --model si --p 0.2 --recovery 0.3 --active pergamino")]
    [InlineData("spread --model bass --p 0.1 --q 0.3 --active pergamino")]
    [InlineData("spread --model lt --p 0.2 --random-active 1")]
    [InlineData("seeds --budget 1 --choose events --min-per-country 1")]
    [InlineData("fit --model additive --penalty firth")]
    [InlineData("fit --model logit --attendances 5")]
    [InlineData("fit --prior-sd 2")]
    [InlineData("fit --model additive --random policy")]
    [InlineData("fit --profile mechanisms.mimicry.memory=1")]
    [InlineData("descriptives --runs 5")]
    [InlineData("descriptives --table hazard --reach 2")]
    [InlineData("recover --rates baseline=1,exposure=1 --terms exposure")]
    [InlineData("recover --design --shard 1/2")]
    [InlineData("simulate --draws 4")]
    [InlineData("fit --half-life 3")]
    [InlineData("fit --outcome office --exposure events")]
    [InlineData("simulate --attendance-size 3")]
    [InlineData("infer --prior-ratio 3")]
    [InlineData("qap --outcome ties --predictors distance --event-strata kind")]
    [InlineData("qap --outcome ties --predictors distance --matrices x.csv")]
    [InlineData("infer --edges 2 --folds 3")]
    [InlineData("infer --cascades x.csv --time years")]
    [InlineData("centrality --plot-size double")]
    [InlineData("centrality --table endpoints --plot x.svg")]
    [InlineData("ties --backbone sdsm --table stability --plot x.svg")]
    [InlineData("paths --table events --plot x.svg")]
    [InlineData("simulate --shard 1/2 --plot x.svg")]
    public void An_option_without_effect_is_wrong_usage(string line)
    {
        var parsed = CityNetworks.Cli.Commands.Root.Create().Parse(line.Split(' '));
        Assert.Contains(parsed.Errors, error => error.Message.Contains("has no effect", StringComparison.Ordinal));
        Assert.Equal(2, InProcess.Run(line.Split(' ')).Code);
    }

    [Theory]
    [InlineData("ties --backbone fdsm --alpha 0.01 --adjust bh --signed --runs 10 --seed 2")]
    [InlineData("ties --weight weighted --join product")]
    [InlineData("centrality --weighted")]
    [InlineData("centrality --measures birank --prior population --damping 0.5 --weighted")]
    [InlineData("compare --table bootstrap --top-ranks 5 --runs 5 --interval percentile")]
    [InlineData("structure --group country")]
    [InlineData("structure --measures event-brokerage-liaison --group country")]
    [InlineData("spread --model sir --p 0.2 --recovery 0.3 --random-active 1")]
    public void An_option_with_effect_is_taken(string line) => Assert.Empty(CityNetworks.Cli.Commands.Root.Create().Parse(line.Split(' ')).Errors);

    [Theory]
    [InlineData("ties --weight weighted --join product", "--weight weighted changes nothing")]
    [InlineData("centrality --weighted", "--weighted changes nothing")]
    [InlineData("compare --window all --runs 5", "nothing is compared: 1 window holds a tie")]
    [InlineData("agreement --window all", "nothing is compared: 1 window holds a tie")]
    public void What_has_no_effect_on_these_records_is_reported(string line, string reported)
    {
        using var folder = new TemporaryFolder();
        var (code, error) = InProcess.Run([.. line.Split(' '), "--out", folder["t.csv"]]);
        Assert.Equal(0, code);
        Assert.Contains(reported, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_is_of_commands_and_options_that_there_are()
    {
        var commands = Below(CityNetworks.Cli.Commands.Root.Create()).ToLookup(command => command.Name);
        foreach (var rule in Effects.All)
        {
            foreach (var name in rule.Commands)
            {
                var options = commands[name].SelectMany(command => command.Options).Select(option => option.Name).ToArray();
                Assert.All(rule.Options, option => Assert.Contains(option, options));
            }
        }
    }

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);
}
