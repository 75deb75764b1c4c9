using System.Globalization;
using CityNetworks.Inference;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using CityNetworks.TestData;
using Xunit;

namespace CityNetworks.Tests.Inference.EventHistory;

public sealed class EventHistoryFitTests
{
    /// <summary>The published table: Medical Innovation, lagged exposure and time. Errors are those of glm at its default tolerance, up to 6e-6 off.</summary>
    [Theory]
    [InlineData(Link.Logit, -2.125790, .192307, 0.059001, .315154, 0.008895, .030827, -304.42733)]
    [InlineData(Link.Probit, -1.245521, .100298, 0.029997, .165396, 0.004839, .016225, -304.42577)]
    [InlineData(Link.Cloglog, -2.182142, .181388, 0.056218, .296553, 0.008249, .028974, -304.42793)]
    public void Medical_Innovation_with_time_is_met(Link link, double intercept, double interceptError, double exposure, double exposureError,
        double time, double timeError, double logLikelihood)
    {
        var fit = EventHistoryFit.Of(Medical("exposure", "time"), link);
        Assert.Equal(["intercept", "exposure", "time"], fit.Terms);
        Assert.Equal((856, 98), (fit.Observations, fit.Events));
        double[] expected = [intercept, exposure, time];
        double[] errors = [interceptError, exposureError, timeError];
        for (var term = 0; term < 3; term++)
        {
            Assert.Equal(expected[term], fit.Estimates[term], 2e-6);
            Assert.Equal(errors[term], fit.ErrorOf(term), 1e-5);
        }

        Assert.Equal(logLikelihood, fit.LogLikelihood, 1e-5);
    }

    [Theory]
    [InlineData(Link.Logit, -0.097162, .325120, -297.21361)]
    [InlineData(Link.Cloglog, -0.066642, .302504, -297.23385)]
    public void Medical_Innovation_with_period_effects_is_met(Link link, double exposure, double error, double logLikelihood)
    {
        var fit = EventHistoryFit.Of(Medical("exposure", "period"), link);
        Assert.Equal(exposure, fit.Estimates[1], 1e-6);
        Assert.Equal(error, fit.ErrorOf(1), 1e-5);
        Assert.Equal(logLikelihood, fit.LogLikelihood, 1e-5);
        Assert.Equal(link is Link.Logit ? 628.4272 : fit.Aic, fit.Aic, 1e-4);
        Assert.Equal(17, fit.Parameters);
    }

    /// <summary>Random panels against R's glm, to 1e-5 in coefficients, errors and log-likelihood.</summary>
    [Theory]
    [InlineData(Link.Logit)]
    [InlineData(Link.Probit)]
    [InlineData(Link.Cloglog)]
    public void Random_panels_equal_glm(Link link)
    {
        var random = new Random(7);
        var (data, designs) = (new List<string>(), new List<Design>());
        for (var sample = 0; sample < 8; sample++)
        {
            var design = Made(random, 200 + (100 * sample), 1 + (sample % 4));
            designs.Add(design);
            for (var row = 0; row < design.Count; row++)
            {
                var cells = design.Columns.Select(column => column[row]).Concat(Enumerable.Repeat(0.0, 4 - design.Columns.Count));
                data.Add(string.Join(',',
                    new[] { sample, design.Happens[row] ? 1 : 0 }.Select(x =>
                        $"{x}").Concat(cells.Select(x => x.ToString("R", CultureInfo.InvariantCulture)))));
            }
        }

        var file = Path.GetTempFileName();
        File.WriteAllLines(file, ["sample,y,a,b,c,d", .. data]);
        var numbers = Rscript.Numbers(
            """
            arguments <- commandArgs(TRUE)
            all <- read.csv(arguments[1])
            for (s in unique(all$sample)) {
              data <- all[all$sample == s, ]
              terms <- c('a', 'b', 'c', 'd')[1:(1 + s %% 4)]
              fit <- glm(reformulate(terms, 'y'), binomial(arguments[2]), data, epsilon = 1e-12, maxit = 100)
              cat(format(c(coef(summary(fit))[, 1:2], logLik(fit)), digits = 15), '\n')
            }
            """, file, link.ToString().ToLowerInvariant());
        File.Delete(file);
        var place = 0;
        foreach (var design in designs)
        {
            var fit = EventHistoryFit.Of(design, link);
            var terms = fit.Terms.Count;
            for (var term = 0; term < terms; term++)
            {
                Assert.Equal(numbers[place + term], fit.Estimates[term], 1e-5);
                Assert.Equal(numbers[place + terms + term], fit.ErrorOf(term), 1e-5);
            }

            Assert.Equal(numbers[place + (2 * terms)], fit.LogLikelihood, 1e-5);
            place += (2 * terms) + 1;
        }

        Assert.Equal(place, numbers.Length);
    }

