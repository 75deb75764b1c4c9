using CityNetworks.Cli.Commands;
using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class SimulateCommandTests
{
    [Fact]
    public void Simulation_writes_the_promised_columns()
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run("simulate", "--runs", "100", "--out", folder["out"]);
        Assert.Equal(0, run.Code);
        Assert.StartsWith("policy,period,mean,run_lo,q25,median,q75,run_hi", Header("curves"), StringComparison.Ordinal);
        Assert.StartsWith("city,name,policy,p_ever_adopted,ci_lo,ci_hi,median_period", Header("cities"), StringComparison.Ordinal);
        Assert.StartsWith("policy,period,mechanism,adoptions,share", Header("mechanisms"), StringComparison.Ordinal);
        Assert.StartsWith("policy,source,target,expected_adoptions", Header("influence"), StringComparison.Ordinal);

        string Header(string table) => File.ReadLines(Path.Combine(folder["out"], table + ".csv")).First();
    }

    [Fact]
    public void A_bad_scenario_is_refused_with_line_found_and_allowed_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "bad.jsonc",
            "{\n  \"policy\": \"road-safety\",\n  \"start\": \"2012-2013\",\n  \"initial\": [\"pergammino\"],\n  \"mechanisms\": { \"baseline\": { \"rate\": "
                + "-1 } },\n  \"runs\": 0\n}\n");
        var run = Citynet.Run("simulate", "--scenario", file, "--out", folder["out"]);
        Assert.Equal(3, run.Code);
        Assert.Contains("line 4", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'pergamino'?", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 5", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 6", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void An_unknown_bundled_scenario_is_wrong_usage()
    {
        var run = Citynet.Run("simulate", "--scenario", "road-safty");
        Assert.Equal(2, run.Code);
        Assert.Contains("Did you mean 'road-safety'?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Counterfactuals_pair_runs()
    {
        var run = Citynet.Run("counterfactual", "--remove-city", "pergamino", "--runs", "100");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("policy,period,mean_a,mean_b,difference,run_lo,run_hi", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(2, Citynet.Run("counterfactual").Code);
        Assert.Equal(2, Citynet.Run("counterfactual", "--remove-city", "pergamin").Code);
        Assert.Equal(0, Citynet.Run("counterfactual", "--hold-cancelled", "--runs", "50").Code);
    }

    [Theory]
    [InlineData("--runs", "0", "--runs: found '0'; expected a whole number from 1 to 1000000.")]
    [InlineData("--runs", "1000000000000", "--runs: found '1000000000000'; expected a whole number from 1 to 1000000.")]
    [InlineData("--runs", "2000000", "expected a whole number from 1 to 1000000.")]
    [InlineData("--runs", "many", "expected a whole number from 1 to 1000000.")]
    [InlineData("--seed", "-1", "--seed: found '-1'; expected a whole number from 0 to")]
    [InlineData("--threads", "-2", "--threads: found '-2'")]
    [InlineData("--until-error", "0", "--until-error: found '0'; expected a number of adopters above 0.")]
    [InlineData("--checkpoint-every", "soon", "expected a number of seconds")]
    [InlineData("--shard", "0/3", "expected i/n with 1 ≤ i ≤ n")]
    public void Numbers_that_cannot_be_are_wrong_usage(string option, string value, string reported)
    {
        // In this process: any error of the command line ends with exit code 2.
        var errors = Root.Create().Parse(["simulate", option, value]).Errors;
        Assert.Contains(errors, error => error.Message.Contains(reported, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_influence_is_not_counted_it_is_said()
    {
        using var folder = new TemporaryFolder();
        var records = folder.Write(
            "many.csv", "city,event,period\n" + string.Concat(Enumerable.Range(0, 2001).Select(city => $"c{city},e{city % 50},p{city % 2}\n")));
        var scenario = folder.Write("s.jsonc", """{ "policy": "p", "initial": ["c0"], "start": "p0", "mechanisms": { "learning": { "rate": 1 } } }""");
        var run = Citynet.Run("simulate", "--data", records, "--scenario", scenario, "--runs", "16", "--out", folder["out"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("influence of each city on each other is counted for up to 2000 cities, and there are 2001", run.Error, StringComparison.Ordinal);
        Assert.Single(File.ReadAllLines(Path.Combine(folder["out"], "influence.csv")));
    }
}
