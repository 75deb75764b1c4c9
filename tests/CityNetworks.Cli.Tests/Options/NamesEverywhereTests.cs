using System.CommandLine;
using System.Globalization;
using CityNetworks.Cli.Commands;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

/// <summary>Every option that takes a city or an event takes its id or its name, and an ambiguous name is an error with the candidates.</summary>
public sealed class NamesEverywhereTests
{
    private const string Unknown = "No Such Place";

    // How each option is given the name of a city or event.
    private static readonly Dictionary<string, string> s_options = new(StringComparer.Ordinal)
    {
        ["--cities"] = "{0}",
        ["--node"] = "{0}",
        ["--source"] = "{0}",
        ["--target"] = "{0}",
        ["--active"] = "{0}",
        ["--event"] = "{0}",
        ["--not"] = "{0}",
        ["--reseed"] = "{0}",
        ["--remove-city"] = "{0}",
        ["--remove-event"] = "{0}",
        ["--remove-role"] = "{0}:host",
        ["--add-city"] = "new:{0}",
        ["--add-event"] = "new:2014-2015:meeting:{0}",
    };

    [Fact]
    public void Every_option_for_a_city_or_an_event_looks_for_a_name()
    {
        using var folder = new TemporaryFolder();
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var command in CommandTree.Readers())
        {
            foreach (var option in command.Options.Where(option => s_options.ContainsKey(option.Name)))
            {
                met.Add(option.Name);
                var words = Words(command, option.Name, folder);
                var (code, error) = InProcess.Run(words);
                var isNamed = error.Contains(Unknown, StringComparison.Ordinal) && (error.Contains("the id or the name of a city", StringComparison.Ordinal)
                    || error.Contains("the id or the title of an event", StringComparison.Ordinal));
                Assert.True(code == 2 && isNamed, $"{string.Join(' ', words)}: {code}, {error}");
            }
        }

        Assert.Equal(s_options.Keys.Order(StringComparer.Ordinal), met.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_option_whose_help_says_city_is_among_them()
    {
        foreach (var command in CommandTree.All(Root.Create()))
        {
            Assert.All(
                command.Options.Where(option => option.HelpName is "CITY" || option.Description?.Contains("by id or", StringComparison.Ordinal) == true),
                option => Assert.Contains(option.Name, s_options.Keys));
        }
    }

    [Theory]
    [InlineData("explain", "degree", "--node")]
    [InlineData("paths", "--source")]
    [InlineData("ties", "--cities")]
    [InlineData("without", "--out", "OUT")]
    public void An_ambiguous_name_gives_the_candidates(params string[] words)
    {
        using var folder = new TemporaryFolder();
        folder.Write("cities.csv", "id,name,country\ncba-ar,Córdoba,AR\ncba-es,Córdoba,ES\nros,Rosario,AR\n");
        folder.Write("participations.csv", "city,event\ncba-ar,x\ncba-es,x\nros,x\n");
        string[] all = [.. words.Select(word => word == "OUT" ? folder["out"] : word), "Córdoba", "--data", folder.Path];
        var (code, error) = InProcess.Run(all);
        Assert.True(
            code == 2 && error.Contains("cba-ar", StringComparison.Ordinal) && error.Contains("cba-es", StringComparison.Ordinal)
                && error.Contains("ES", StringComparison.Ordinal),
            error);
    }

    [Fact]
    public void Homonyms_stand_with_their_country_in_every_table_with_names()
    {
        using var folder = new TemporaryFolder();
        folder.Write("cities.csv", "id,name,country\ncba-ar,Córdoba,AR\ncba-es,Córdoba,ES\nros,Rosario,AR\n");
        folder.Write("participations.csv", "city,event,period\ncba-ar,x,1\ncba-es,x,1\nros,x,1\nros,y,2\ncba-es,y,2\ncba-ar,y,2\n");
        foreach (var words in new[] { "centrality", "ties", "compare", "paths --table fewest", "structure --table cities" })
        {
            var run = Citynet.Run([.. words.Split(' '), "--data", folder.Path, .. words is "centrality" or "ties" ? new[] { "--window", "all" } : []]);
            Assert.True(run.Code == 0, run.Error);
            if (run.Lines[0].Contains("name", StringComparison.Ordinal))
                Assert.Contains("Córdoba (ES)", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(",Córdoba,", run.Output, StringComparison.Ordinal);
        }
    }

    private static string[] Words(Command command, string option, TemporaryFolder folder)
    {
        var words = CommandTree.Needs(command, folder[command.Name + option]).ToList();
        if (words.IndexOf(option == "--event" ? "--period" : option) is var own and >= 0)
            words.RemoveRange(own, 2);
        return [.. CommandTree.Path(command), .. words, option, string.Format(CultureInfo.InvariantCulture, s_options[option], Unknown)];
    }
}