    [Theory]
    [InlineData(Link.Logit)]
    [InlineData(Link.Probit)]
    [InlineData(Link.Cloglog)]
    public void Alone_the_intercept_is_the_share_of_events(Link link)
    {
        var fit = EventHistoryFit.Of(new Design([], [], [true, false, false, false, true]), link);
        Assert.Equal(0.4, Links.Hazard(link, fit.Estimates[0]), 1e-12);
        Assert.Equal((2 * Math.Log(0.4)) + (3 * Math.Log(0.6)), fit.LogLikelihood, 1e-12);
    }

    [Fact]
    public void A_two_by_two_table_has_the_log_odds_ratio_of_its_counts()
    {
        // 3 of 10 against 6 of 10: ln(6·7/(4·3)), error √(1/3 + 1/7 + 1/6 + 1/4).
        var happens = Enumerable.Range(0, 20).Select(row => row < 10 ? row < 3 : row < 16).ToArray();
        var fit = EventHistoryFit.Of(new Design(["x"], [[.. Enumerable.Range(0, 20).Select(row => row < 10 ? 0.0 : 1)]], happens), Link.Logit);
        Assert.Equal(Math.Log(6.0 * 7 / (4 * 3)), fit.Estimates[1], 1e-10);
        Assert.Equal(Math.Sqrt((1.0 / 3) + (1.0 / 7) + (1.0 / 6) + (1.0 / 4)), fit.ErrorOf(1), 1e-10);
    }

    /// <summary>One row of each outcome and a term that separates them: Firth's chances are (y + ½)/2, so the slope is 2 ln 3. A full step from there
    /// overshoots to where the information is 0.</summary>
    [Fact]
    public void Firth_ends_also_where_a_full_step_goes_too_far()
    {
        var two = new Design(["x"], [[1.0, 2.0]], [false, true]);
        var fit = EventHistoryFit.Of(two, Link.Logit, new Penalty(PenaltyKind.Firth));
        Assert.Equal(2 * Math.Log(3), fit.Estimates[1], 1e-7);
        Assert.Equal(-Math.Log(3), fit.Estimates[0] + fit.Estimates[1], 1e-7);
    }

