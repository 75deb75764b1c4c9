using System.Globalization;
using CityNetworks.Inference;
using CityNetworks.Inference.Dyads;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using CityNetworks.Tables;
using CityNetworks.TestData;
using Xunit;

namespace CityNetworks.Tests.Inference.Dyads;

public sealed class DyadStudyTests
{
    // R's glm on the exported rows, and the two-way sandwich of Cameron, Gelbach and Miller written out.
    private const string Program =
        """
        arguments <- commandArgs(TRUE)
        data <- read.csv(arguments[1])
        fit <- glm(adopted ~ tie + same + time, binomial(arguments[2]), data, epsilon = 1e-13, maxit = 100)
        X <- model.matrix(fit); mu <- fitted(fit); y <- data$adopted
        slope <- fit$family$mu.eta(predict(fit))
        scores <- X * (slope * (y - mu) / (mu * (1 - mu)))
        A <- solve(t(X) %*% (X * (slope^2 / (mu * (1 - mu)))))
        V <- function(g) { s <- rowsum(scores, g); n <- nrow(s); n / (n - 1) * A %*% t(s) %*% s %*% A }
        both <- V(data$city) + V(data$source) - V(paste(data$city, data$source))
        cat(format(c(coef(fit), sqrt(diag(both)), logLik(fit)), digits = 15), '\n')
        """;

    [Theory]
    [InlineData(Link.Logit)]
    [InlineData(Link.Probit)]
    [InlineData(Link.Cloglog)]
    public void Coefficients_and_two_way_errors_are_those_of_R(Link link)
    {
        var dyads = DyadPanel.Of(AdoptionPanel.Of(MedicalInnovation.Records));
        var study = DyadStudy.Of(dyads, ["tie", "same(community)", "time"], new DyadSettings { Link = link, Permutations = 0 });
        var rows = study.Tables.Single(table => table.Name == "dyads");
        var file = Path.GetTempFileName();
        File.WriteAllLines(file,
        [
            "city,source,adopted,tie,same,time",
            .. Enumerable.Range(0, rows.RowCount).Select(row => string.Create(CultureInfo.InvariantCulture,
                $"{rows.Text("city")[row]},{rows.Text("source")[row]},{(dyads.Cities.Happens[dyads.Row[row]] ? 1 : 0)},{rows.Numbers("tie")[row]},"
                + $"{rows.Numbers("same(community)")[row]},{rows.Numbers("time")[row]}")),
        ]);
        var numbers = Rscript.Numbers(Program, file, link.ToString().ToLowerInvariant());
        File.Delete(file);
        var table = study.Tables.Single(one => one.Name == "coefficients");
        for (var term = 0; term < 4; term++)
        {
            Assert.Equal(numbers[term], table.Numbers("estimate")[term], 1e-5);
            Assert.Equal(numbers[4 + term], table.Numbers("clustered_se")[term], 1e-5);
            Assert.Equal(numbers[term] + (1.959963984540054 * numbers[4 + term]), table.Numbers("ci_hi")[term], 1e-4);
        }

        Assert.Equal(numbers[8], study.Fit.LogLikelihood, 1e-5);
    }

    [Fact]
    public void Diagnostics_show_what_dyads_repeat_and_leave_out()
    {
        var study = DyadStudy.Of(DyadPanel.Of(AdoptionPanel.Of(MedicalInnovation.Records)), ["tie", "time"]);
        Assert.Contains("repeated for every earlier adopter", Verdict(study, "adoptions"), StringComparison.Ordinal);
        Assert.Contains("no proof", Verdict(study, "homophily"), StringComparison.Ordinal);
        Assert.InRange(Value(study, "pair_permuted_p"), 0.01, 1);
    }

    [Fact]
    public void The_permutation_test_finds_a_tie_that_decides_and_none_where_none_does()
    {
        Assert.InRange(Value(DyadStudy.Of(DyadPanel.Of(Chain(true)), ["tie"]), "pair_permuted_p"), 0.01, 0.05);
        Assert.InRange(Value(DyadStudy.Of(DyadPanel.Of(Chain(false)), ["tie"]), "pair_permuted_p"), 0.06, 1);
    }

