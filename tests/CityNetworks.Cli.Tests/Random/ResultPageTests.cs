using System.Text.RegularExpressions;
using CityNetworks.TestData;
using Xunit;

namespace CityNetworks.Cli.Tests.Random;

/// <summary>Pages of simulations, changed worlds, choices, sweeps and fits of made-up records: every sentence that holds a number or a "none" is checked
/// against the tables of the folder.</summary>
public sealed class ResultPageTests
{
    [Fact]
    public void Every_number_and_every_none_follows_from_the_tables()
    {
        var checks = new SentenceChecks();
        var pages = 0;
        foreach (var seed in RecordSets.Seeds(4))
        {
            using var folder = new TemporaryFolder();
            var records = new RandomRecords(seed);
            var data = records.Write(folder["data"]);
            foreach (var words in Commands(records, seed, folder))
            {
                var results = folder[$"results-{pages++}"];
                if (checks.Run(seed, words, data, results) is null)
                    continue;
                var page = folder["page.html"];
                var (code, error) = InProcess.Run("report", results, "--out", page);
                Assert.True(code == 0, $"seed {seed}, {words[0]}: {error}");
                checks.Compare(seed, words, File.ReadAllText(page), Counts, new ResultFacts(new ResultFolder(results)).Confirms);
            }
        }

        checks.AssertConfirmed("simulate", "counterfactual", "seeds", "sensitivity", "fit");
    }

    [Fact]
    public void A_sentence_that_is_false_is_found()
    {
        using var folder = new TemporaryFolder();
        folder.Write("curves.csv", "policy,period,mean,run_lo,run_hi\np0,2000,1,1,1\np0,2002,2.25,1,4\n");
        folder.Write("removals.csv", "city,name,policy,difference\na,A,p0,-1.5\nb,B,p0,0\n");
        var facts = new ResultFacts(new ResultFolder(folder.Path));
        Assert.True(facts.Confirms("In the simulated scenario, p0 reaches on average 2.2 cities by 2002 (1 to 4 in 95 % of the runs)."));
        Assert.False(facts.Confirms("In the simulated scenario, p0 reaches on average 2.4 cities by 2002 (1 to 4 in 95 % of the runs)."));
        Assert.False(facts.Confirms("In the simulated scenario, p0 reaches on average 1 city by 2000 (1 to 1 in 95 % of the runs)."));
        Assert.True(facts.Confirms(
            "In simulation, every city removed in turn: without A the spread of p0 loses most, −1.5 adopters, the city itself not counted."));
        Assert.False(facts.Confirms("In simulation, every city removed in turn: no removal lowers the spread of p0 among the other cities."));
        Assert.False(facts.Confirms("A sentence of 7 that nobody knows."));
    }

    private static IEnumerable<string[]> Commands(RandomRecords records, int seed, TemporaryFolder folder)
    {
        var one = folder.Write("scenario.jsonc", records.Scenario);
        var two = folder.Write("two.jsonc", records.TwoPolicies);
        var experiment = folder.Write("experiment.jsonc", RandomRecords.Experiment(seed % 2 == 0));
        foreach (var scenario in new[] { one, two })
        {
            string[] simulated = ["--scenario", scenario, "--runs", "6"];
            yield return ["simulate", .. simulated];
            yield return ["counterfactual", .. simulated, "--remove-city", records.City];
            yield return ["counterfactual", .. simulated, "--remove-mechanism", "learning"];
            yield return ["counterfactual", .. simulated, "--removals"];
            yield return ["seeds", .. simulated, "--budget", "2"];
        }

        yield return ["simulate", "--scenario", experiment, "--runs", "6"];
        yield return ["sensitivity", experiment, "--runs", "4", "--points", "3"];
        foreach (var model in new[] { "logit", "additive" })
            yield return ["fit", "--model", model, "--terms", "exposure,time"];
        yield return ["fit", "--terms", "exposure"];
        yield return ["fit", "--outcome", "participation", "--controls", "20"];
    }

    private static bool Counts(string sentence) =>
        Regex.IsMatch(sentence.Replace("95\u00A0%", string.Empty, StringComparison.Ordinal), @"\d|\b(none|no|nothing)\b", RegexOptions.IgnoreCase)
        && !Regex.IsMatch(sentence, @"no finding|no causal effect|no evidence that|^Simulated|not a fit\.$|^A scenario, not", RegexOptions.IgnoreCase);
}
