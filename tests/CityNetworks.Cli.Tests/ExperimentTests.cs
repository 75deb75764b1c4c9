using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class ExperimentTests
{
    private const string Experiment = """
        {
          "base": "road-safety", // bundled
          "scenarios": [{ "name": "plain" }, { "name": "no-mimicry", "change": { "mechanisms": { "mimicry": { "rate": 0 } } } }],
          "sensitivity": {
            "parameters": [{ "path": "mechanisms.baseline.rate", "low": 0, "high": 0.05 }],
            "codings": [{ "name": "peru", "corrections": ["I-07"] }],
            "draws": 6
          },
          "runs": 32
        }
        """;

    [Fact]
    public void Scenarios_of_one_file_are_run_with_the_same_random_numbers_and_replay()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("experiment.jsonc", Experiment);
        Assert.Equal(0, Citynet.Run("simulate", "--scenario", file, "--out", folder["out"]).Code);
        Assert.Equal("scenario,policy,period,mean,run_lo,q25,median,q75,run_hi,mc_error", File.ReadLines(Path.Combine(folder["out"], "curves.csv")).First());
        Assert.Equal(
            "scenario,against,policy,period,mean_a,mean_b,difference,run_lo,run_hi,mc_error",
            File.ReadLines(Path.Combine(folder["out"], "differences.csv")).First());
        Assert.Equal(0, Citynet.Run("replay", Path.Combine(folder["out"], "manifest.json"), "--trust-inputs").Code);
        Assert.Equal(0, Citynet.Run("report", folder["out"], "--out", folder["page.html"]).Code);
        var page = File.ReadAllText(folder["page.html"]);
        Assert.Contains("Scenarios compared with the first", page, StringComparison.Ordinal);
        Assert.Equal(2, Citynet.Run("simulate", "--scenario", file, "--shard", "1/2", "--out", folder["none"]).Code);
        Assert.Contains(
            "is an experiment of several scenarios", Citynet.Run("counterfactual", "--scenario", file, "--capacity", "0.5").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sensitivity_writes_effects_rankings_and_the_design()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("experiment.jsonc", Experiment);
        Assert.Equal(0, Citynet.Run("sensitivity", file, "--points", "5", "--out", folder["out"]).Code);
        Assert.Equal(
            ["design.csv", "effects.csv", "manifest.json", "rankings.csv"],
            Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(
            "scenario,policy,factor,kind,low,high,at_low,at_high,swing,swing_ci_lo,swing_ci_hi,prcc,prcc_ci_lo,prcc_ci_hi",
            File.ReadLines(Path.Combine(folder["out"], "effects.csv")).First());
        Assert.Equal(
            "policy,scenario_a,scenario_b,as_stated,median,draw_lo,draw_hi,draws,p_flip,ci_lo,ci_hi,note",
            File.ReadLines(Path.Combine(folder["out"], "rankings.csv")).First());
        Assert.Equal(1 + (2 * 5), File.ReadLines(Path.Combine(folder["out"], "design.csv")).Count());
        Assert.Contains("experiment.jsonc", File.ReadAllText(Path.Combine(folder["out"], "manifest.json")), StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run("replay", Path.Combine(folder["out"], "manifest.json"), "--trust-inputs").Code);
        Assert.Equal(0, Citynet.Run("report", folder["out"], "--out", folder["page.html"]).Code);
        Assert.Contains("What is not known, and how far it matters", File.ReadAllText(folder["page.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_experiment_is_refused_with_line_found_and_allowed()
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run(
            "sensitivity", folder.Write("bad.jsonc", Experiment.Replace("\"rate\": 0 }", "\"rate\": -2 }", StringComparison.Ordinal)), "--out", folder["out"]);
        Assert.Equal(3, run.Code);
        Assert.Contains("line 3, scenarios[1].change.mechanisms.mimicry.rate: found -2; allowed: a number of at least 0.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
        Assert.Contains(
            "names neither a parameter nor a coding",
            Citynet.Run("sensitivity", folder.Write("none.jsonc", "{ \"base\": \"road-safety\" }")).Error,
            StringComparison.Ordinal);
        Assert.Contains("Did you mean 'road-safety-scenarios'?", Citynet.Run("sensitivity", "road-safety-scenario").Error, StringComparison.Ordinal);
        Assert.Equal(2, Citynet.Run("sensitivity", "--points", "1").Code);
    }
}