    [Fact]
    public void The_same_for_any_number_of_threads()
    {
        var dyads = DyadPanel.Of(AdoptionPanel.Of(MedicalInnovation.Records));
        var one = DyadStudy.Of(dyads, ["tie"], new DyadSettings { Permutations = 9 }, Workers.One);
        var two = DyadStudy.Of(dyads, ["tie"], new DyadSettings { Permutations = 9 }, new Workers(2));
        Assert.Equal(Value(one, "pair_permuted_p"), Value(two, "pair_permuted_p"));
    }

    // b alone is at risk after a adopted; in the second, nobody adopts after a; in the third a is the only earlier adopter.
    [Theory]
    [InlineData("a,p,1\nb,p,3\n", "=== cities.csv\nid\na\nb\n", "'b' is the only city at risk with an earlier adopter")]
    [InlineData("a,p,1\n", "=== cities.csv\nid\na\nb\nc\n", "No city adopts in a row that has an earlier adopter (of 4 dyads)")]
    [InlineData("a,p,1\nb,p,3\n", "=== cities.csv\nid\na\nb\nc\nd\n", null)]
    public void Records_without_anybody_to_compare_are_refused(string adoptions, string cities, string? expected)
    {
        var dyads = DyadPanel.Of(AdoptionPanel.Of(Tests.Records.RecordTexts.Records(
            "=== periods.csv\nid\n1\n2\n3\n=== contacts.csv\nsource,target\nb,a\n" + cities + "=== adoptions.csv\ncity,policy,period\n" + adoptions)));
        if (expected is not null)
        {
            var error = Assert.Throws<CannotEstimateException>(() => DyadStudy.Of(dyads, ["time"]));
            Assert.Contains(expected, error.Message, StringComparison.Ordinal);
            return;
        }

        // A single source: errors are by city.
        var study = DyadStudy.Of(dyads, [], new DyadSettings { Permutations = 0 });
        Assert.Single(dyads.Source.Distinct());
        Assert.True(study.Tables.Single(table => table.Name == "coefficients").Numbers("clustered_se")[0] > 0);
    }

    [Fact]
    public void Nothing_known_is_refused() => Assert.Contains(
        "not known",
        Assert.Throws<CannotEstimateException>(() => DyadStudy.Of(
            DyadPanel.Of(AdoptionPanel.Of(Tests.Records.RecordTexts.Records(DyadPanelTests.Text.Replace("a,AR,2", "a,AR,", StringComparison.Ordinal)))),
            ["difference(size)", "distance"])).Message,
        StringComparison.Ordinal);

    // 60 cities, half of which adopt in period 1; in period 2 all but one adopt of those that name an adopter (or: every second one, whatever it names).
    internal static AdoptionPanel Chain(bool follows)
    {
        var text = new System.Text.StringBuilder("=== periods.csv\nid\n1\n2\n=== contacts.csv\nsource,target\n");
        for (var city = 30; city < 60; city++)
            text.Append(CultureInfo.InvariantCulture, $"c{city},c{(city % 3 == 0 ? city - 30 : 30 + ((city + 1) % 30))}\n");
        text.Append("=== cities.csv\nid\n").AppendJoin('\n', Enumerable.Range(0, 60).Select(city => $"c{city}"));
        text.Append("\n=== adoptions.csv\ncity,policy,period\n");
        for (var city = 0; city < 30; city++)
            text.Append(CultureInfo.InvariantCulture, $"c{city},p,1\n");
        for (var city = 30; city < 60; city++)
        {
            if (follows ? (city % 3 == 0 && city != 33) || city % 7 == 1 : city % 2 == 0)
                text.Append(CultureInfo.InvariantCulture, $"c{city},p,2\n");
        }

        return AdoptionPanel.Of(Tests.Records.RecordTexts.Records(text.ToString()));
    }

    private static string Verdict(DyadStudy study, string check) => Diagnostics(study).Text("verdict")[Place(study, check)]!;

    private static double Value(DyadStudy study, string check) => Diagnostics(study).Numbers("value")[Place(study, check)];

    private static Table Diagnostics(DyadStudy study) => study.Tables.Single(table => table.Name == "diagnostics");

    private static int Place(DyadStudy study, string check) => Diagnostics(study).Text("check").ToList().IndexOf(check);
}
