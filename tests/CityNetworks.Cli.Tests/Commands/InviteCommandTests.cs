using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class InviteCommandTests
{
    [Fact]
    public void A_folder_holds_tables_a_page_that_asks_the_question_and_a_manifest_that_replays()
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run("invite", "--period", "2014-2015", "--places", "2", "--not", "Pergamino,tandil", "--runs", "50", "--out", folder["out"]);
        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(
            ["invite.csv", "invite.html", "invite_comparison.csv", "invite_reach.csv", "invite_ties.csv", "manifest.json"],
            Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var page = File.ReadAllText(Path.Combine(folder["out"], "invite.html"));
        Assert.Contains("<title>Whom do we invite to a meeting in 2014-2015, so that road-safety spreads furthest?</title>", page, StringComparison.Ordinal);
        Assert.Contains("2 periods after 2015-2016", page, StringComparison.Ordinal);
        Assert.Contains("Not to be invited, as asked: Pergamino and Tandil.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        var rows = File.ReadAllLines(Path.Combine(folder["out"], "invite.csv"));
        Assert.StartsWith("step,city,name,reason,gain,ci_lo,ci_hi,within_error,", rows[0], StringComparison.Ordinal);
        Assert.DoesNotContain(rows, row => row.Contains(",pergamino,", StringComparison.Ordinal) || row.Contains(",tandil,", StringComparison.Ordinal));
        Assert.Equal(0, Citynet.Run("replay", Path.Combine(folder["out"], "manifest.json")).Code);
        Assert.Equal(0, Citynet.Run("report", folder["out"], "--out", folder["again.html"]).Code);
        Assert.Equal(page, File.ReadAllText(folder["again.html"]));
    }

    [Fact]
    public void Cohesion_needs_no_scenario_and_ties_the_parts_together()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("meetings.csv", "city,event,period\na,e1,2001\nb,e1,2001\nc,e2,2001\nd,e2,2001\n");
        var run = Citynet.Run("invite", "--period", "2001", "--for", "cohesion", "--places", "2", "--data", data);
        Assert.Equal(0, run.Code);
        Assert.Contains("goes from 0.333 to 0.722", run.Error, StringComparison.Ordinal); // 2 of 6 pairs; then 3, two at distance 2 and one at 3
        Assert.Equal(3, run.Lines.Length);
    }

    [Fact]
    public void Costs_come_from_a_column_or_a_file_and_bind_under_a_budget()
    {
        using var folder = new TemporaryFolder();
        var costs = folder.Write("costs.csv", "city,cost\ntandil,3\nMorón,1\ncanoas,2\n");
        var file = Citynet.Run("invite", "--period", "2014-2015", "--cost", costs, "--budget", "3.5", "--runs", "30", "--for", "cohesion");
        Assert.True(file.Code == 0, file.Error);
        Assert.DoesNotContain("tandil", file.Output, StringComparison.Ordinal);
        Assert.Contains("of a budget of 3.5", file.Error, StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run("invite", "--event", "E24", "--cost", "population", "--budget", "400000", "--for", "cohesion").Code);
    }

    [Theory]
    [InlineData("--event, a meeting", "--places", "2")]
    [InlineData("--event, a meeting", "--period", "2014-2015", "--event", "E24")]
    [InlineData("expected the id or the title of an event", "--event", "E2")]
    [InlineData("is a publication", "--event", "P2")]
    [InlineData("Did you mean '2014-2015'?", "--period", "2014-15")]
    [InlineData("Did you mean 'pergamino'?", "--period", "2014-2015", "--not", "pergamin")]
    [InlineData("--cost and --budget together", "--period", "2014-2015", "--cost", "population")]
    [InlineData("Did you mean 'population'?", "--period", "2014-2015", "--cost", "populaton", "--budget", "1")]
    [InlineData("the cheapest invitation costs", "--period", "2014-2015", "--cost", "population", "--budget", "1")]
    [InlineData("expected a whole number from 1", "--period", "2014-2015", "--places", "0")]
    public void What_cannot_be_is_wrong_usage(string told, params string[] words)
    {
        var (code, error) = InProcess.Run(["invite", .. words, "--runs", "5"]);
        Assert.Equal(2, code);
        Assert.Contains(told, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cost_that_is_no_number_is_bad_data()
    {
        using var folder = new TemporaryFolder();
        var (code, error) = InProcess.Run("invite", "--period", "2014-2015", "--cost", folder.Write("costs.csv", "city,cost\ntandil,dear\n"), "--budget", "1");
        Assert.Equal(3, code);
        Assert.Contains("city 'tandil' has 'dear'", error, StringComparison.Ordinal);
    }
}
