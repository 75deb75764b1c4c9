using CityNetworks.Cli.Tests.Reference;
using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class GatheringFitTests
{
    [Theory]
    [InlineData("participation", "repetition:1,repetition:2")]
    [InlineData("office", "repetition:1:deputy@coordinator,past-office")]
    public void One_line_gives_coefficients_and_says_how_few_events_there_are(string outcome, string terms)
    {
        var run = Citynet.Run("fit", "--outcome", outcome, "--terms", terms);
        Assert.True(run.Code == 0, run.Error);
        Assert.StartsWith("model,term,estimate,std_error", run.Output, StringComparison.Ordinal);
        Assert.Equal(terms.Split(','), run.Lines.Skip(1).Select(line => line.Split(',')[1]));
        Assert.Contains("fewer than ten events a coefficient", run.Error, StringComparison.Ordinal);
        Assert.Contains("a coefficient is an association", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fit_shows_who_comes_to_what_is_planned_and_both_are_replayed()
    {
        using var folder = new TemporaryFolder();
        var data = Records(folder);
        var fit = Citynet.Run("fit", "--data", data, "--outcome", "participation", "--out", folder["fit"]);
        Assert.True(fit.Code == 0, fit.Error);
        Assert.Equal(
            ["attendance.json", "coefficients.csv", "diagnostics.csv", "events.csv", "manifest.json", "models.csv", "statistics.csv"],
            Directory.GetFiles(folder["fit"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var replayed = Citynet.Run("replay", Path.Combine(folder["fit"], "manifest.json"), "--data", data);
        Assert.True(replayed.Code == 0, replayed.Error);

        string[] simulate = ["simulate", "--data", data, "--scenario", folder["s.jsonc"], "--attendance-fit", folder["fit"], "--runs", "60", "--draws", "20"];
        var simulated = Citynet.Run([.. simulate, "--out", folder["simulated"]]);
        Assert.True(simulated.Code == 0, simulated.Error);
        Assert.Contains("attendance", ColumnCheck.OfFolder("simulate", folder["simulated"]));
        var curves = File.ReadAllLines(Path.Combine(folder["simulated"], "curves.csv"));
        Assert.Equal("policy,period,mean,run_lo,median,run_hi,draw_lo,draw_hi", curves[0]);
        Assert.True(Mean(curves[^1]) > Mean(curves[^2])); // who met at the planned meeting learnt
        Assert.Contains("next,a,", File.ReadAllText(Path.Combine(folder["simulated"], "attendance.csv")), StringComparison.Ordinal);
        Assert.Contains("next,9,20,", File.ReadAllText(Path.Combine(folder["simulated"], "meetings.csv")), StringComparison.Ordinal);
        var again = Citynet.Run([.. simulate, "--threads", "1", "--out", folder["again"]]);
        Assert.True(again.Code == 0, again.Error);
        foreach (var file in new[] { "curves.csv", "cities.csv", "attendance.csv" })
            Assert.Equal(File.ReadAllText(Path.Combine(folder["simulated"], file)), File.ReadAllText(Path.Combine(folder["again"], file)));

        static double Mean(string line) => double.Parse(line.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData(2, "fit --outcome participation --model cloglog", "--model has no effect with --outcome participation or office")]
    [InlineData(2, "fit --controls 5", "without --outcome participation or office")]
    [InlineData(2, "fit --outcome participation --penalty firth", "firth is for adoption")]
    [InlineData(2, "fit --outcome participation --terms repetitoin:1", "Did you mean 'repetition'?")]
    [InlineData(2, "fit --outcome participation --event-kinds fair", "kind of event 'fair'")]
    [InlineData(2, "fit --outcome participation --table shares", "'shares' is no table of this answer")]
    [InlineData(2, "panel --outcome participation", "found 'participation'; expected one of")]
    [InlineData(3, "fit --outcome office --data DATA", "No event has a set of cities")]
    [InlineData(2, "simulate --attendance-size 3", "without --attendance-fit")]
    [InlineData(2, "simulate --attendance-fit nowhere --out OUT", "found nothing at 'nowhere'")]
    [InlineData(2, "simulate --attendance-fit x --until-error 0.1 --out OUT", "with --attendance-fit")]
    [InlineData(3, "simulate --attendance-fit DATA/events.csv --out OUT", "no fit of attendance")]
    public void What_cannot_be_is_reported(int code, string line, string message)
    {
        using var folder = new TemporaryFolder();
        var data = Records(folder);
        var run = Citynet.Run([.. line.Split(' ').Select(word => word.Replace("DATA", data, StringComparison.Ordinal).Replace("OUT", folder["out"],
            StringComparison.Ordinal))]);
        Assert.True(code == run.Code, run.Error);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_planned_meeting_there_is_nothing_to_draw()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("fit", "--outcome", "participation", "--event-kinds", "coordination", "--out", folder["fit"]).Code);
        var run = Citynet.Run("simulate", "--attendance-fit", folder["fit"], "--out", folder["out"]);
        Assert.Equal(3, run.Code);
        Assert.Contains("No coordination is planned", run.Error, StringComparison.Ordinal);
    }

    private static string Records(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder["data"]);
        string[] sets = ["abc", "abd", "bc", "aef", "abe", "cd", "abc", "ef"];
        folder.Write("data/periods.csv", "id\n" + string.Concat(Enumerable.Range(1, 10).Select(p => $"{p}\n")));
        folder.Write("data/events.csv", "id,kind,period,status\n" + string.Concat(sets.Select((_, e) =>
            $"e{e},meeting,{e + 1},held\n")) + "next,meeting,9,planned\n");
        folder.Write("data/participations.csv", "city,event,period\n" + string.Concat(sets.SelectMany((set, e) => set.Select(city =>
            $"{city},e{e},{e + 1}\n"))));
        folder.Write("s.jsonc", """{ "policy": "p", "initial": ["a", "e"], "start": "8", "mechanisms": { "learning": { "rate": 1.5, "memory": 0.1 } } }""");
        return folder["data"];
    }
}
