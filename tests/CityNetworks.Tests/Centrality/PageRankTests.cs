using CityNetworks.Centrality;
using CityNetworks.Numerics;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class PageRankTests
{
    [Fact]
    public void Star_is_known_in_closed_form()
    {
        // One event, k cities: x_e = (1−d)/N + d·k·x_c and x_c = (1−d)/N + d·x_e/k.
        const double d = 0.85;
        const int k = 4;
        var hub = (1 - d) / (k + 1) * (1 + (d * k)) / (1 - (d * d));
        var scores = PageRank.Of(Samples.Complete(k, 1).All);
        Invariances.Near([hub], scores.Values.Events, 1e-12);
        Invariances.Near([.. Enumerable.Repeat((1 - hub) / k, k)], scores.Values.Cities, 1e-12);
    }

    [Fact]
    public void Shares_solve_their_equation() => Gen.Select(Samples.RandomWindow, Gen.Double[0, 0.99]).Sample((window, damping) =>
    {
        var scores = PageRank.Of(window, damping);
        Assert.True(scores.Converged);
        Invariances.Near(NaiveSpectra.PageRank(window, damping, false), scores.Values, 1e-9);
    });

    [Fact]
    public void Weighted_shares_solve_their_equation_also_where_nodes_lead_nowhere() => WeightedSamples.Random.Sample(network =>
        Invariances.Near(NaiveSpectra.PageRank(network.All, 0.85, true), PageRank.Of(network.All, weighted: true).Values, 1e-10));

    [Fact]
    public void Shares_add_up_to_1() => Samples.RandomWindow.Sample(window =>
    {
        var values = PageRank.Of(window).Values;
        Invariances.Near(window.TieCount == 0 ? 0 : 1, Summation.Of(values.Cities) + Summation.Of(values.Events), 1e-14);
    });

    [Fact]
    public void Few_iterations_suffice_and_the_residual_shows()
    {
        var window = RandomNetworks.Sparse(700, 400, 2500, 5).All;
        var scores = PageRank.Of(window);
        Assert.True(scores.Converged);
        Assert.InRange(scores.Iterations, 10, 40);
        Assert.InRange(scores.Residual, 0, 1e-12);
        Assert.False(PageRank.Of(window, maxIterations: 3).Converged);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Impossible_damping_is_refused(double damping) =>
        Assert.Contains(
            "expected a number in [0, 1)",
            Assert.Throws<ArgumentOutOfRangeException>(() => PageRank.Of(Samples.Star(2).All, damping)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Renaming_cities_permutes_the_result() => Invariances.Renaming_cities_permutes_the_result(window => PageRank.Of(window).Values);

    [Fact]
    public void Window_equals_filtered_ties() => Invariances.Window_equals_filtered_ties(window => PageRank.Of(window).Values);

    [Fact]
    public void Isolated_city_changes_nothing() => Invariances.Isolated_city_changes_nothing(window => PageRank.Of(window).Values);

    [Fact]
    public void Empty_window_gives_zeros() => Invariances.Empty_window_gives_zeros(window => PageRank.Of(window).Values);

    [Fact]
    public void Threads_change_no_bit() => Invariances.Threads_change_no_bit((window, workers) => PageRank.Of(window, workers: workers).Values);
}
