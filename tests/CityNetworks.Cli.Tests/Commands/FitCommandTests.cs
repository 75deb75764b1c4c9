using System.Globalization;
using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class FitCommandTests
{
    private static readonly string s_medical = Repository.Path("graphs", "medical-innovation");

    [Theory]
    [InlineData("logit", 0.059001)]
    [InlineData("probit", 0.029997)]
    [InlineData("cloglog", 0.056218)]
    public void The_plain_form_is_one_line(string model, double exposure)
    {
        var run = Citynet.Run("fit", "--data", s_medical, "--model", model, "--terms", "exposure,time", "--exposure", "contacts");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("model,term,estimate,std_error,clustered_se,ci_lo,ci_hi,p_value", run.Output, StringComparison.Ordinal);
        Assert.Equal(["intercept", "exposure", "time"], run.Lines.Skip(1).Select(line => line.Split(',')[1]));
        Assert.Equal(exposure, double.Parse(run.Lines[2].Split(',')[2], CultureInfo.InvariantCulture), 1e-5);
        Assert.Contains("placebo_permuted_p", run.Error, StringComparison.Ordinal); // identifiability is reported unasked
        Assert.Contains("no proof that adoption passed between them", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_takes_all_tables_and_is_replayed()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("fit", "--data", s_medical, "--terms", "exposure,period", "--out", folder["fit"]).Code);
        Assert.Equal(
            ["calibration.csv", "coefficients.csv", "diagnostics.csv", "effects.csv", "manifest.json", "models.csv"],
            Directory.GetFiles(folder["fit"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var replayed = Citynet.Run("replay", Path.Combine(folder["fit"], "manifest.json"), "--data", s_medical);
        Assert.True(replayed.Code == 0, replayed.Error);
    }

    [Fact]
    public void An_additive_fit_is_a_scenario_that_simulates()
    {
        using var folder = new TemporaryFolder();
        var fit = Citynet.Run("fit", "--data", s_medical, "--model", "additive", "--terms", "exposure", "--weighted", "--resamples", "20", "--out",
            folder["fit"]);
        Assert.True(fit.Code == 0, fit.Error);
        Assert.True(File.Exists(Path.Combine(folder["fit"], "scenario.jsonc")), fit.Error);
        var simulated = Citynet.Run("simulate", "--data", s_medical, "--fit", folder["fit"], "--runs", "200", "--draws", "20", "--out", folder["simulated"]);
        Assert.True(simulated.Code == 0, simulated.Error);
        Assert.StartsWith("policy,period,mean,run_lo,median,run_hi,draw_lo,draw_hi,observed",
            File.ReadAllText(Path.Combine(folder["simulated"], "curves.csv")), StringComparison.Ordinal);
        var without = Citynet.Run("counterfactual", "--data", s_medical, "--fit", folder["fit"], "--remove-city", "1036", "--runs", "100", "--draws", "10");
        Assert.True(without.Code == 0, without.Error);
        Assert.StartsWith("policy,period,mean_a,mean_b,difference,draw_lo,draw_hi", without.Output, StringComparison.Ordinal);
        var plain = Citynet.Run("simulate", "--data", s_medical, "--scenario", Path.Combine(folder["fit"], "scenario.jsonc"), "--runs", "20",
            "--out", folder["plain"]);
        Assert.True(plain.Code == 0, plain.Error);
    }

    [Theory]
    [InlineData("simulate", "--draws", "3", "without --fit")]
    [InlineData("simulate", "--fit", "nowhere", "found nothing at 'nowhere'")]
    [InlineData("fit", "--model", "additive --penalty firth", "no effect on additive hazards")]
    [InlineData("fit", "--table", "shares", "'shares' is no table of this answer")]
    public void Options_that_do_not_go_together_are_reported(string command, string option, string value, string message)
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run([command, "--data", s_medical, option, .. value.Split(' '), .. command == "simulate" ? new[] { "--out", folder["out"] } : []]);
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--terms exposur,time", "Did you mean 'exposure'?")]
    [InlineData(2, "--exposure events", "expected contacts")]
    [InlineData(2, "--policy penicillin", "expected one of tetracycline")]
    [InlineData(2, "--window each", "--window: direct ties hold")]
    [InlineData(3, "--terms learning", "outcomes.csv")]
    [InlineData(3, "--to 1", "No city is at risk")]
    public void What_cannot_be_is_reported(int code, string options, string message)
    {
        var run = Citynet.Run(["fit", "--data", s_medical, .. options.Split(' ')]);
        Assert.Equal(code, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_without_adoptions_are_refused_with_what_to_do()
    {
        foreach (var command in new[] { "fit", "panel", "descriptives" })
        {
            var run = Citynet.Run(command);
            Assert.Equal(3, run.Code);
            Assert.Contains("adoptions.csv", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("a,p,1\nb,p,1\nc,p,1\n", "No city is at risk")]
    [InlineData("a,p,1\n", "None of")]
    [InlineData("a,p,1\nb,p,2\nc,p,2\n", "All 2 rows")]
    public void Everybody_in_the_first_period_nobody_later_and_everybody_at_once(string adoptions, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("contacts.csv", "source,target\na,b\nb,c\n");
        folder.Write("periods.csv", "id\n1\n2\n3\n");
        folder.Write("adoptions.csv", "city,policy,period\n" + adoptions);
        var run = Citynet.Run("fit", "--data", folder.Path);
        Assert.Equal(3, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("logit")]
    [InlineData("additive")]
    public void A_panel_without_a_row_is_refused(string model)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["data"]);
        folder.Write("data/participations.csv", "city,event,period,probability\na,x,2000,0.5\nb,x,2000,\n"); // a single period: nobody is at risk
        folder.Write("data/cities.csv", "id\na\nb\n");
        folder.Write("data/policies.csv", "id\np\n");
        folder.Write("data/adoptions.csv", "city,policy,period\na,p,2000\n");
        var (code, error) = InProcess.Run("fit", "--data", folder["data"], "--model", model, "--terms", "exposure,time", "--out", folder["t.csv"]);
        Assert.Equal(3, code);
        Assert.Contains("No city is at risk in any period", error, StringComparison.Ordinal);
    }
}
