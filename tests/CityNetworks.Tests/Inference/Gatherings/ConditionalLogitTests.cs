using CityNetworks.Inference;
using CityNetworks.Inference.Gatherings;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Inference.Gatherings;

public sealed class ConditionalLogitTests
{
    [Fact]
    public void Pairs_with_one_binary_term_have_a_closed_form()
    {
        // 7 pairs in which only the first has it, 3 in which only the other has it: β = ln(7/3), variance 1/7 + 1/3.
        ChoiceRow[] choices = [.. Enumerable.Range(0, 10).Select(k => new ChoiceRow(k < 7 ? [[1.0], [0.0]] : [[0.0], [1.0]])), new ChoiceRow([[1.0], [1.0]])];
        var fit = ConditionalLogit.Fit(["x"], choices);
        Assert.Equal(Math.Log(7.0 / 3), fit.Estimates[0], 1e-9);
        Assert.Equal((1.0 / 7) + (1.0 / 3), fit.Covariance[0, 0], 1e-8);
        Assert.Equal(-11 * Math.Log(2), fit.NullLogLikelihood, 1e-12);
        Assert.Equal((7 * Math.Log(0.7)) + (3 * Math.Log(0.3)) - Math.Log(2), fit.LogLikelihood, 1e-10);
    }

    [Fact]
    public void A_prior_keeps_separated_choices_finite_and_the_gradient_is_zero_at_the_end()
    {
        ChoiceRow[] choices = [.. Enumerable.Range(0, 6).Select(_ => new ChoiceRow([[1.0, 0.2], [0.0, 0.1], [0.0, 0.4]]))];
        Assert.Contains("separation", Assert.Throws<CannotEstimateException>(() => ConditionalLogit.Fit(["x", "z"], choices)).Message,
            StringComparison.Ordinal);
        var fit = ConditionalLogit.Fit(["x", "z"], choices, 2.5);
        Assert.True(fit.Estimates.All(double.IsFinite) && fit.Gradient < 1e-6);
    }

    // Two cities of five came, each to its first event: "has come before" has no finite coefficient. The chances of the other sets fall to 0 and with them
    // the steps, so that the search stands still at some large number.
    [Fact]
    public void Separation_is_reported_also_where_the_search_stands_still()
    {
        ChoiceRow[] choices =
        [
            new([[0.0], [0.0], [0.0]]), new([[0.0], [1.0], [0.0]]), new([[0.0], [1.0], [1.0]]), new([[1.0], [1.0], [1.0]]), new([[1.0], [2.0], [1.0]]),
        ];
        Assert.Contains("'x' (separation)", Assert.Throws<CannotEstimateException>(() => ConditionalLogit.Fit(["x"], choices)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_that_do_not_vary_or_determine_each_other_are_refused()
    {
        ChoiceRow[] flat = [new([[1.0], [1.0]]), new([[2.0], [2.0]])];
        Assert.Contains("'x' is the same", Assert.Throws<CannotEstimateException>(() => ConditionalLogit.Fit(["x"], flat)).Message, StringComparison.Ordinal);
        ChoiceRow[] twice = [new([[1.0, 5], [0.0, 3]]), new([[0.0, 1], [2.0, 5]]), new([[2.0, 0], [1.0, -2]])];
        Assert.Contains("'z'", Assert.Throws<CannotEstimateException>(() => ConditionalLogit.Fit(["x", "z"], twice)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Coefficients_of_made_up_choices_are_found_again()
    {
        double[] truth = [0.8, -0.5];
        var (inside, samples) = (0, 100);
        for (var sample = 0; sample < samples; sample++)
        {
            var draws = new CounterRandom((ulong)sample).Sequence(RandomPurpose.Generation, 3);
            ChoiceRow[] choices = [.. Enumerable.Range(0, 150).Select(_ => Drawn(draws, truth))];
            var fit = ConditionalLogit.Fit(["a", "b"], choices);
            inside += Enumerable.Range(0, 2).Count(k => Math.Abs(fit.Estimates[k] - truth[k]) < 1.96 * Math.Sqrt(fit.Covariance[k, k]));
        }

        Assert.InRange(inside, 178, 199); // 190 expected of 200, standard deviation 3.1
    }

    private static ChoiceRow Drawn(CounterSequence draws, double[] truth)
    {
        var rows = Enumerable.Range(0, 10).Select(_ => new[] { (2 * draws.NextUniform()) - 1, (4 * draws.NextUniform()) - 2 }).ToArray();
        var weights = Array.ConvertAll(rows, row => Math.Exp(row.Zip(truth, (x, b) => x * b).Sum()));
        var left = draws.NextUniform() * weights.Sum();
        var chosen = 0;
        while (chosen < rows.Length - 1 && (left -= weights[chosen]) > 0)
            chosen++;
        return new ChoiceRow([rows[chosen], .. rows.Where((_, k) => k != chosen)]);
    }
}
