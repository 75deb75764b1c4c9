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

    [Fact]
    public void Every_command_that_reads_records_has_every_filter_or_a_reason()
    {
        foreach (var command in CommandTree.Readers())
        {
            var lacks = s_filters.Except(command.Options.Select(option => option.Name));
            Assert.Equal(s_exceptions.TryGetValue(command.Name, out var exception) ? exception.Lacks : [], lacks);
        }

        Assert.All(s_exceptions.Keys, name => Assert.Contains(CommandTree.Readers(), command => command.Name == name));
    }

    [Fact]
    public void Every_filter_is_applied_by_every_command_that_has_it()
    {
        using var folder = new TemporaryFolder();
        foreach (var command in CommandTree.Readers())
        {
            foreach (var filter in s_filters.Intersect(command.Options.Select(option => option.Name)))
            {
                if (filter is ("--from" or "--to") && s_ownSpans.ContainsKey(command.Name))
                    continue; // there no filter
                string[] words = [.. CommandTree.Path(command), .. CommandTree.Needs(command, folder[$"{command.Name}{filter}"]), filter, "1999-xx"];
                var (code, error) = InProcess.Run(words);
                Assert.True(code == 2 && error.Contains("1999-xx", StringComparison.Ordinal), $"{string.Join(' ', words)}: {code}, {error}");
            }
        }
    }
}
