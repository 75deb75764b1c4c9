using CityNetworks.Inference;
using CityNetworks.Inference.Additive;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Inference.Additive;

public sealed class AdditiveHazardFitTests
{
    [Fact]
    public void The_worked_example_has_its_hazard_and_shares()
    {
        // λ₀ = e⁻³, rates .2, .15, .05; m = .2727273·…, M = .8, Q = .6685010 (the handbook's golden example; L is m of period 3).
        HazardComponent[] components =
        [
            new("baseline", null), new("learning", [.2627737]), new("mimicry", [.8]), new("competition", [.6685010]) { IsSignFree = true },
        ];
        var likelihood = new AdditiveLikelihood(components, [true], null, default);
        var parts = new double[4];
        var hazard = likelihood.Parts([Math.Exp(-3), .2, .15, .05], 0, parts);
        Assert.Equal(.2557669, hazard, 1e-7);
        Assert.Equal(.2256775, 1 - Math.Exp(-hazard), 1e-7);
        Assert.Equal([.194658, .205479, .469177, .130686], parts.Select(part => Math.Round(part / hazard, 6)));
        Assert.Equal([.194658, .205479, .469177, .130686],
            CauseShares.Of(likelihood, [Math.Exp(-3), .2, .15, .05], 4, [true]).Select(share => Math.Round(share, 6)));
        // Log-likelihood of (0, 0, 1) with h = .1, .2, .3: M is the hazard itself, rate 1, no baseline.
        var three = new AdditiveLikelihood([new("exposure", [-Math.Log(.9), -Math.Log(.8), -Math.Log(.7)])], [false, false, true], null, default);
        Assert.Equal(-1.5324769, three.At([1]), 1e-7);
    }

    [Fact]
    public void The_gradient_and_the_second_derivatives_equal_finite_differences() => Gen.Int[0, 1000].Sample(seed =>
    {
        var (components, happens) = Made(new Random(seed), 60, withModifiers: true);
        var likelihood = new AdditiveLikelihood(components, happens, null, default);
        double[] point = [0.1, 0.3, 0.2, -0.4, 0.05];
        var (_, gradient, information) = likelihood.Derivatives(point);
        for (var i = 0; i < point.Length; i++)
        {
            Assert.Equal(Difference(likelihood.At, point, i), gradient[i], 1e-5);
            for (var j = 0; j < point.Length; j++)
                Assert.Equal(-Difference(x => likelihood.Derivatives(x).Gradient[j], point, i), information[i, j], 1e-4);
        }
    }, iter: 20);

    [Fact]
    public void With_rates_zero_it_equals_cloglog_with_intercept_and_covariates()
    {
        var made = EventHistoryFitTestsData();
        var cloglog = EventHistoryFit.Of(made, Link.Cloglog);
        var mean = made.Columns[0].Average();
        var additive = AdditiveHazardFit.Of([new HazardComponent("baseline",
            null) { Modifiers = [("a", Array.ConvertAll(made.Columns[0], x => x - mean))] }], made.Happens);
        Assert.Equal(cloglog.LogLikelihood, additive.LogLikelihood, 1e-8);
        Assert.Equal(cloglog.Estimates[1], additive.Estimates[1], 1e-6);
        Assert.Equal(cloglog.Estimates[0] + (cloglog.Estimates[1] * mean), Math.Log(additive.Estimates[0]), 1e-6);
    }

    [Fact]
    public void The_baseline_alone_is_the_closed_form()
    {
        var fit = AdditiveHazardFit.Of([new HazardComponent("baseline", null)], [true, false, false, false, true]);
        Assert.Equal(-Math.Log(0.6), fit.Estimates[0], 1e-9); // h = 2/5
        Assert.Equal(Math.Sqrt(0.4 / 0.6 / 5), Math.Sqrt(fit.Covariance[0, 0]), 1e-6); // h/((1 − h)n) is the variance of −ln(1 − ĥ)
    }

