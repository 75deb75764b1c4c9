using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class EigenvectorTests
{
    [Fact]
    public void Southern_women_are_as_published()
    {
        var scores = Eigenvector.Of(Davis.Network.All);
        Invariances.Near(Davis.Eigenvector, scores.Values, 1e-10);
        Assert.True(scores.Converged);
        Assert.InRange(scores.Residual, 0, 1e-12);
    }

    [Fact]
    public void Star_is_known_in_closed_form()
    {
        // B has a row of ones and the identity below: v is even, B·v = (3, 1, 1, 1)/√3, σ₁ = 2.
        var values = Eigenvector.Of(Samples.Star(3).All).Values;
        Invariances.Near([Math.Sqrt(3) / 2, .. Enumerable.Repeat(Math.Sqrt(1 / 12.0), 3)], values.Cities, 1e-12);
        Invariances.Near([.. Enumerable.Repeat(Math.Sqrt(1 / 3.0), 3)], values.Events, 1e-12);
    }

    [Fact]
    public void Each_component_is_the_first_singular_pair_of_its_own() => Samples.RandomWindow.Sample(window =>
    {
        var scores = Eigenvector.Of(window, EigenvectorScope.EachComponent);
        Assert.True(scores.Converged);
        foreach (var (cities, events) in Components(window))
        {
            var (u, v, _) = NaiveSpectra.FirstPair(window, cities, events);
            Invariances.Near([.. u], Array.ConvertAll(cities, city => scores.Values.Cities[city]), 1e-8);
            Invariances.Near([.. v], Array.ConvertAll(events, @event => scores.Values.Events[@event]), 1e-8);
        }
    });

    [Fact]
    public void Only_the_largest_component_is_scored_by_default()
    {
        var values = Eigenvector.Of(NetworkBuilder.Build(3, 2, [(0, 0), (1, 1), (2, 1)]).All).Values;
        Invariances.Near([0, Math.Sqrt(0.5), Math.Sqrt(0.5)], values.Cities, 1e-12);
        Invariances.Near([0, 1], values.Events, 1e-12);
    }

    [Fact]
    public void Components_of_the_same_size_are_both_scored()
    {
        var values = Eigenvector.Of(NetworkBuilder.Build(2, 2, [(0, 0), (1, 1)]).All).Values;
        Invariances.Near(new ModeValues([1, 1], [1, 1]), values, 1e-12);
    }

    [Fact]
    public void Long_chain_converges_although_its_gap_is_small()
    {
        // A path of 401 nodes: the entries are sines.
        var scores = Eigenvector.Of(Samples.Chain(200).All);
        Assert.True(scores.Converged);
        double[] sines = [.. Enumerable.Range(0, 201).Select(c => Math.Sin(Math.PI * ((2 * c) + 1) / 402))];
        var length = Math.Sqrt(sines.Sum(x => x * x));
        Invariances.Near(Array.ConvertAll(sines, x => x / length), scores.Values.Cities, 1e-6);
    }

    [Fact]
    public void Weights_are_those_of_the_incidence_matrix()
    {
        var window = WeightedSamples.Network().All;
        var (u, v, _) = NaiveSpectra.FirstPair(window, [0, 1, 2], [0, 1]);
        var values = Eigenvector.Of(window, weighted: true).Values;
        Invariances.Near([.. u], values.Cities, 1e-10);
        Invariances.Near([.. v], values.Events, 1e-10);
    }

    [Fact]
    public void Weights_of_0_only_give_zeros() =>
        Invariances.Same(new ModeValues([0, 0], [0]), Eigenvector.Of(WeightedSamples.Of(2, 1, [(0, 0, 0), (1, 0, 0)]).All, weighted: true).Values);

    [Fact]
    public void Too_few_iterations_are_admitted()
    {
        var scores = Eigenvector.Of(Samples.Chain(200).All, maxIterations: 2);
        Assert.False(scores.Converged);
        Assert.True(scores.Residual > 1e-12);
    }

    [Fact]
    public void Renaming_cities_permutes_the_result() => Invariances.Renaming_cities_permutes_the_result(window => Eigenvector.Of(window).Values);

    [Fact]
    public void Window_equals_filtered_ties() => Invariances.Window_equals_filtered_ties(window => Eigenvector.Of(window).Values);

    [Fact]
    public void Isolated_city_changes_nothing() => Invariances.Isolated_city_changes_nothing(window => Eigenvector.Of(window).Values);

    [Fact]
    public void Empty_window_gives_zeros() => Invariances.Empty_window_gives_zeros(window => Eigenvector.Of(window).Values);

    [Fact]
    public void Threads_change_no_bit() => Invariances.Threads_change_no_bit((window, workers) => Eigenvector.Of(window, workers: workers).Values);

    private static IEnumerable<(int[] Cities, int[] Events)> Components(Window window)
    {
        var distances = new NaiveDistances(window);
        foreach (var component in distances.Nodes.GroupBy(node => distances.From(node).Keys.Min()))
        {
            yield return (
                [.. component.Where(node => node.Mode is Mode.City).Select(node => node.Node)],
                [.. component.Where(node => node.Mode is Mode.Event).Select(node => node.Node)]);
        }
    }
}
