using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

/// <summary>A page from every kind of folder that a command writes.</summary>
public sealed class ReportCommandTests
{
    public static TheoryData<string, string> Folders => new()
    {
        { "study --runs 20", "Ranked first over all periods together" },
        { "simulate --runs 20", "scenario, road-safety reaches on average" },
        { "simulate --runs 20 --scenario road-safety-scenarios", "scenario, " },
        {
            "counterfactual --runs 20 --remove-city pergamino --reseed tandil",
            "the changed world (remove city Pergamino; let Tandil have the policy from the start) has"
        },
        {
            "counterfactual --runs 20 --scenario binding-council-document --against road-safety",
            "the scenario Road safety, binding Council document in place of Road safety, as recorded"
        },
        { "counterfactual --runs 20 --removals", "every city removed in turn" },
        { "counterfactual --runs 20 --hold-cancelled best", "hold the cancelled meetings, attendance best" },
        { "seeds --budget 2 --runs 20", "chosen in this order" },
        { "recover --scenario road-safety --rates baseline=0.02,contact=0.3,mimicry=0.1 --policies 5 --runs 20", "how often the fit finds" },
        { "seeds --budget 1 --runs 20 --choose events --compare", "chosen in this order" },
        { "sensitivity --draws 4 --runs 20", "moves the scenario" },
    };

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_folder_makes_a_page_that_says_what_it_holds(string command, string says)
    {
        using var folder = new TemporaryFolder();
        var written = Citynet.Run([.. command.Split(' '), "--out", folder["out"]]);
        Assert.True(written.Code == 0, written.Error);
        var run = Citynet.Run("report", folder["out"], "--out", folder["page.html"]);
        Assert.True(run.Code == 0, run.Error);
        var page = File.ReadAllText(folder["page.html"]);
        Assert.DoesNotContain("holds no results", page, StringComparison.Ordinal);
        Assert.Contains(says, page.Replace("<strong>", string.Empty, StringComparison.Ordinal).Replace("</strong>", string.Empty, StringComparison.Ordinal)
            .Replace("<em>", string.Empty, StringComparison.Ordinal).Replace("</em>", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        if (!command.StartsWith("study", StringComparison.Ordinal))
            Assert.DoesNotContain("the records document no", page, StringComparison.OrdinalIgnoreCase); // a folder without records cannot know
    }

    [Fact]
    public void A_folder_that_merge_made_is_a_simulation()
    {
        using var folder = new TemporaryFolder();
        foreach (var shard in new[] { "1/2", "2/2" })
            Assert.Equal(0, Citynet.Run("simulate", "--runs", "20", "--shard", shard, "--out", folder["shards"]).Code);
        Assert.Equal(0, Citynet.Run("merge", folder["shards"], "--out", folder["merged"]).Code);
        Assert.Equal(0, Citynet.Run("simulate", "--runs", "20", "--out", folder["whole"]).Code);
        foreach (var made in new[] { "merged", "whole" })
            Assert.Equal(0, Citynet.Run("report", folder[made], "--out", folder[$"{made}.html"]).Code);
        var page = File.ReadAllText(folder["merged.html"]);
        Assert.Equal(File.ReadAllText(folder["whole.html"]), page);
        Assert.Contains("road-safety reaches on average", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_a_removal_says_that_neither_world_counts_the_city()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("counterfactual", "--runs", "20", "--remove-city", "pergamino", "--out", folder["out"]).Code);
        Assert.Equal(0, Citynet.Run("report", folder["out"], "--out", folder["page.html"]).Code);
        Assert.Contains("Pergamino is left out of the adopters of A and of B", File.ReadAllText(folder["page.html"]), StringComparison.Ordinal);
    }
}
