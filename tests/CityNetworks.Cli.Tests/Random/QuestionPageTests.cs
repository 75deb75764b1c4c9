using System.Text.RegularExpressions;
using CityNetworks.TestData;
using Xunit;

namespace CityNetworks.Cli.Tests.Random;

/// <summary>Pages of <c>without</c> and <c>invite</c> of made-up records: every sentence that holds a number or a "none" is checked against the tables of the
/// folder, and what the network loses against the list of its ties.</summary>
public sealed class QuestionPageTests
{
    [Fact]
    public void Every_number_and_every_none_follows_from_the_tables()
    {
        var checks = new SentenceChecks();
        var pages = 0;
        foreach (var seed in RecordSets.Seeds(12))
        {
            using var folder = new TemporaryFolder();
            var records = new RandomRecords(seed);
            var data = records.Write(folder["data"]);
            var scenario = folder.Write("scenario.jsonc", records.Scenario);
            foreach (var words in Commands(records, scenario))
            {
                var results = folder[$"results-{pages++}"];
                if (checks.Run(seed, words, data, results) is not { } said)
                    continue;
                checks.Grammar(seed, words, said);
                var tables = new ResultFolder(results);
                Func<string, bool> confirms = words[0] == "without" ? new WithoutFacts(tables).Confirms : new InviteFacts(tables).Confirms;
                checks.Compare(seed, words, File.ReadAllText(Path.Combine(results, $"{words[0]}.html")), Counts, confirms);
            }
        }

        checks.AssertConfirmed("without", "invite");
        Assert.True(checks.Sentences > 10 * RecordSets.Seeds(12).Count(), $"Only {checks.Sentences} sentences.");
    }

    [Fact]
    public void A_sentence_that_is_false_is_found()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "without_ties.csv",
            "window,source,target,source_name,target_name,lost,weight\nall,a,b,A,B,true,1\nall,b,c,B,C,true,1\nall,c,d,C,D,false,1\n");
        folder.Write("without_cities.csv", "city,name,leaves\na,A,false\nb,B,true\nc,C,false\nd,D,false\n");
        folder.Write("invite.csv", "step,city,name,gain,ci_lo,ci_hi,ties,new_ties\n1,a,A,0.25,0.1,0.4,2,1\n");
        folder.Write("manifest.json", "{\"parameters\":{\"leaving\":\"B\",\"places\":\"3\"}}");
        var (without, invite) = (new WithoutFacts(new ResultFolder(folder.Path)), new InviteFacts(new ResultFolder(folder.Path)));
        Assert.True(without.Confirms("2 of 3 ties in all periods are lost without B."));
        Assert.False(without.Confirms("1 of 3 ties in all periods is lost without B."));
        Assert.True(without.Confirms("The cities that keep a tie form 1 part (before: 1); the largest has 2 cities (before: 4)."));
        Assert.False(without.Confirms("The cities that keep a tie form 1 part (before: 1); the largest has 3 cities (before: 4)."));
        Assert.True(without.Confirms("A is left without a tie."));
        Assert.False(without.Confirms("No city that stays is left without a tie."));
        Assert.True(without.Confirms("A moves farthest from the others: its nearness, the sum of 1/distance to the cities that stay, falls from 0.83 to 0."));
        Assert.False(without.Confirms("C moves farthest from the others: its nearness, the sum of 1/distance to the cities that stay, falls from 1.5 to 1."));
        Assert.True(invite.Confirms("No other city adds anything, or no city is left, so 2 places stay free."));
        Assert.False(invite.Confirms("No other city adds anything, or no city is left, so 3 places stay free."));
        Assert.True(invite.Confirms("Adds 0.25 to the expected adopters (0.1 to 0.4)."));
        Assert.False(invite.Confirms("Adds 0.26 to the expected adopters (0.1 to 0.4)."));
        Assert.False(invite.Confirms("A sentence of 7 that nobody knows."));
        Assert.False(without.Confirms("A sentence of 7 that nobody knows."));
    }

    private static IEnumerable<string[]> Commands(RandomRecords records, string scenario)
    {
        yield return ["without", records.City];
        yield return ["without", records.City, "--scenario", scenario, "--runs", "6"];
        yield return ["without", records.City, records.LastCity, "--scenario", scenario, "--runs", "6"];
        yield return ["invite", "--period", records.Period, "--for", "cohesion"];
        yield return ["invite", "--period", records.Period, "--scenario", scenario, "--runs", "6", "--places", "2"];
        yield return ["invite", "--period", records.Period, "--for", "cohesion", "--cost", "population", "--budget", "500000"];
    }

    private static bool Counts(string sentence) =>
        Regex.IsMatch(sentence.Replace("95\u00A0%", string.Empty, StringComparison.Ordinal), @"\d|\b(none|no|nothing|nobody|every)\b", RegexOptions.IgnoreCase)
        && !Regex.IsMatch(sentence, @"no finding|no causal effect", RegexOptions.IgnoreCase);
}
