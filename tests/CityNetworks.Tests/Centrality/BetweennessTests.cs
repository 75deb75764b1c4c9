using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class BetweennessTests
{
    [Fact]
    public void Southern_women_are_as_published()
    {
        var raw = Betweenness.Of(Davis.Network.All);
        Invariances.Near(Davis.Betweenness, raw, 1e-12);
        Invariances.Near(Davis.BetweennessBh2011, Betweenness.Normalised(Davis.Network.All, raw), 1e-12);
    }

    [Fact]
    public void Evelyn_in_the_two_case_form_is_her_betweenness_over_442() =>
        Invariances.Near(
            42.98020088073024 / 442, Betweenness.Normalised(Davis.Network.All, Betweenness.Of(Davis.Network.All), CentralityDialect.Be1997).Cities[0], 1e-12);

    [Theory]
    [InlineData(9, 4, 54)]
    [InlineData(13, 4, 96)]
    [InlineData(5, 4, 24)]
    [InlineData(31, 3, 363)]
    [InlineData(18, 14, 445)]
    [InlineData(14, 18, 452)]
    public void Maximum_is_the_known_one(int own, int other, double maximum) => Assert.Equal(maximum, Betweenness.Maximum(own, other));

    // Defect of another tool: the two-case form is not the maximum when one mode is much larger.
    [Theory]
    [InlineData(9, 4, 1.125)]
    [InlineData(13, 4, 1.3333333333333333)]
    [InlineData(31, 3, 3.025)]
    public void Two_case_form_lets_values_exceed_1_and_ours_does_not(int cities, int events, double excess)
    {
        var window = Extremal(cities, events).All;
        var raw = Betweenness.Of(window);
        Invariances.Near(excess, Betweenness.Normalised(window, raw, CentralityDialect.Be1997).Cities[0], 1e-12);
        Assert.Equal(1, Betweenness.Normalised(window, raw).Cities[0]);
        Assert.Equal(1, Betweenness.Normalised(window, raw, CentralityDialect.Networkx).Cities[0]);
    }

    [Fact]
    public void Extremal_network_reaches_the_maximum_for_all_sizes_up_to_40()
    {
        for (var cities = 1; cities <= 40; cities++)
        {
            for (var events = 1; events <= 40; events++)
            {
                var raw = Betweenness.Of(Extremal(cities, events).All);
                Invariances.Near(Betweenness.Maximum(cities, events), raw.Cities[0], 1e-12);
                Assert.All(raw.Cities[1..], value => Assert.Equal(0, value));
            }
        }
    }

    [Theory]
    [InlineData(9, 4)]
    [InlineData(5, 4)]
    [InlineData(4, 7)]
    [InlineData(1, 5)]
    public void Extremal_network_reaches_the_maximum_by_counting_paths_too(int cities, int events) =>
        Invariances.Near(Betweenness.Maximum(cities, events), NaiveBetweenness.Of(Extremal(cities, events).All).Cities[0], 1e-12);

    [Fact]
    public void Star_centre_stands_between_all_branches()
    {
        // 3 branches of an event and a city: 2·2 ordered ends for each of the 3 pairs of branches.
        var raw = Betweenness.Of(Samples.Star(3).All);
        Assert.Equal([12, 0, 0, 0], raw.Cities);
        Assert.Equal([5, 5, 5], raw.Events);
    }

    [Fact]
    public void Single_event_stands_between_all_its_cities()
    {
        var window = Samples.Complete(5, 1).All;
        Assert.Equal([10], Betweenness.Of(window).Events);
        Assert.Equal([1], Betweenness.Normalised(window, Betweenness.Of(window)).Events);
        Assert.All(Betweenness.Normalised(window, Betweenness.Of(window)).Cities, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Betweenness_counts_shortest_paths() => Samples.RandomWindow.Sample(window =>
        Invariances.Near(NaiveBetweenness.Of(window), Betweenness.Of(window), 1e-12));

    [Fact]
    public void Parts_by_endpoints_count_the_paths_between_those_modes() => Samples.RandomWindow.Sample(window =>
    {
        var parts = Betweenness.ByEndpoints(window);
        Invariances.Near(NaiveBetweenness.Of(window, (s, t) => s is Mode.City && t is Mode.City), parts.CityCity, 1e-12);
        Invariances.Near(NaiveBetweenness.Of(window, (s, t) => s is Mode.City && t is Mode.Event), parts.CityEvent, 1e-12);
        Invariances.Near(NaiveBetweenness.Of(window, (s, t) => s is Mode.Event && t is Mode.Event), parts.EventEvent, 1e-12);
    });

    [Theory]
    [InlineData(45, 30, 60)]
    [InlineData(60, 10, 90)]
    [InlineData(12, 70, 110)]
    public void Larger_networks_with_trees_twins_and_components_count_too(int cities, int events, int ties)
    {
        for (ulong seed = 0; seed < 3; seed++)
        {
            var window = RandomNetworks.Sparse(cities, events, ties, seed).All;
            Invariances.Near(NaiveBetweenness.Of(window), Betweenness.Of(window), 1e-12);
            var parts = Betweenness.ByEndpoints(window);
            Invariances.Near(NaiveBetweenness.Of(window, (s, t) => s is Mode.City && t is Mode.City), parts.CityCity, 1e-12);
            Invariances.Near(NaiveBetweenness.Of(window, (s, t) => s is Mode.City && t is Mode.Event), parts.CityEvent, 1e-12);
        }
    }

    [Fact]
    public void Long_chain_is_that_of_a_path()
    {
        var raw = Betweenness.Of(Samples.Chain(100).All);
        Invariances.Near([.. Enumerable.Range(0, 101).Select(c => 2.0 * c * (200 - (2 * c)))], raw.Cities, 1e-12);
    }

    [Fact]
    public void More_paths_than_a_number_can_hold_are_refused()
    {
        // 670 layers of 3 nodes, each tied to all of the next: 3⁶⁶⁸ = 10³¹⁸ paths from end to end.
        var ties = from layer in Enumerable.Range(0, 669)
                   from a in Enumerable.Range(0, 3)
                   from b in Enumerable.Range(0, 3)
                   let here = (layer / 2 * 3) + a
                   let there = ((layer + 1) / 2 * 3) + b
                   select layer % 2 == 0 ? (here, there) : (there, here);
        var window = NetworkBuilder.Build(1005, 1005, [.. ties]).All;
        Assert.Contains("1E308", Assert.Throws<OverflowException>(() => Betweenness.Of(window)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Renaming_cities_permutes_the_result() => Invariances.Renaming_cities_permutes_the_result(window => Betweenness.Of(window));

    [Fact]
    public void Window_equals_filtered_ties() => Invariances.Window_equals_filtered_ties(window => Betweenness.Of(window));

    [Fact]
    public void Isolated_city_changes_nothing() => Invariances.Isolated_city_changes_nothing(window => Betweenness.Of(window));

    [Fact]
    public void Empty_window_gives_zeros() => Invariances.Empty_window_gives_zeros(window => Betweenness.Normalised(window, Betweenness.Of(window)));

    [Fact]
    public void Threads_change_no_bit() => Invariances.Threads_change_no_bit(Betweenness.Of);

    /// <summary>City 0 at every event, each other city at one, spread evenly.</summary>
    private static TwoModeNetwork Extremal(int cities, int events) => NetworkBuilder.Build(
        cities, events, [.. Enumerable.Range(0, events).Select(e => (0, e)), .. Enumerable.Range(1, cities - 1).Select(c => (c, (c - 1) % events))]);
}