    [Fact]
    public void One_mechanism_that_is_all_or_nothing_is_the_closed_form()
    {
        // M = 0: 2 of 10 adopt; M = 1: 6 of 10. λ₀ = −ln .8, λ₀ + s = −ln .4.
        var happens = Enumerable.Range(0, 20).Select(row => row < 10 ? row < 2 : row < 16).ToArray();
        var fit = AdditiveHazardFit.Of([new("baseline", null), new("exposure", [.. Enumerable.Range(0, 20).Select(row => row < 10 ? 0.0 : 1)])], happens);
        Assert.Equal(-Math.Log(.8), fit.Estimates[0], 1e-8);
        Assert.Equal(Math.Log(.8 / .4), fit.Estimates[1], 1e-8);
    }

    [Fact]
    public void A_rate_that_only_harms_is_on_its_bound_and_competition_may_be_negative()
    {
        var happens = Enumerable.Range(0, 40).Select(row => row < 20 ? row < 8 : row < 23).ToArray(); // M = 1 adopt less
        double[] m = [.. Enumerable.Range(0, 40).Select(row => row < 20 ? 0.0 : 1)];
        var bounded = AdditiveHazardFit.Of([new("baseline", null), new("mimicry", m)], happens);
        Assert.Equal(0, bounded.Estimates[1]);
        Assert.Equal(["mimicry"], bounded.OnBound);
        Assert.True(bounded.Gradient[1] < 0);
        var free = AdditiveHazardFit.Of([new("baseline", null), new("competition", m) { IsSignFree = true }], happens);
        Assert.Equal(-Math.Log(.85) + Math.Log(.6), free.Estimates[1], 1e-7);
    }

    [Fact]
    public void Large_samples_give_back_what_made_them()
    {
        var random = new Random(3);
        double[] truth = [0.05, 0.3, 0.1];
        var (components, _) = Made(random, 60_000, withModifiers: false);
        var rates = new AdditiveLikelihood(components, new bool[60_000], null, default);
        var parts = new double[3];
        bool[] happens = [.. Enumerable.Range(0, 60_000).Select(row => random.NextDouble() < 1 - Math.Exp(-rates.Parts(truth, row, parts)))];
        var fit = AdditiveHazardFit.Of(components, happens);
        for (var k = 0; k < 3; k++)
            Assert.InRange(fit.Estimates[k], truth[k] - (4 * Math.Sqrt(fit.Covariance[k, k])), truth[k] + (4 * Math.Sqrt(fit.Covariance[k, k])));
    }

    [Fact]
    public void Mechanisms_that_are_one_and_the_same_share_a_rate_that_neither_has_alone()
    {
        var random = new Random(6);
        var (components, _) = Made(random, 400, withModifiers: false);
        bool[] happens = [.. components[1].Values!.Select(value => random.NextDouble() < 1 - Math.Exp(-0.05 - (0.8 * value)))];
        var twice = AdditiveHazardFit.Of([components[0], components[1], components[1] with { Term = "again" }], happens);
        var once = AdditiveHazardFit.Of([components[0], components[1]], happens);
        Assert.Equal(once.LogLikelihood, twice.LogLikelihood, 1e-7);
        Assert.Equal(once.Estimates[1], twice.Estimates[1] + twice.Estimates[2], 1e-4);
        Assert.True(!(twice.Condition < 1e6) || twice.OnBound.Count == 1);
    }

    [Fact]
    public void Weights_count_rows_as_often()
    {
        var (components, happens) = Made(new Random(8), 80, withModifiers: false);
        double[] weights = [.. Enumerable.Range(0, 80).Select(row => (double)(row % 3))];
        int[] repeated = [.. Enumerable.Range(0, 80).SelectMany(row => Enumerable.Repeat(row, row % 3))];
        var by = AdditiveHazardFit.Of(components, happens, weights);
        var rows = AdditiveHazardFit.Of(
            [.. components.Select(component =>
                component with { Values = component.Values is { } values ? [.. repeated.Select(row => values[row])] : null })],
                    [.. repeated.Select(row => happens[row])]);
        Assert.Equal(rows.LogLikelihood, by.LogLikelihood, 1e-9);
        Assert.Equal(rows.Estimates[1], by.Estimates[1], 1e-6);
    }

