using System.Globalization;
using CityNetworks.Cli.Tests.Reference;
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
        Assert.Equal(0, Citynet.Run("fit", "--data", s_medical, "--terms", "exposure,time", "--out", folder["fit"]).Code);
        Assert.Equal(
            [
                "adoption_curve.csv", "calibration.csv", "coefficients.csv", "diagnostics.csv", "effects.csv", "forecasts.csv", "goodness.csv", "histories.csv",
                "manifest.json", "models.csv"
            ],
            Directory.GetFiles(folder["fit"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var replayed = Citynet.Run("replay", Path.Combine(folder["fit"], "manifest.json"), "--data", s_medical);
        Assert.True(replayed.Code == 0, replayed.Error);
    }

    [Fact]
    public void An_additive_fit_is_a_scenario_that_simulates()
    {
        using var folder = new TemporaryFolder();
        var fit = Citynet.Run("fit", "--data", s_medical, "--model", "additive", "--terms", "exposure", "--weighted-exposure", "--resamples", "20", "--out",
            folder["fit"]);
        Assert.True(fit.Code == 0, fit.Error);
        Assert.True(File.Exists(Path.Combine(folder["fit"], "scenario.jsonc")), fit.Error);
        var simulated = Citynet.Run("simulate", "--data", s_medical, "--fit", folder["fit"], "--runs", "200", "--draws", "20", "--out", folder["simulated"]);
        Assert.True(simulated.Code == 0, simulated.Error);
        Assert.Equal(["cities", "curves", "goodness_of_fit", "parameters"], ColumnCheck.OfFolder("simulate", folder["simulated"]));
        Assert.StartsWith("policy,period,mean,run_lo,median,run_hi,draw_lo,draw_hi,observed",
            File.ReadAllText(Path.Combine(folder["simulated"], "curves.csv")), StringComparison.Ordinal);
        var without = Citynet.Run("counterfactual", "--data", s_medical, "--fit", folder["fit"], "--remove-city", "1036", "--runs", "100", "--draws", "10");
        Assert.True(without.Code == 0, without.Error);
        Assert.StartsWith("policy,period,mean_a,mean_b,difference,draw_lo,draw_hi", without.Output, StringComparison.Ordinal);
        var plain = Citynet.Run("simulate", "--data", s_medical, "--scenario", Path.Combine(folder["fit"], "scenario.jsonc"), "--runs", "20",
            "--out", folder["plain"]);
        Assert.True(plain.Code == 0, plain.Error);
    }

    [Fact]
    public void A_folder_of_a_fit_becomes_a_page_that_says_what_it_is()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("fit", "--data", s_medical, "--terms", "exposure,time", "--resamples", "19", "--out", folder["fit"]).Code);
        var run = Citynet.Run("report", folder["fit"], "--out", folder["page.html"]);
        Assert.True(run.Code == 0, run.Error);
        var page = File.ReadAllText(folder["page.html"]);
        Assert.Contains("What is associated with adoption", page, StringComparison.Ordinal);
        Assert.Contains("856 rows at risk with 98 adoptions", page, StringComparison.Ordinal);
        Assert.Contains("no term has a 95", page, StringComparison.Ordinal);
        Assert.Contains("Histories drawn from the fit, beside the one on record", page, StringComparison.Ordinal);
        Assert.DoesNotContain("this report holds no simulation", page, StringComparison.Ordinal);
        Assert.Contains("no proof that adoption passed between them", page, StringComparison.Ordinal);
        Assert.Contains("Adoptions on record", page, StringComparison.Ordinal); // the observed curve and hazard
        Assert.DoesNotContain("tornado", page, StringComparison.OrdinalIgnoreCase); // marginal effects are no sensitivity

        // The page shows the recorded curve, so it may not say that it holds nothing of the records; and every card has a line.
        Assert.Contains("Adoptions of 1 policy by period", page, StringComparison.Ordinal);
        Assert.Contains("The other records are not part of this report.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The records themselves are not part", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<ul></ul>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Adoptions on record, by policy and period", page, StringComparison.Ordinal); // a table without a row
    }

    [Theory]
    [InlineData("markdown", "| model | term |")]
    [InlineData("latex", "\\begin{tabular}{ll")]
    public void Coefficients_go_into_a_paper(string format, string begins)
    {
        var run = Citynet.Run("fit", "--data", s_medical, "--terms", "exposure,time", "--resamples", "0", "--format", format);
        Assert.Equal(0, run.Code);
        Assert.StartsWith(begins, run.Output, StringComparison.Ordinal);
        Assert.Contains("0.05900", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_has_a_profile_and_a_random_effect_needs_groups()
    {
        var run = Citynet.Run("fit", "--data", s_medical, "--model", "additive", "--terms", "mimicry", "--profile", "mechanisms.mimicry.memory=0.5,1");
        Assert.True(run.Code == 0, run.Error);
        Assert.StartsWith("key,value,log_likelihood,likelihood_ratio,in_interval,rate_baseline,rate_mimicry", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, run.Lines.Length);
        var random = Citynet.Run("fit", "--data", s_medical, "--terms", "exposure,time", "--random", "policy");
        Assert.Equal(3, random.Code);
        Assert.Contains("expected at least 3", random.Error, StringComparison.Ordinal);
        var city = Citynet.Run("fit", "--data", s_medical, "--terms", "exposure,time", "--random", "city");
        Assert.True(city.Code == 0, city.Error);
        Assert.Contains("sd_city", city.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_choices_are_fitted_and_counted()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "choices.jsonc",
            "{ \"choices\": [ { \"name\": \"model\", \"options\": [ { \"name\": \"logit\" }, { \"name\": \"probit\", \"model\": \"probit\" } ] } ] }");
        var run = Citynet.Run("fit", "--data", s_medical, "--choices", folder["choices.jsonc"]);
        Assert.True(run.Code == 0, run.Error);
        Assert.StartsWith("term,fits,not_fitted,positive,negative", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("exposure,2,0,1,0,0,0,", run.Lines[1], StringComparison.Ordinal);
        ColumnCheck.OfHeader("fit", "robustness", run.Lines[0]);
        var each = Citynet.Run("fit", "--data", s_medical, "--choices", folder["choices.jsonc"], "--table", "specifications");
        ColumnCheck.OfHeader("fit", "specifications", each.Lines[0]);
        folder.Write("wrong.jsonc", "{ \"choices\": [ { \"name\": \"model\", \"options\": [ { \"name\": \"logit\", \"lagg\": 1 } ] } ] }");
        Assert.Equal(3, Citynet.Run("fit", "--data", s_medical, "--choices", folder["wrong.jsonc"]).Code);
    }

    [Theory]
    [InlineData(
        "=== contacts.csv\nsource,target\na,a2\n=== cities.csv\nid\na\na2\n=== adoptions.csv\ncity,policy,period\na,p,2\na2,p,1",
        "--terms time",
        3,
        "Every row at risk (1)")]
    [InlineData(
        "=== cities.csv\nid,x\na,1\nb,1\nc,1\nd,1\n=== contacts.csv\nsource,target\nb,a\nc,d\n=== adoptions.csv\ncity,policy,period\na,p,1\nb,p,2",
        "--terms x --resamples 0",
        0,
        "collinear:x")]
    [InlineData(
        "=== cities.csv\nid,x\na,1\nb,1\nc,0\nd,0\n=== contacts.csv\nsource,target\nb,a\nc,d\n=== adoptions.csv\ncity,policy,period\na,p,2\nb,p,2",
        "--terms x",
        3,
        "Separation: x")]
    [InlineData(
        "=== contacts.csv\nsource,target\nb,a\nc,a\nd,b\n=== adoptions.csv\ncity,policy,period\na,p,1\nb,p,2",
        "--model additive --terms exposure,learning",
        3,
        "outcomes.csv has none")]
    public void Records_at_the_edge_are_answered_or_refused(string tables, string options, int code, string message)
    {
        using var folder = new TemporaryFolder();
        foreach (var table in tables.Split("=== ", StringSplitOptions.RemoveEmptyEntries))
            folder.Write(table[..table.IndexOf('\n', StringComparison.Ordinal)], table[(table.IndexOf('\n', StringComparison.Ordinal) + 1)..] + "\n");
        folder.Write("periods.csv", "id\n1\n2\n3\n");
        var run = Citynet.Run(["fit", "--data", folder.Path, .. options.Split(' ')]);
        Assert.True(run.Code == code, run.Error);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fit_forecasts_beyond_the_records_under_a_stated_attendance()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run(
            "fit", "--data", s_medical, "--model", "additive", "--terms", "exposure", "--weighted-exposure", "--resamples", "0", "--out", folder["fit"]).Code);
        var ahead = Citynet.Run(
            "simulate", "--data", s_medical, "--fit", folder["fit"], "--beyond", "3", "--runs", "100", "--draws", "10", "--out", folder["ahead"]);
        Assert.True(ahead.Code == 0, ahead.Error);
        var curves = File.ReadAllLines(Path.Combine(folder["ahead"], "curves.csv"));
        Assert.Equal(["18", "19", "20"], curves.Skip(1).Select(line => line.Split(',')[1]));
        Assert.All(curves.Skip(1), line => Assert.EndsWith(",", line, StringComparison.Ordinal)); // nothing is observed there
        Assert.InRange(double.Parse(curves[1].Split(',')[2], CultureInfo.InvariantCulture), 109, 125);
    }

    [Fact]
    public void Who_comes_to_further_meetings_is_drawn_as_stated_or_from_a_fit_of_participation()
    {
        // Records of participations alone: no event has a kind.
        using var folder = new TemporaryFolder();
        var random = new System.Random(5);
        string[] cities = [.. Enumerable.Range(0, 14).Select(city => $"c{city:00}")];
        var came = Enumerable.Range(0, 30).Select(_ => random.GetItems(cities, 5).Distinct().ToArray()).ToArray();
        var adopted = new Dictionary<string, int> { [cities[0]] = 0, [cities[1]] = 0 };
        for (var period = 1; period < 10; period++)
        {
            // Whoever met an adopter in the period before adopts in one of three cases.
            var exposed = came.Skip(3 * (period - 1)).Take(3).Where(set => set.Any(adopted.ContainsKey)).SelectMany(set => set).Distinct().ToArray();
            foreach (var city in exposed.Where(city => !adopted.ContainsKey(city) && random.Next(3) == 0).ToArray())
                adopted[city] = period;
        }

        var rows = came.Index().SelectMany(one => one.Item.Select(city => $"{city},m{one.Index},{2000 + (one.Index / 3)}"));
        Directory.CreateDirectory(folder["data"]);
        folder.Write("data/participations.csv", "city,event,period\n" + string.Join('\n', rows) + "\n");
        folder.Write("data/adoptions.csv", "city,policy,period\n" + string.Join('\n', adopted.Select(one => $"{one.Key},p,{2000 + one.Value}")) + "\n");
        string[] data = ["--data", folder["data"], "-q"];
        Assert.Equal(0, Citynet.Run(["fit", .. data, "--model", "additive", "--terms", "contact", "--resamples", "0", "--out", folder["fit"]]).Code);
        Assert.Equal(0, Citynet.Run(["fit", .. data, "--outcome", "participation", "--terms", "repetition:1", "--out", folder["who"]]).Code);
        string[] ahead = ["simulate", .. data, "--fit", folder["fit"], "--beyond", "2", "--runs", "400", "--draws", "40"];
        string Curve(string name, params string[] words)
        {
            var run = Citynet.Run([.. ahead, .. words, "--out", folder[name]]);
            Assert.True(run.Code == 0, run.Error);
            return File.ReadAllText(folder[$"{name}/curves.csv"]);
        }

        string[] curves =
        [
            Curve("repeat", "--future", "repeat"), Curve("rare", "--future", "0.1"), Curve("often", "--future", "0.9"),
            Curve("drawn", "--attendance-fit", folder["who"]), Curve("pairs", "--attendance-fit", folder["who"], "--attendance-size", "2"),
        ];
        Assert.Equal(5, curves.Distinct().Count());
        Assert.Contains("m27+1,2010,40,2,2,2", File.ReadAllText(folder["pairs/meetings.csv"]), StringComparison.Ordinal);
        Assert.Contains("m27+1,c", File.ReadAllText(folder["drawn/attendance.csv"]), StringComparison.Ordinal);
        foreach (var (words, message) in new[]
        {
            (ahead.Where(word => word is not ("--beyond" or "2")), "expected --beyond N, or --scenario with the scenario.jsonc"),
            (ahead.Append("--future").Append("0.3"), "who comes is drawn from the fit"),
        })
        {
            var refused = Citynet.Run([.. words, "--attendance-fit", folder["who"], "--out", folder["no"]]);
            Assert.Equal(2, refused.Code);
            Assert.Contains(message, refused.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("simulate", "--draws", "3", "without --fit")]
    [InlineData("simulate", "--beyond", "2", "without --fit")]
    [InlineData("simulate", "--future", "often --beyond 2 --fit nowhere", "expected repeat, none, or a probability")]
    [InlineData("simulate", "--fit", "nowhere", "found nothing at 'nowhere'")]
    [InlineData("fit", "--model", "additive --penalty firth", "no effect on this model")]
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
    [InlineData("a,p,1\n", "No row at risk")]
    [InlineData("a,p,1\nb,p,2\nc,p,2\n", "Every row at risk (2)")]
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

    [Fact]
    public void Dyads_are_fitted_with_errors_by_city_and_by_source()
    {
        using var folder = new TemporaryFolder();
        string[] words = ["fit", "--data", s_medical, "--form", "dyad", "--terms", "tie,time"];
        Assert.Equal(0, Citynet.Run([.. words, "--resamples", "9", "--out", folder["fit"]]).Code);
        Assert.StartsWith("model,term,estimate", File.ReadAllText(folder["fit/coefficients.csv"]), StringComparison.Ordinal);
        Assert.StartsWith("city,source,policy,period,adopted,tie,time", File.ReadAllText(folder["fit/dyads.csv"]), StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run("report", folder["fit"], "--out", folder["page.html"]).Code);
        Assert.Contains("logit-dyad", File.ReadAllText(folder["page.html"]), StringComparison.Ordinal);
        foreach (var (option, value) in new[]
        {
            ("--random", "city"), ("--cluster", "city"), ("--model", "additive"), ("--lag", "0"), ("--outcome", "disadoption")
        })
        {
            var refused = Citynet.Run([.. words, option, value]);
            Assert.True(refused.Code is 2 or 3, $"{option}: {refused.Code}");
            Assert.Contains("expected", refused.Error, StringComparison.Ordinal);
        }

        Assert.Equal(3, Citynet.Run("fit", "--form", "dyad").Code); // no adoption is on record
    }
}
