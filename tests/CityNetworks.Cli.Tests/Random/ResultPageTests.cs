using System.Globalization;
using System.Text.RegularExpressions;
using CityNetworks.Reports.Tests.Sentences;
using CityNetworks.TestData;
using Xunit;

namespace CityNetworks.Cli.Tests.Random;

/// <summary>Pages of simulations, changed worlds, choices, sweeps and fits of made-up records: every sentence that holds a number or a "none" is checked
/// against the tables of the folder. CITYNETWORKS_RECORD_SETS and CITYNETWORKS_RECORD_SEED ask for more and for others.</summary>
public sealed class ResultPageTests
{
    private static readonly int s_sets = int.Parse(Environment.GetEnvironmentVariable("CITYNETWORKS_RECORD_SETS") ?? "4", CultureInfo.InvariantCulture);

    private static readonly int s_first = int.Parse(Environment.GetEnvironmentVariable("CITYNETWORKS_RECORD_SEED") ?? "1", CultureInfo.InvariantCulture);

    [Fact]
    public void Every_number_and_every_none_follows_from_the_tables()
    {
        var wrong = new List<string>();
        var (made, refused) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        var (pages, sentences) = (0, 0);
        for (var seed = s_first; seed < s_first + s_sets; seed++)
        {
            using var folder = new TemporaryFolder();
            var records = new RandomRecords(seed);
            var data = records.Write(folder["data"]);
            foreach (var words in Commands(records, seed, folder))
            {
                var results = folder[$"results-{pages++}"];
                var (code, reason) = InProcess.Run([.. words, "--data", data, "--out", results]);
                if (code != 0)
                {
                    refused.Add($"seed {seed}, {words[0]}: {reason}"); // EveryCommandTests looks at refusals
                    continue;
                }

                made.Add(words[0]);
                var page = folder["page.html"];
                var (told, error) = InProcess.Run("report", results, "--out", page);
                Assert.True(told == 0, $"seed {seed}, {words[0]}: {error}");
                var html = File.ReadAllText(page);
                wrong.AddRange(PageGrammar.Wrong(html).Select(place => $"seed {seed}, {words[0]}: {place}"));
                var facts = new ResultFacts(new ResultFolder(results));
                foreach (var sentence in PageText.Sentences(html).SelectMany(PageText.Split).Where(Counts))
                {
                    sentences++;
                    if (!facts.Confirms(sentence))
                        wrong.Add($"seed {seed}, {words[0]}: {sentence}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {sentences} sentences are not confirmed:\n{string.Join('\n', wrong.Take(40))}");
        Assert.True(
            made.SetEquals(["simulate", "counterfactual", "seeds", "sensitivity", "fit"]),
            $"Only {string.Join(", ", made)}:\n{string.Join('\n', refused)}");
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
