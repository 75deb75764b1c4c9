using CityNetworks.Centrality;
using CityNetworks.Networks;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class StrengthTests
{
    [Fact]
    public void Strength_adds_up_weights()
    {
        var strength = Strength.Of(WeightedSamples.Network().All);
        Invariances.Near(new ModeValues([5, 1, 4], [3, 7]), strength, 1e-15);
    }

    [Fact]
    public void Alpha_of_one_half_is_the_geometric_mean_of_ties_and_weights() =>
        Invariances.Near([Math.Sqrt(2 * 5), 1, 2], Strength.Of(WeightedSamples.Network().All, 0.5).Cities, 1e-15);

    [Fact]
    public void City_with_the_largest_weight_everywhere_has_strength_1()
    {
        // Capacities of the events: 2 and 4.
        var window = WeightedSamples.Network().All;
        Invariances.Near([5 / 6.0, 1 / 6.0, 4 / 6.0], Strength.Normalised(window, Strength.Of(window)).Cities, 1e-15);
    }

    [Fact]
    public void Without_weights_it_is_degree() => Gen.Select(Samples.RandomWindow, Gen.Double[0, 2]).Sample((window, alpha) =>
    {
        Invariances.Near(Degree.Of(window), Strength.Of(window, alpha), 1e-14);
        Invariances.Near(Degree.Normalised(window, Degree.Of(window)), Strength.Normalised(window, Strength.Of(window, alpha), alpha), 1e-14);
    });

    [Fact]
    public void Alpha_of_0_is_degree_whatever_the_weights() => WeightedSamples.Random.Sample(network =>
        Invariances.Near(Degree.Of(network.All), Strength.Of(network.All, 0), 1e-15));

    [Fact]
    public void Normalised_strength_lies_between_0_and_1() => Gen.Select(WeightedSamples.Random, Gen.Double[0, 2]).Sample((network, alpha) =>
    {
        var values = Strength.Normalised(network.All, Strength.Of(network.All, alpha), alpha);
        if (alpha <= 1)
            Assert.All(values.Cities.Concat(values.Events), value => Assert.InRange(value, 0, 1 + 1e-12));
    });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Impossible_alpha_is_refused(double alpha) =>
        Assert.Contains(
            "expected a number of at least 0",
            Assert.Throws<ArgumentOutOfRangeException>(() => Strength.Of(Samples.Star(2).All, alpha)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Empty_window_gives_zeros() => Invariances.Empty_window_gives_zeros(window => Strength.Normalised(window, Strength.Of(window)));

    [Fact]
    public void Window_equals_filtered_ties() => Invariances.Window_equals_filtered_ties(window => Strength.Normalised(window, Strength.Of(window)));
}
