using CityNetworks.Exchange;
using CityNetworks.TestData;
using Xunit;

namespace CityNetworks.Cli.Tests.Random;

/// <summary>Every command on made-up record folders ends with 0 or says what it cannot do.</summary>
public sealed class EveryCommandTests
{
    [Fact]
    public void A_command_ends_well_or_says_why_not()
    {
        var wrong = new List<string>();
        foreach (var seed in RecordSets.Seeds(6).Append(7290)) // a fit of 7290 has an information matrix that is not finite
        {
            using var folder = new TemporaryFolder();
            var records = new RandomRecords(seed);
            var data = records.Write(folder["data"]);
            var scenario = folder.Write("scenario.jsonc", records.Scenario);
            foreach (var words in Commands(records, data, scenario, folder))
            {
                var (code, error) = InProcess.Run(words);
                var isRefusal = code is 2 or 3 && error.Contains("citynet: ", StringComparison.Ordinal) && !error.Contains("   at ", StringComparison.Ordinal);
                var mayRefuse = words[0] is not ("check" or "describe" or "study" or "report");
                if (code != 0 && !(isRefusal && mayRefuse))
                    wrong.Add(
                        $"seed {seed}, {string.Join(' ', words.Select(word => word.Replace(folder.Path, "", StringComparison.Ordinal)))}: {code}, {error}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} ended wrongly:\n{string.Join('\n', wrong.Take(20))}");
    }

    private static IEnumerable<string[]> Commands(RandomRecords records, string data, string scenario, TemporaryFolder folder)
    {
        var number = 0;
        string[] ToFile(params string[] words) => [.. words, "--data", data, "--out", folder[$"{number++}.csv"]];
        yield return ToFile("check");
        yield return ToFile("describe", "--window", "each,cumulative,sliding:2,all");
        yield return ToFile(
            "centrality", "--window", "each,all", "--mode", "both", "--measures", "degree,strength,closeness,harmonic,betweenness,eigenvector,pagerank,birank");
        yield return ToFile("centrality", "--table", "centralization", "--mode", "both");
        yield return ToFile("centrality", "--table", "endpoints");
        foreach (var weight in new[] { "count", "newman", "jaccard", "overlap", "cosine", "resource", "bonacich", "weighted" })
            yield return ToFile("ties", "--window", "each,all", "--weight", weight);
        foreach (var backbone in new[] { "sdsm", "fdsm", "hypergeometric", "disparity" })
            yield return ToFile("ties", "--window", "all", "--backbone", backbone, "--runs", "20");
        yield return ToFile("ties", "--backbone", "hypergeometric", "--table", "stability");
        yield return ToFile("structure", "--runs", "5");
        foreach (var table in new[] { "paths", "fewest", "departures", "centrality", "events" })
            yield return ToFile("paths", "--table", table);
        foreach (var table in new[] { "compare", "bootstrap", "rarefaction", "boundaries" })
            yield return ToFile("compare", "--table", table, "--runs", "20");
        yield return ToFile("compare", "--window", "all", "--runs", "20");
        yield return ToFile("agreement");
        yield return ToFile("explain", "betweenness", "--node", records.City);
        yield return ToFile("assess");
        yield return ["without", records.City, "--data", data, "--runs", "10", "--out", folder["absent"]];
        yield return ["invite", "--period", records.Period, "--data", data, "--for", "cohesion", "--out", folder["cohesion"]];
        yield return ["invite", "--period", records.Period, "--data", data, "--scenario", scenario, "--runs", "5", "--out", folder["invited"]];
        yield return ["without", records.City, "--data", data, "--scenario", scenario, "--runs", "5", "--out", folder["absent-scenario"]];
        yield return ToFile("spread", "--model", "ic", "--p", "0.5", "--active", records.City, "--runs", "10");
        yield return ToFile("spread", "--model", "threshold", "--count", "1", "--random-active", "1", "--through", "events", "--runs", "10");
        yield return ToFile("spread", "--model", "bass", "--p", "0.1", "--q", "0.3");
        yield return ToFile("infer", "--runs", "3");
        yield return ToFile("fit", "--outcome", "participation", "--controls", "20");
        yield return ToFile("fit", "--outcome", "participation", "--terms", "closure,repetition:3,same-country", "--penalty", "normal", "--controls", "20");
        yield return ToFile("fit", "--outcome", "office", "--controls", "20");
        yield return ToFile("qap", "--outcome", "ties", "--predictors", "same-country", "--runs", "5");
        yield return ToFile("qap", "--outcome", "participation", "--predictors", "earlier,host-country", "--runs", "5");
        foreach (var format in ExchangeFormats.All)
        {
            yield return ["export", format.Id, "--data", data, "--out", folder[$"two-{format.Id}"]];
            yield return ["export", format.Id, "--data", data, "--view", "ties", "--window", "each", "--out", folder[$"ties-{format.Id}"]];
        }

        yield return ToFile("descriptives");
        yield return ToFile("panel");
        foreach (var model in new[] { "logit", "cloglog", "additive" })
            yield return ToFile("fit", "--model", model, "--terms", "exposure,time");
        foreach (var table in new[] { "thresholds", "categories", "bass", "autocorrelation", "structure", "leaders" })
            yield return ToFile("descriptives", "--table", table, "--runs", "5");
        foreach (var words in Fits(records, folder))
            yield return ToFile(words);
        yield return ["fit", "--model", "additive", "--terms", "contact", "--resamples", "3", "--data", data, "--out", folder["fit"]];
        yield return ["fit", "--outcome", "participation", "--terms", "repetition:1", "--controls", "20", "--data", data, "--out", folder["who-comes"]];
        string[] fitted = ["simulate", "--fit", folder["fit"], "--runs", "6", "--draws", "3", "--data", data];
        yield return [.. fitted, "--out", folder["of-fit"]];
        yield return [.. fitted, "--beyond", "2", "--future", "0.5", "--out", folder["beyond"]];
        yield return [.. fitted, "--beyond", "2", "--attendance-fit", folder["who-comes"], "--out", folder["beyond-drawn"]];
        yield return ["counterfactual", "--fit", folder["fit"], "--remove-city", records.City, "--runs", "6", "--draws", "3", "--data", data, "--out",
            folder["of-fit-without"]];
        yield return ToFile("infer", "--runs", "5");
        yield return ToFile("qap", "--outcome", "ties", "--predictors", "same-country", "--runs", "5");
        yield return ToFile("qap", "--outcome", "participation", "--predictors", "host-country", "--runs", "5");
        yield return ["without", records.City, "--data", data, "--runs", "5", "--out", folder["without"]];
        yield return ToFile("check", "--fix", folder["fixed"]);
        yield return ["export", "cypher", "--data", data, "--out", folder["cypher"]];
        yield return ["export", "neo4j-csv", "--data", data, "--out", folder["bundle"]];
        yield return ["export", "neo4j", "--dry-run", "--data", data];
        yield return ["study", "--data", data, "--runs", "5", "--out", folder["study"]];
        yield return ["report", folder["study"], "--out", folder["page.html"]];
        string[] simulated = ["--data", data, "--scenario", scenario, "--runs", "5"];
        yield return ["simulate", .. simulated, "--out", folder["simulated"]];
        yield return ["counterfactual", .. simulated, "--remove-city", records.City, "--out", folder["counterfactual"]];
        yield return ["seeds", .. simulated, "--budget", "1", "--out", folder["seeds"]];
    }

    // Every kind of fit and recovery, with few resamples and runs.
    private static IEnumerable<string[]> Fits(RandomRecords records, TemporaryFolder folder)
    {
        var choices = folder.Write(
            "choices.jsonc",
            """
            { "choices": [
              { "name": "how", "options": [ { "name": "each" }, { "name": "so far", "exposure": "ties" }, { "name": "a", "evidence": "all" } ] }
            ] }
            """);
        yield return ["panel", "--terms", "exposure,time,contact,mimicry,endorsement,competition,log_population", "--exposure", "events"];
        yield return ["panel", "--outcome", "disadoption"];
        yield return ["panel", "--form", "dyad", "--terms", "tie,distance,same(country)"];
        yield return ["fit", "--model", "probit", "--terms", "exposure,period", "--exposure", "ties", "--cluster", "city,policy", "--resamples", "3"];
        yield return ["fit", "--terms", "exposure,spline(time)", "--penalty", "firth"];
        yield return ["fit", "--terms", "exposure,country", "--penalty", "normal", "--table", "goodness", "--resamples", "5"];
        yield return ["fit", "--terms", "exposure,time", "--table", "forecasts"];
        yield return ["fit", "--terms", "exposure,time", "--random", "city"];
        yield return ["fit", "--form", "dyad", "--terms", "tie,time", "--resamples", "3"];
        yield return ["fit", "--model", "oada", "--terms", "exposure,mimicry"];
        yield return ["fit", "--model", "cox", "--terms", "exposure"];
        yield return ["fit", "--model", "additive", "--terms", "exposure,mimicry:log_population,mimicry", "--table", "shares", "--resamples", "3"];
        yield return ["fit", "--model", "additive", "--terms", "mimicry", "--profile", "mechanisms.mimicry.memory=0.5,1"];
        yield return ["fit", "--choices", choices, "--terms", "exposure,time"];
        yield return ["recover", "--terms", "exposure,mimicry", "--runs", "3"];
        yield return ["recover", "--rates", "baseline=0.1,exposure=0.3", "--runs", "3"];
        yield return ["recover", "--rates", "baseline=0.1,contact=0.3,mimicry=0.1", "--runs", "3", "--table", "confusion", "--policies", "2"];
        yield return ["recover", "--rates", "baseline=0.1,exposure=0.3", "--runs", "2", "--table", "detectable", "--exposure", "events"];
        yield return ["recover", "--rates", "baseline=0.1,contact=0.3", "--design", "--runs", "2", "--policy", "p"];
        yield return ["recover", "--rates", "baseline=0.1,contact=0.3,learning=0.1", "--design", "--runs", "2", "--from", records.Period];
    }
}