    /// <summary>Small panels, most of them separated: the penalised likelihood ℓ + ½ ln|A|, worked out here, falls in every direction.</summary>
    [Fact]
    public void Firth_is_the_top_of_the_penalised_likelihood_of_separated_panels()
    {
        var separated = 0;
        for (var seed = 0; seed < 120; seed++)
        {
            var random = new Random(seed);
            var rows = random.Next(5, 14);
            double[][] columns = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Enumerable.Range(0, rows).Select(_ =>
                random.NextDouble() < 0.5 ? random.Next(3) : Math.Round(3 * random.NextDouble(), 2)).ToArray())];
            bool[] happens = [.. Enumerable.Range(0, rows).Select(row => random.NextDouble() < 0.15 + (columns[0][row] > 2 ? 0.6 : 0))];
            if (happens.Distinct().Count() < 2 || columns.Any(column => column.Distinct().Count() < 2))
                continue;
            var design = new Design([.. columns.Select((_, k) => $"x{k}")], columns, happens);
            var fit = EventHistoryFit.Of(design, Link.Logit, new Penalty(PenaltyKind.Firth));
            if (fit.Collinear.Count > 0)
                continue;
            separated += IsRefused(design) ? 1 : 0;
            var top = Penalised(design, fit.Estimates);
            for (var k = 0; k < fit.Estimates.Length; k++)
            {
                foreach (var step in new[] { -1e-3, 1e-3 })
                {
                    double[] beside = [.. fit.Estimates];
                    beside[k] += step;
                    Assert.True(Penalised(design, beside) <= top + 1e-9, $"seed {seed}, coefficient {k}");
                }
            }
        }

        Assert.InRange(separated, 10, 120);

        static bool IsRefused(Design design)
        {
            try
            {
                EventHistoryFit.Of(design, Link.Logit);
                return false;
            }
            catch (CannotEstimateException)
            {
                return true;
            }
        }

        static double Penalised(Design design, double[] at)
        {
            var information = MathNet.Numerics.LinearAlgebra.Double.DenseMatrix.Create(at.Length, at.Length, 0);
            var value = 0.0;
            for (var row = 0; row < design.Count; row++)
            {
                double[] x = [1, .. design.Columns.Select(column => column[row])];
                var chance = 1 / (1 + Math.Exp(-x.Zip(at, (a, b) => a * b).Sum()));
                value += Math.Log(design.Happens[row] ? chance : 1 - chance);
                information += MathNet.Numerics.LinearAlgebra.Double.DenseMatrix.Create(
                    at.Length, at.Length, (i, j) => x[i] * x[j] * chance * (1 - chance));
            }

            return value + (Math.Log(information.Determinant()) / 2);
        }
    }

    /// <summary>The same panels with the other links: a fit ends, or says why not.</summary>
    [Theory]
    [InlineData(Link.Probit)]
    [InlineData(Link.Cloglog)]
    public void Firth_ends_with_the_other_links(Link link)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var rows = random.Next(5, 14);
            double[] x = [.. Enumerable.Range(0, rows).Select(row => row % 2 == 0 ? random.Next(3) : Math.Round(3 * random.NextDouble(), 2))];
            bool[] happens = [.. x.Select(value => value > 1.5)];
            if (happens.Distinct().Count() < 2)
                continue;
            var fit = EventHistoryFit.Of(new Design(["x"], [x], happens), link, new Penalty(PenaltyKind.Firth));
            Assert.True(double.IsFinite(fit.Estimates[1]) && fit.Gradient < 1e-6, $"seed {seed}");
        }
    }

    [Fact]
    public void Firth_adds_half_to_the_cells_of_a_two_by_two_table()
    {
        // 0 of 10 against 6 of 10: separated, but Jeffreys' prior is half an event in each cell.
        var happens = Enumerable.Range(0, 20).Select(row => row is >= 10 and < 16).ToArray();
        var design = new Design(["x"], [[.. Enumerable.Range(0, 20).Select(row => row < 10 ? 0.0 : 1)]], happens);
        Assert.Equal(Math.Log(6.5 * 10.5 / (4.5 * 0.5)), EventHistoryFit.Of(design, Link.Logit, new Penalty(PenaltyKind.Firth)).Estimates[1], 1e-7);
    }

    [Fact]
    public void A_normal_prior_solves_its_own_score_equation()
    {
        var design = Made(new Random(3), 300, 2);
        var fit = EventHistoryFit.Of(design, Link.Logit, new Penalty(PenaltyKind.Normal, 0.5));
        var free = EventHistoryFit.Of(design, Link.Logit);
        for (var column = 0; column < 2; column++)
        {
            var values = design.Columns[column];
            var deviation = Math.Sqrt(values.Sum(x => (x - values.Average()) * (x - values.Average())) / values.Length);
            var score = Enumerable.Range(0, design.Count).Sum(row =>
            {
                var eta = fit.Estimates[0] + (fit.Estimates[1] * design.Columns[0][row]) + (fit.Estimates[2] * design.Columns[1][row]);
                return values[row] * ((design.Happens[row] ? 1 : 0) - Links.Hazard(Link.Logit, eta));
            });
            var scaled = fit.Estimates[column + 1] * 2 * deviation; // for a covariate of deviation 0.5
            Assert.Equal(scaled * 2 * deviation / 0.25, score, 1e-5);
            Assert.True(Math.Abs(fit.Estimates[column + 1]) < Math.Abs(free.Estimates[column + 1]));
        }
    }

    [Fact]
    public void A_constant_and_a_collinear_term_are_left_out_as_in_R()
    {
        var design = Made(new Random(5), 300, 2);
        var more = design with
        {
            Terms = ["a", "constant", "b", "sum"],
            Columns = [design.Columns[0], [.. Enumerable.Repeat(3.7, 300)], design.Columns[1],
                [.. design.Columns[0].Zip(design.Columns[1], (x, y) => (2 * x) - y)]],
            IsLevel = [false, false, false, false],
        };
        var fit = EventHistoryFit.Of(more, Link.Logit);
        var plain = EventHistoryFit.Of(design, Link.Logit);
        Assert.Equal(["constant", "sum"], fit.Collinear);
        Assert.True(double.IsNaN(fit.Estimates[2]) && double.IsNaN(fit.Estimates[4]));
        Assert.Equal(plain.LogLikelihood, fit.LogLikelihood, 1e-9);
        Assert.Equal(plain.Estimates[2], fit.Estimates[3], 1e-9);
        Assert.Equal(3, fit.Parameters);
    }

    [Theory]
    [InlineData(Link.Logit)]
    [InlineData(Link.Probit)]
    [InlineData(Link.Cloglog)]
    public void Separation_names_its_terms_and_says_what_to_do(Link link)
    {
        var random = new Random(1);
        double[] x = [.. Enumerable.Range(0, 60).Select(_ => random.NextDouble())];
        double[] noise = [.. Enumerable.Range(0, 60).Select(_ => random.NextDouble())];
        var complete = new Design(["x", "noise"], [x, noise], [.. x.Select(value => value > 0.5)]);
        Assert.Contains("Separation: x", Assert.Throws<CannotEstimateException>(() => EventHistoryFit.Of(complete, link)).Message, StringComparison.Ordinal);
        var partly = new Design(["x", "noise"], [[.. x.Select(value => value > 0.8 ? 1.0 : 0)], noise], [.. x.Select(value => value > 0.8 || value < 0.3)]);
        var message = Assert.Throws<CannotEstimateException>(() => EventHistoryFit.Of(partly, link)).Message;
        Assert.Contains("Separation: x predicts", message, StringComparison.Ordinal);
        Assert.Contains("--penalty firth", message, StringComparison.Ordinal);
        Assert.True(double.IsFinite(EventHistoryFit.Of(partly, link, new Penalty(PenaltyKind.Firth)).Estimates[1]));
        Assert.True(double.IsFinite(EventHistoryFit.Of(complete, link, new Penalty(PenaltyKind.Normal)).Estimates[1]));
    }

    [Fact]
    public void A_level_without_events_has_no_finite_estimate_and_does_not_move_the_others()
    {
        var design = Made(new Random(9), 400, 1);
        double[] level = [.. Enumerable.Range(0, 400).Select(row => row % 4 == 0 ? 1.0 : 0)];
        bool[] happens = [.. design.Happens.Select((y, row) => y && row % 4 != 0)];
        var with = new Design(["a", "level"], [design.Columns[0], level], happens) { IsLevel = [false, true] };
        var kept = Enumerable.Range(0, 400).Where(row => row % 4 != 0).ToArray();
        var without = new Design(["a"], [[.. kept.Select(row => design.Columns[0][row])]], [.. kept.Select(row => happens[row])]);
        var (fit, rest) = (EventHistoryFit.Of(with, Link.Cloglog), EventHistoryFit.Of(without, Link.Cloglog));
        Assert.Equal(double.NegativeInfinity, fit.Estimates[2]);
        Assert.Equal(rest.Estimates[1], fit.Estimates[1], 1e-10);
        Assert.Equal(rest.LogLikelihood, fit.LogLikelihood, 1e-10);
        Assert.Equal((400, 3), (fit.Observations, fit.Parameters));
    }

    [Theory]
    [InlineData(0, "No row at risk (of 5)")]
    [InlineData(5, "Every row at risk (5)")]
    public void Never_and_always_are_refused(int events, string message) => Assert.Contains(
        message, Assert.Throws<CannotEstimateException>(() =>
            EventHistoryFit.Of(new Design([], [], [.. Enumerable.Range(0, 5).Select(row => row < events)]), Link.Logit)).Message, StringComparison.Ordinal);

    [Fact]
    public void Threads_and_units_change_nothing()
    {
        var design = Made(new Random(11), 20_000, 3);
        var one = EventHistoryFit.Of(design, Link.Logit, null, Workers.One);
        Assert.Equal(one.Estimates, EventHistoryFit.Of(design, Link.Logit, null, new Workers(8)).Estimates);
        var scaled = EventHistoryFit.Of(design with
        {
            Columns = [.. design.Columns.Select(column =>
            Array.ConvertAll(column, x => (1e6 * x) + 1e7))]
        }, Link.Logit);
        Assert.Equal(one.Estimates[2], scaled.Estimates[2] * 1e6, 1e-7);
        Assert.Equal(one.LogLikelihood, scaled.LogLikelihood, 1e-6);
    }

    /// <summary>A made-up sample with a hazard of about a quarter.</summary>
    internal static Design Made(Random random, int rows, int columns)
    {
        double[][] values = [.. Enumerable.Range(0, columns).Select(column =>
            Enumerable.Range(0, rows).Select(_ => column == 1 ? random.Next(20) : random.NextDouble() * 2).ToArray())];
        var slopes = values.Select((_, column) => column == 1 ? 0.05 : 0.8 - column).ToArray();
        bool[] happens = [.. Enumerable.Range(0, rows).Select(row =>
            random.NextDouble() < 1 / (1 + Math.Exp(1.5 - values.Select((column, k) => column[row] * slopes[k]).Sum())))];
        return new Design([.. Enumerable.Range(0, columns).Select(column => $"{(char)('a' + column)}")], values, happens);
    }

    private static Design Medical(params string[] terms)
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        return PanelDesign.Of(panel, PanelTerms.Of(panel, terms)).Of(_ => true);
    }
}
