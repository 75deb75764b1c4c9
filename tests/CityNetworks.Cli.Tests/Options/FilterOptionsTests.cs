using System.CommandLine;
using CityNetworks.Cli.Commands;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

/// <summary>Every command that reads records takes the same filters, and they change what it reads.</summary>
public sealed class FilterOptionsTests
{
    private static readonly string[] s_filters = ["--cities", "--countries", "--from", "--to"];

    // Filters that a command does not have, with the reason.
    private static readonly Dictionary<string, (string[] Lacks, string Why)> s_exceptions = new(StringComparer.Ordinal)
    {
        ["check"] = (s_filters, "it judges the files as they are"),
        ["replay"] = (s_filters, "the manifest holds the filters of the run"),
        ["explore"] = (s_filters, "what is seen is chosen on its page"),
        ["assess"] = (["--cities", "--countries"], "the criteria are of the network as a whole"),
    };

    // Where --from and --to name two periods instead of keeping a span.
    private static readonly Dictionary<string, string> s_ownSpans = new(StringComparer.Ordinal)
    {
        ["compare"] = "the two periods that are compared",
        ["agreement"] = "the two periods that are compared",
        ["fit"] = "the first and the last period at risk: exposure needs the earlier ones",
        ["panel"] = "the first and the last period at risk: exposure needs the earlier ones",
        ["recover"] = "the first and the last period at risk: exposure needs the earlier ones",
    };

    // What a command needs beside the filters.
    private static readonly Dictionary<string, string> s_needs = new(StringComparer.Ordinal)
    {
        ["explain"] = "betweenness --node pergamino",
        ["qap"] = "--outcome ties --predictors same-country",
        ["counterfactual"] = "--remove-city pergamino --out OUT",
        ["without"] = "pergamino --out OUT",
        ["invite"] = "--period 2014-2015 --for cohesion --out OUT",
        ["seeds"] = "--budget 1 --out OUT",
        ["spread"] = "--model si --p 0.2 --active pergamino",
        ["merge"] = "x.shard --out OUT",
        ["study"] = "--out OUT",
        ["report"] = "--out OUT",
        ["simulate"] = "--out OUT",
        ["sensitivity"] = "--out OUT",
        ["neo4j"] = "--dry-run",
        ["film"] = "--out OUT.svg",
    };

    [Fact]
    public void Every_command_that_reads_records_has_every_filter_or_a_reason()
    {
        foreach (var command in Readers())
        {
            var lacks = s_filters.Except(command.Options.Select(option => option.Name));
            Assert.Equal(s_exceptions.TryGetValue(command.Name, out var exception) ? exception.Lacks : [], lacks);
        }

        Assert.All(s_exceptions.Keys, name => Assert.Contains(Readers(), command => command.Name == name));
    }

    [Fact]
    public void No_command_has_two_options_of_one_name()
    {
        foreach (var command in Below(Root.Create()))
        {
            var names = command.Options.SelectMany(option => option.Aliases.Append(option.Name)).ToArray();
            Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        }
    }

    [Fact]
    public void Every_filter_is_applied_by_every_command_that_has_it()
    {
        using var folder = new TemporaryFolder();
        foreach (var command in Readers())
        {
            foreach (var filter in s_filters.Intersect(command.Options.Select(option => option.Name)))
            {
                if (filter is ("--from" or "--to") && s_ownSpans.ContainsKey(command.Name))
                    continue; // there no filter
                string[] words =
                [
                    .. Path(command),
                    .. s_needs.GetValueOrDefault(command.Name, command.Options.Any(option => option is { Name: "--out", Required: true }) ? "--out OUT" : "")
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(word => word.StartsWith("OUT", StringComparison.Ordinal) ? folder[$"{command.Name}{filter}{word[3..]}"] : word),
                    filter, "1999-xx",
                ];
                var (code, error) = InProcess.Run(words);
                Assert.True(code == 2 && error.Contains("1999-xx", StringComparison.Ordinal), $"{string.Join(' ', words)}: {code}, {error}");
            }
        }
    }

    private static Command[] Readers() =>
        [.. Below(Root.Create()).Where(command => command.Options.Any(option => option.Name == "--data")).DistinctBy(command => command)];

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);

    private static IEnumerable<string> Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent && parent is not RootCommand ? [.. Path(parent), command.Name] : [command.Name];
}