    [Fact]
    public void What_never_acts_and_what_never_happens_are_refused()
    {
        Assert.Contains("'exposure' is 0",
            Assert.Throws<CannotEstimateException>(() =>
                AdditiveHazardFit.Of([new("baseline", null), new("exposure", [0, 0])], [true, false])).Message, StringComparison.Ordinal);
        Assert.Contains("No row at risk (of 2)",
            Assert.Throws<CannotEstimateException>(() => AdditiveHazardFit.Of([new("baseline", null)], [false, false])).Message, StringComparison.Ordinal);
        Assert.Contains("Every row at risk (2)",
            Assert.Throws<CannotEstimateException>(() => AdditiveHazardFit.Of([new("baseline", null)], [true, true])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_interval_has_the_drop_of_the_likelihood_at_its_ends()
    {
        var random = new Random(5);
        var (components, _) = Made(random, 400, withModifiers: false);
        var rates = new AdditiveLikelihood(components, new bool[400], null, default);
        bool[] happens = [.. Enumerable.Range(0, 400).Select(row => random.NextDouble() < 1 - Math.Exp(-rates.Parts([0.05, 0.5, 0.02], row, new double[3])))];
        var likelihood = new AdditiveLikelihood(components, happens, null, default);
        var fit = AdditiveHazardFit.Of(components, happens);
        var profile = RateProfile.Of(likelihood, fit, 1);
        foreach (var end in new[] { profile.Low, profile.High }.Where(end => end > 0))
        {
            // A grid over the other two rates, refined around its best point.
            var best = double.NegativeInfinity;
            var (x, y, width) = (fit.Estimates[0], fit.Estimates[2], 0.1);
            for (var refinement = 0; refinement < 12; refinement++, width /= 2)
            {
                var (atX, atY) = (x, y);
                for (var i = -6; i <= 6; i++)
                {
                    for (var j = -6; j <= 6; j++)
                    {
                        var (a, b) = (Math.Max(0, atX + (i * width / 6)), Math.Max(0, atY + (j * width / 6)));
                        var value = likelihood.At([a, end, b]);
                        if (value > best)
                            (best, x, y) = (value, a, b);
                    }
                }
            }

            Assert.Equal(3.841459 / 2, fit.LogLikelihood - best, 2e-3);
        }
    }

    [Fact]
    public void Medical_Innovation_gives_shares_that_add_to_one_and_a_bounded_interval()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var study = AdditiveStudy.Of(PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure", "mimicry"])), new AdditiveSettings { Bootstraps = 20 });
        var shares = study.Tables.First(table => table.Name == "shares");
        Assert.Equal(1, shares.Numbers("share").Sum(), 1e-12);
        Assert.Equal(["baseline", "exposure", "mimicry"], shares.Text("mechanism"));
        var coefficients = study.Tables.First(table => table.Name == "coefficients");
        Assert.All(coefficients.Numbers("ci_lo"), low => Assert.True(low >= 0));
        var models = study.Tables.First(table => table.Name == "models");
        Assert.Equal(["additive", "baseline-only", "exposure", "mimicry"], models.Text("model"));
        Assert.Equal(1, models.Numbers("weight").Sum(), 1e-12);
        Assert.Equal(-304.6, models.Numbers("log_likelihood")[1], 0.5); // a constant hazard, near the null of the event-history table
    }

    [Fact]
    public void A_citys_column_modifies_the_rate_of_a_cause()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var causes = AdditiveStudy.Causes(PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure", "exposure:community", "community"])));
        Assert.Equal(["baseline", "baseline:community", "exposure", "exposure:community"], causes.SelectMany(cause => cause.Parameters));
        Assert.Throws<ArgumentException>(() => AdditiveStudy.Causes(PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure:community"]))));
    }

    private static Design EventHistoryFitTestsData() => EventHistory.EventHistoryFitTests.Made(new Random(2), 500, 1);

    private static double Difference(Func<double[], double> f, double[] point, int index)
    {
        const double h = 1e-6;
        var (up, down) = ((double[])point.Clone(), (double[])point.Clone());
        (up[index], down[index]) = (up[index] + h, down[index] - h);
        return (f(up) - f(down)) / (2 * h);
    }

    private static (HazardComponent[] Components, bool[] Happens) Made(Random random, int rows, bool withModifiers)
    {
        double[] Column() => [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble())];
        var modifier = Column();
        return (
            [
                new("baseline", null) { Modifiers = withModifiers ? [("x", modifier)] : [] },
                new("exposure", Column()) { Modifiers = withModifiers ? [("x", modifier)] : [] },
                new("mimicry", Column()),
            ],
            [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble() < 0.3)]);
    }
}
