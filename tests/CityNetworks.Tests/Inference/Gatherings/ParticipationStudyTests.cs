using CityNetworks.Inference;
using CityNetworks.Inference.Gatherings;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Tables;
using CityNetworks.TestData;
using Xunit;

namespace CityNetworks.Tests.Inference.Gatherings;

public sealed class ParticipationStudyTests
{
    [Theory]
    [InlineData("repetition:1,repetition:2,same-country", SetOutcome.Participation)]
    [InlineData("repetition:1,closure,distance,repetition:2*size", SetOutcome.Participation)]
    [InlineData("host-repetition,host-country,repetition:2", SetOutcome.Participation)]
    [InlineData("repetition:1:deputy@coordinator,past-office", SetOutcome.Office)]
    public void Coefficients_are_those_of_R_on_the_table(string terms, SetOutcome outcome)
    {
        var settings = new ParticipationSettings { Terms = terms.Split(','), Outcome = outcome, Controls = 30, HalfLife = 6 };
        var study = ParticipationStudy.Of(MadeUpGatherings.Of(12, 60, 17), Selection.Default, settings);
        var file = Path.GetTempFileName();
        try
        {
            using (var writer = new StreamWriter(file))
                TableCsv.Write(study.Tables.Single(table => table.Name == "statistics"), writer);
            var count = settings.Terms.Count;
            var numbers = Rscript.Numbers(
                """
                library(survival)
                data <- read.csv(commandArgs(trailingOnly = TRUE)[1])
                terms <- names(data)[6:ncol(data)]
                form <- as.formula(paste("came ~", paste(terms, collapse = " + "), "+ strata(event)"))
                for (method in c("exact", "efron")) {
                  fit <- clogit(form, data, method = method, control = coxph.control(eps = 1e-12, iter.max = 50))
                  cat(format(c(coef(fit), sqrt(diag(vcov(fit))), fit$loglik), digits = 15), "")
                }
                """,
                file);
            for (var k = 0; k < count; k++)
            {
                foreach (var start in new[] { 0, (2 * count) + 2 })
                {
                    Assert.Equal(numbers[start + k], study.Fit.Estimates[k], 1e-6);
                    Assert.Equal(numbers[start + count + k], Math.Sqrt(study.Fit.Covariance[k, k]), 1e-6);
                    Assert.Equal(numbers[start + (2 * count)], study.Fit.NullLogLikelihood, 1e-6);
                    Assert.Equal(numbers[start + (2 * count) + 1], study.Fit.LogLikelihood, 1e-6);
                }
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Sets_drawn_give_what_all_sets_give_but_for_some_error()
    {
        var records = MadeUpGatherings.Of(10, 80, 23, largest: 4);
        var all = ParticipationStudy.Of(records, Selection.Default, new ParticipationSettings { Controls = 1000 });
        Assert.All(all.Tables.Single(table => table.Name == "events").Flags("all_sets"), flag => Assert.True(flag));
        var estimates = Enumerable.Range(1, 40).Select(seed =>
            ParticipationStudy.Of(records, Selection.Default, new ParticipationSettings { Controls = 40, Seed = (ulong)seed }).Fit.Estimates).ToArray();
        for (var k = 0; k < 2; k++)
        {
            var (mean, error) = (estimates.Average(row => row[k]), Math.Sqrt(all.Fit.Covariance[k, k]));
            Assert.Equal(all.Fit.Estimates[k], mean, error / 2);
        }
    }

    [Fact]
    public void Threads_change_nothing_and_another_seed_draws_other_sets()
    {
        var records = MadeUpGatherings.Of(15, 40, 5);
        var settings = new ParticipationSettings { Controls = 50 };
        string Text(ParticipationStudy study)
        {
            using var writer = new StringWriter();
            foreach (var table in study.Tables)
                TableCsv.Write(table, writer);
            return writer.ToString();
        }

        var one = Text(ParticipationStudy.Of(records, Selection.Default, settings, Workers.One));
        Assert.Equal(one, Text(ParticipationStudy.Of(records, Selection.Default, settings, new Workers(8))));
        Assert.NotEqual(one, Text(ParticipationStudy.Of(records, Selection.Default, settings with { Seed = 2 })));
    }

    [Fact]
    public void The_bundled_records_have_nineteen_events_and_say_that_they_are_few()
    {
        var study = ParticipationStudy.Of(Mercocities.Read().Records!, Selection.Default);
        Assert.Equal(19, study.Tables.Single(table => table.Name == "events").RowCount);
        var diagnostics = study.Tables.Single(table => table.Name == "diagnostics");
        var place = diagnostics.Text("check").ToList().IndexOf("events_per_coefficient");
        Assert.Equal(9, diagnostics.Numbers("value")[place]);
        Assert.StartsWith("warning: fewer than ten events", diagnostics.Text("verdict")[place], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "0", "all cities at risk came")]
    [InlineData(3, "0 1 2", "all cities at risk came")]
    [InlineData(3, "", "nobody is on record")]
    public void Without_another_set_there_is_nothing_to_compare(int cities, string set, string why)
    {
        int[] came = [.. set.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        var records = MadeUpGatherings.Of(cities, [came, came], _ => EventKind.Meeting);
        var error = Assert.Throws<CannotEstimateException>(() => ParticipationStudy.Of(records, Selection.Default,
            new ParticipationSettings { Terms = ["repetition:1"] }));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sets_that_are_always_repeated_are_separated_and_a_prior_helps()
    {
        var records = MadeUpGatherings.Of(6, [[0, 1], [0, 1], [0, 1], [0, 1], [0, 1]], _ => EventKind.Meeting);
        var settings = new ParticipationSettings { Terms = ["repetition:2"] };
        Assert.Contains("--penalty normal", Assert.Throws<CannotEstimateException>(() => ParticipationStudy.Of(records, Selection.Default,
            settings)).Message, StringComparison.Ordinal);
        Assert.True(ParticipationStudy.Of(records, Selection.Default, settings with { PriorDeviation = 2.5 }).Fit.Estimates[0] > 0);
    }

    [Fact]
    public void Pairs_say_nothing_at_events_of_one_city()
    {
        var records = MadeUpGatherings.Of(6, [[0], [0], [1], [0], [1]], _ => EventKind.Meeting);
        var error = Assert.Throws<CannotEstimateException>(() => ParticipationStudy.Of(records, Selection.Default,
            new ParticipationSettings { Terms = ["repetition:2"] }));
        Assert.Contains("'repetition:2' is the same in all sets", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_of_the_host_alone_say_nothing_of_who_comes_to_a_host()
    {
        var records = MadeUpGatherings.Of(6, [[0], [0, 1], [2], [0, 1], [0, 3, 1], [3, 2, 5]], _ => EventKind.Meeting);
        var study = ParticipationStudy.Of(records, Selection.Default, new ParticipationSettings { Terms = ["host-repetition"] });
        var events = study.Tables.Single(table => table.Name == "events");
        Assert.Equal(["e001", "e003", "e004", "e005"], events.Text("event"));
        Assert.Equal(5, events.Integers("sets")[0]); // the host and one of five others
    }

    [Fact]
    public void Only_members_of_the_period_are_at_risk()
    {
        var records = MadeUpGatherings.Of(5, [[0, 1], [0, 2], [1, 2], [0, 1]], _ => EventKind.Meeting) with
        {
            Memberships = [new Membership("c04", RecordedSpell.Of("p002", null)), new Membership("c03", RecordedSpell.Of(null, "p001"))],
        };
        var study = ParticipationStudy.Of(records, Selection.Default, new ParticipationSettings { Terms = ["repetition:1"] });
        Assert.Equal([4L, 3L, 4L, 4L], study.Tables.Single(table => table.Name == "events").Integers("at_risk"));
    }

    [Fact]
    public void Unknown_kinds_and_repeated_terms_are_refused()
    {
        var records = MadeUpGatherings.Of(6, 8, 1);
        Assert.Contains("kind of event 'fair'", Assert.Throws<ArgumentException>(() =>
            ParticipationStudy.Of(records, Selection.Default, new ParticipationSettings { Kinds = ["fair"] })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ParticipationStudy.Of(records, Selection.Default, new ParticipationSettings { Terms = ["closure", "closure"] }));
    }
}
