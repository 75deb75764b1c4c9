using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class HarmonicTests
{
    [Fact]
    public void Node_next_to_everything_has_harmonic_centrality_1()
    {
        var harmonic = Normalised(Samples.Complete(4, 3).All);
        Invariances.Near([1, 1, 1, 1], harmonic.Cities, 1e-15);
        Invariances.Near([1, 1, 1], harmonic.Events, 1e-15);
    }

    [Fact]
    public void Star_centre_is_nearest()
    {
        // The centre: 3 events at 1 and 3 cities at 2, out of m + (n−1)/2 = 4.5. A leaf: 1 + 1/2 + 2/3 + 2/4.
        var window = Samples.Star(3).All;
        Invariances.Near([4.5, 8 / 3.0, 8 / 3.0, 8 / 3.0], Harmonic.Of(window).Cities, 1e-15);
        Assert.Equal(1, Normalised(window).Cities[0]);
    }

    [Fact]
    public void Two_components_add_nothing_to_each_other()
    {
        var window = NetworkBuilder.Build(2, 2, [(0, 0), (1, 1)]).All;
        Invariances.Same(new ModeValues([1, 1], [1, 1]), Harmonic.Of(window));
    }

    [Fact]
    public void Harmonic_centrality_follows_its_formula() => Samples.RandomWindow.Sample(window =>
        Invariances.Near(NaiveCloseness.Harmonic(window), Harmonic.Of(window), 1e-14));

    [Fact]
    public void Renaming_cities_permutes_the_result() => Invariances.Renaming_cities_permutes_the_result(Normalised);

    [Fact]
    public void Window_equals_filtered_ties() => Invariances.Window_equals_filtered_ties(Normalised);

    [Fact]
    public void Isolated_city_changes_nothing() => Invariances.Isolated_city_changes_nothing(Normalised);

    [Fact]
    public void Empty_window_gives_zeros() => Invariances.Empty_window_gives_zeros(Normalised);

    private static ModeValues Normalised(Window window) => Harmonic.Normalised(window, Harmonic.Of(window));
}
