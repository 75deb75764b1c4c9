using CityNetworks.Networks;
using CityNetworks.Structure;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class BarberModularityTests
{
    // Two separate pairs of a city and an event: Q = Σ_c (1/2 − 1/4).
    [Fact]
    public void Two_separate_meetings_are_half_more_than_expected()
    {
        var window = NetworkBuilder.Build(2, [0, 0], [(0, 0), (1, 1)]).All;
        Assert.Equal(0.5, BarberModularity.Of(window, [0, 1], [0, 1]));
        Assert.Equal(-0.5, BarberModularity.Of(window, [0, 1], [1, 0]));
        Assert.Equal(0, BarberModularity.Of(window, [3, 3], [3, 3])); // one community
    }

    [Fact]
    public void It_is_the_sum_over_pairs_of_the_definition() => Gen.Select(Gen.Int[0, 2].Array[18], Gen.Int[0, 2].Array[14]).Sample((cities, events) =>
    {
        var window = Davis.Network.All;
        var sum = 0.0;
        for (var city = 0; city < cities.Length; city++)
        {
            for (var @event = 0; @event < events.Length; @event++)
            {
                if (cities[city] == events[@event])
                {
                    sum += (window.EventsOf(city).Contains(@event) ? 1 : 0)
                        - ((double)window.DegreeOf(city) * window.CitiesOf(@event).Length / window.TieCount);
                }
            }
        }

        Assert.Equal(sum / window.TieCount, BarberModularity.Of(window, cities, events), 1e-12);
    });

    [Fact]
    public void An_empty_window_has_none() =>
    Assert.Equal(double.NaN, BarberModularity.Of(NetworkBuilder.Build(1, [0], []).All, [0], [0]));
}
