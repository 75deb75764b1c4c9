using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class WithoutCommandTests
{
    [Fact]
    public void A_folder_holds_tables_a_page_that_asks_the_question_and_a_manifest_that_replays()
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run("without", "Pergamino", "--runs", "50", "--kinds", "coordination", "--out", folder["out"]);
        Assert.Equal(0, run.Code);
        Assert.Equal(
            [
                "counterfactual.csv", "counterfactual_cities.csv", "manifest.json",
                "without.csv", "without.html", "without_backbone.csv", "without_cities.csv", "without_ties.csv",
            ],
            Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var page = File.ReadAllText(Path.Combine(folder["out"], "without.html"));
        Assert.Contains("<title>What does the network lose without Pergamino?</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("8 of 37 ties in all periods are lost without Pergamino.", page, StringComparison.Ordinal);
        Assert.Contains("Canoas becomes the hub", page, StringComparison.Ordinal);
        Assert.Contains("simulated loss is that of first adopters and of members together", page, StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run("replay", Path.Combine(folder["out"], "manifest.json")).Code);
        Assert.Equal(0, Citynet.Run("report", folder["out"], "--out", folder["again.html"]).Code);
        Assert.Equal(page, File.ReadAllText(folder["again.html"]));
    }

    [Fact]
    public void The_scenario_loses_what_a_counterfactual_says()
    {
        using var folder = new TemporaryFolder();
        string[] change = ["--reseed", "tandil", "--runs", "60"];
        var without = Citynet.Run(["without", "pergamino", "canoas", .. change, "--out", folder["without"]]);
        Assert.Equal(0, Citynet.Run(["counterfactual", "--remove-city", "pergamino", "--remove-city", "canoas", .. change, "--out", folder["other"]]).Code);
        foreach (var table in new[] { "counterfactual.csv", "counterfactual_cities.csv" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder["other"], table)), File.ReadAllBytes(Path.Combine(folder["without"], table)));
        Assert.DoesNotContain("had the policy at the start", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Edge_cases_are_reported()
    {
        using var folder = new TemporaryFolder();
        var one = folder.Write("one.csv", "city,event,period\nRosario,e1,2001\n");
        var pair = folder.Write("pair.csv", "city,event,period\nRosario,e1,2001\nTandil,e1,2001\nTandil,e2,2002\n");
        var absent = Citynet.Run("without", "pergamino", "--window", "2004-2005", "--runs", "20");
        Assert.Contains("Pergamino has no tie in 2004-2005: without it the network stays as it is.", absent.Error, StringComparison.Ordinal);
        Assert.Contains("There is no tie between cities", Citynet.Run("without", "Rosario", "--data", one).Error, StringComparison.Ordinal);
        Assert.Contains("No tie is left.", Citynet.Run("without", "Rosario", "Tandil", "--data", pair).Error, StringComparison.Ordinal);
        Assert.Contains("No tie is left.", Citynet.Run("without", "Rosario, Tandil", "--data", pair).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pergamin", "Did you mean 'pergamino'?")]
    [InlineData("--windows", "unknown option")]
    public void What_cannot_be_is_wrong_usage(string word, string told)
    {
        var run = Citynet.Run("without", word);
        Assert.Equal(2, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_window_at_a_time()
    {
        var run = Citynet.Run("without", "tandil", "--window", "each");
        Assert.Equal(2, run.Code);
        Assert.Contains("expected one window", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Direct_ties_have_no_events_and_no_backbone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["data"]);
        File.WriteAllText(Path.Combine(folder["data"], "contacts.csv"), "source,target,kind\na,b,twinning\nb,c,border\nc,d,border\n");
        var run = Citynet.Run("without", "b", "--data", folder["data"], "--out", folder["out"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("2 of 3 ties in all periods are lost without b.", run.Error, StringComparison.Ordinal);
        Assert.Contains("a is left without a tie.", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder["out"], "without_backbone.csv")));
        Assert.Contains("twinning", File.ReadAllText(Path.Combine(folder["out"], "without.html")), StringComparison.Ordinal);
        Assert.Equal(2, Citynet.Run("without", "b", "--data", folder["data"], "--alpha", "0.1").Code);
    }
}
