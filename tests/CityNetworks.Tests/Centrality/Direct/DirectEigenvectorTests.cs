using CityNetworks.Centrality.Direct;
using CityNetworks.Networks.Direct;
using Xunit;

namespace CityNetworks.Tests.Centrality.Direct;

public sealed class DirectEigenvectorTests
{
    [Fact]
    public void A_circle_with_a_chord_solves_its_equations_and_has_length_1()
    {
        // 0 → 1 → 2 → 0 and 0 → 2; city 3 is named but names nobody.
        var network = DirectNetwork.Of(4, [(0, 1, 1), (1, 2, 1), (2, 0, 1), (0, 2, 1), (2, 3, 1)]);
        var scores = DirectEigenvector.Of(network, new DirectOptions());
        Assert.True(scores.Converged);
        var x = scores.Values;
        Assert.Equal(1, x.Sum(value => value * value), 1e-9);
        var largest = x[2] / x[0]; // x(0)·λ = x(2)
        Assert.Equal(x[0], largest * x[1], 1e-6);
        Assert.Equal(x[0] + x[1], largest * x[2], 1e-6);
        Assert.Equal(0, x[3]);
    }

    [Fact]
    public void Without_a_circle_there_is_no_score() =>
        Assert.All(DirectEigenvector.Of(DirectNetwork.Of(3, [(0, 1, 1), (1, 2, 1)]), new DirectOptions()).Values, value => Assert.Equal(0, value));

    [Fact]
    public void Weights_count_only_when_asked()
    {
        var network = DirectNetwork.Of(3, [(0, 1, 5), (1, 0, 1), (0, 2, 1), (2, 0, 1)]);
        Assert.Equal(DirectEigenvector.Of(network, new DirectOptions()).Values[1], DirectEigenvector.Of(network, new DirectOptions()).Values[2], 1e-9);
        var weighted = DirectEigenvector.Of(network, new DirectOptions { Weighted = true }).Values;
        Assert.Equal(5 * weighted[2], weighted[1], 1e-6);
    }
}
