using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class BiRankTests
{
    [Fact]
    public void One_tie_is_known_in_closed_form()
    {
        // Two cities at one event, of which the first has three quarters of the prior: p_i = αq/√2 + (1−α)p⁰_i and q = β(p_0 + p_1)/√2 + (1−β), α = 0.5, β =
        // 0.2.
        var q = ((0.2 * 0.5 / Math.Sqrt(2)) + 0.8) / (1 - (0.5 * 0.2));
        var scores = BiRank.Of(Samples.Complete(2, 1).All, new ModeValues([3, 1], [7]), 0.5, 0.2);
        Invariances.Near([(0.5 * q / Math.Sqrt(2)) + 0.375, (0.5 * q / Math.Sqrt(2)) + 0.125], scores.Values.Cities, 1e-12);
        Invariances.Near([q], scores.Values.Events, 1e-12);
    }

    [Fact]
    public void Nodes_without_a_tie_in_the_window_take_no_share_of_the_prior()
    {
        // p0 holds c0 and c1; c2 and the second event belong to p1.
        var network = NetworkBuilder.Build(3, [0, 1], [(0, 0), (1, 0), (2, 1)]);
        var alone = NetworkBuilder.Build(2, 1, [(0, 0), (1, 0)]).All;
        Invariances.Near(
            BiRank.Of(alone, new ModeValues([1, 2], [1])).Values.Cities,
            BiRank.Of(Windows.Span(network, 0, 1), new ModeValues([1, 2, 97], [5, 5])).Values.Cities[..2],
            1e-13);
    }

    [Fact]
    public void Where_no_present_node_has_a_prior_all_have_the_same() =>
        Invariances.Near(BiRank.Of(Samples.Star(3).All).Values, BiRank.Of(Samples.Star(3).All, new ModeValues([0, 0, 0, 0], [0, 0, 0])).Values, 1e-13);

    [Fact]
    public void Ranks_solve_their_equation() => Gen.Select(
        WeightedSamples.Random,
        Gen.Double[0, 0.98],
        Gen.Double[0, 0.98],
        Gen.Bool,
        Gen.Double[0, 3].Array[14]).Sample((network, alpha, beta, weighted, numbers) =>
    {
        var priors = new ModeValues(numbers[..network.CityCount], numbers[^network.EventCount..]);
        var scores = BiRank.Of(network.All, priors, alpha, beta, weighted);
        Assert.True(scores.Converged);
        Invariances.Near(NaiveSpectra.BiRank(network.All, priors, alpha, beta, weighted), scores.Values, 1e-9);
    });

    [Fact]
    public void Without_priors_each_mode_shares_1_among_its_present_nodes() => Samples.RandomWindow.Sample(window =>
    {
        var n = window.CountCities();
        var m = window.CountEvents();
        var priors = new ModeValues(
            [.. Degree.Of(window).Cities.Select(k => k > 0 ? 1.0 / n : 0)],
            [.. Degree.Of(window).Events.Select(k => k > 0 ? 1.0 / m : 0)]);
        Invariances.Near(NaiveSpectra.BiRank(window, priors, 0.85, 0.85, false), BiRank.Of(window).Values, 1e-10);
    });

    [Fact]
    public void Prior_of_an_absent_city_counts_for_nothing()
    {
        var window = NetworkBuilder.Build(3, 1, [(0, 0), (1, 0)]).All;
        Invariances.Same(
            BiRank.Of(window, new ModeValues([1, 2, 0], [1])).Values,
            BiRank.Of(window, new ModeValues([1, 2, 9], [1])).Values);
    }

    [Fact]
    public void Impossible_input_is_refused()
    {
        var window = Samples.Star(2).All;
        Assert.Throws<ArgumentOutOfRangeException>(() => BiRank.Of(window, cityDamping: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BiRank.Of(window, eventDamping: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => BiRank.Of(window, new ModeValues([1, 1, -1], [1, 1])));
        Assert.Contains(
            "expected 3 and 2", Assert.Throws<ArgumentException>(() => BiRank.Of(window, new ModeValues([1], [1]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_iterations_are_admitted() => Assert.False(BiRank.Of(Samples.Chain(50).All, maxIterations: 2).Converged);

    [Fact]
    public void Shares_of_each_mode_add_up_to_1()
    {
        var shares = BiRank.Normalised(BiRank.Of(Davis.Network.All).Values);
        Invariances.Near(1, shares.Cities.Sum(), 1e-14);
        Invariances.Near(1, shares.Events.Sum(), 1e-14);
    }

    [Fact]
    public void Renaming_cities_permutes_the_result() => Invariances.Renaming_cities_permutes_the_result(window => BiRank.Of(window).Values);

    [Fact]
    public void Window_equals_filtered_ties() => Invariances.Window_equals_filtered_ties(window => BiRank.Of(window).Values);

    [Fact]
    public void Isolated_city_changes_nothing() => Invariances.Isolated_city_changes_nothing(window => BiRank.Of(window).Values);

    [Fact]
    public void Empty_window_gives_zeros() => Invariances.Empty_window_gives_zeros(window => BiRank.Normalised(BiRank.Of(window).Values));

    [Fact]
    public void Threads_change_no_bit() => Invariances.Threads_change_no_bit((window, workers) => BiRank.Of(window, workers: workers).Values);
}
