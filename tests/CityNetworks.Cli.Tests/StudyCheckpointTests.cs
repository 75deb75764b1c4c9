using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Studies of many ensembles that are killed and resumed: with the real program.</summary>
public sealed class StudyCheckpointTests
{
    [Theory]
    [InlineData("sensitivity.checkpoint", "sensitivity", "--runs", "100", "--points", "8")]
    [InlineData("counterfactual.checkpoint", "counterfactual", "--removals", "--runs", "400")]
    [InlineData("counterfactual.checkpoint-1", "counterfactual", "--remove-role", "pergamino:coordinator", "--runs", "8000")]
    [InlineData("simulate.checkpoint-2", "simulate", "--scenario", "road-safety-scenarios", "--runs", "2000")]
    public void A_killed_study_is_resumed_and_writes_the_same_bytes(string checkpoint, params string[] command)
    {
        using var folder = new TemporaryFolder();
        KilledRun.Leave(folder["killed"], checkpoint, command);
        var other = Citynet.Run([.. command, "--seed", "2", "--out", folder["killed"]]);
        Assert.Equal(3, other.Code);
        Assert.Contains("another seed (1, not 2)", other.Error, StringComparison.Ordinal);
        var resumed = Citynet.Run([.. command, "--out", folder["killed"]]);
        Assert.Equal(0, resumed.Code);
        Assert.Contains("Resuming from", resumed.Error, StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run([.. command, "--out", folder["whole"]]).Code);
        var names = Directory.GetFiles(folder["whole"]).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(names, Directory.GetFiles(folder["killed"]).Select(Path.GetFileName).Order(StringComparer.Ordinal)); // no checkpoint is left
        Assert.All(
            names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(folder["whole"], name!)), File.ReadAllBytes(Path.Combine(folder["killed"], name!))));
    }

    [Fact]
    public void A_policy_that_is_not_there_is_wrong_usage_naming_those_that_are()
    {
        var run = Citynet.Run("counterfactual", "--capacity", "0.5", "--scenario", "observatories-and-road-safety", "--policy", "road-safty");
        Assert.Equal(2, run.Code);
        Assert.Contains("expected a policy of the scenario: observatories, road-safety. Did you mean 'road-safety'?", run.Error, StringComparison.Ordinal);
        var one = Citynet.Run("counterfactual", "--capacity", "0.5", "--scenario", "observatories-and-road-safety", "--policy", "road-safety", "--runs", "16");
        Assert.All(one.Lines[1..], line => Assert.StartsWith("road-safety,", line, StringComparison.Ordinal));
        Assert.Equal(2, Citynet.Run("sensitivity", "--policy", "observatories").Code);
    }
}
