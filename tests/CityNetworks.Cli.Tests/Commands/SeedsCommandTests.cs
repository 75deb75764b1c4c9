using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class SeedsCommandTests
{
    [Fact]
    public void Seeds_have_the_promised_columns_and_say_what_is_guaranteed()
    {
        var run = Citynet.Run("seeds", "--budget", "2", "--runs", "64");
        Assert.Equal(0, run.Code);
        Assert.Equal("step,city,name,gain,ci_lo,ci_hi,reach,cost,guarantee", run.Lines[0]);
        Assert.Equal(3, run.Lines.Length);
        Assert.EndsWith(",1-1/e", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains("63 %", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_holds_both_tables_and_a_manifest_that_replays()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("seeds", "-k", "2", "--plain", "--runs", "16", "--seed", "5", "--scenario", "no-mimicry", "--out", folder["out"]).Code);
        Assert.Equal(
            ["manifest.json", "seeds.csv", "seeds_comparison.csv"], Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var replay = Citynet.Run("replay", Path.Combine(folder["out"], "manifest.json"));
        Assert.Equal(0, replay.Code);
        Assert.Equal(3, replay.Lines.Length);
    }

    [Fact]
    public void Greedy_seeds_stand_beside_others()
    {
        var run = Citynet.Run("seeds", "--budget", "1", "--runs", "16", "--compare");
        Assert.Equal("strategy,policy,reach,difference,ci_lo,ci_hi", run.Lines[0]);
        Assert.Equal(["greedy", "degree", "betweenness", "random", "none"], run.Lines[1..].Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void Meetings_and_invitations_are_chosen_without_guarantee()
    {
        var events = Citynet.Run("seeds", "--budget", "1", "--choose", "events", "--runs", "32");
        Assert.StartsWith("step,event,title,period,gain,ci_lo,ci_hi,reach", events.Lines[0], StringComparison.Ordinal);
        Assert.Matches("^1,E(18|24),", events.Lines[1]);
        Assert.Contains("No guarantee", events.Error, StringComparison.Ordinal);
        Assert.StartsWith(
            "step,city,name,event,title,period,gain",
            Citynet.Run("seeds", "--budget", "1", "--choose", "invitations", "--runs", "16").Lines[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_that_cannot_be_met_are_wrong_usage()
    {
        Assert.Equal(2, Citynet.Run("seeds").Code);
        Assert.Equal(2, Citynet.Run("seeds", "--budget", "0").Code);
        Assert.Contains("column 'fee'", Citynet.Run("seeds", "--budget", "3", "--cost", "fee").Error, StringComparison.Ordinal);
        Assert.Contains("expected at least", Citynet.Run("seeds", "--budget", "1", "--min-per-country", "3").Error, StringComparison.Ordinal);
        Assert.Contains(
            "has no effect without --choose cities",
            Citynet.Run("seeds", "--budget", "1", "--choose", "events", "--cost", "population").Error,
            StringComparison.Ordinal);
    }
}
