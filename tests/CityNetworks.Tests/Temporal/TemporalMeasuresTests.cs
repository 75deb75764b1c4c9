using CityNetworks.Measures;
using CityNetworks.Temporal;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class TemporalMeasuresTests
{
    [Fact]
    public void Ids_are_unique() => Assert.Equal(TemporalMeasures.All.Count, TemporalMeasures.All.Select(measure => measure.Id).Distinct().Count());

    [Fact]
    public void Values_have_the_length_of_their_scope() => Samples.RandomWindow.Sample(
        window => Assert.All(TemporalMeasures.All, measure => Assert.Equal(
            measure.Scope switch
            {
                MeasureScope.City => window.Network.CityCount,
                MeasureScope.Event => window.Network.EventCount,
                _ => window.Network.CityCount * window.Network.CityCount,
            },
            measure.Of(window).Length)),
        iter: 30);

    [Fact]
    public void Pairs_agree_with_one_another() => Samples.RandomWindow.Sample(
        window =>
        {
            // Who hears at all hears by a journey of some events, and the news left at some time.
            var (arrivals, events, departures) = (Of("earliest-arrival"), Of("fewest-events"), Of("latest-departure"));
            for (var pair = 0; pair < arrivals.Length; pair++)
            {
                var (source, target) = (pair / window.Network.CityCount, pair % window.Network.CityCount);
                if (source == target)
                    continue;
                Assert.Equal(double.IsNaN(arrivals[pair]), double.IsNaN(events[pair]));
                Assert.Equal(double.IsNaN(arrivals[pair]), double.IsNaN(departures[pair]));
                if (!double.IsNaN(arrivals[pair]))
                    Assert.Equal(EarliestArrival.Of(window, source)[target], arrivals[pair]);
            }

            double[] Of(string id) => TemporalMeasures.All.Single(measure => measure.Id == id).Of(window);
        },
        iter: 50);

    [Fact]
    public void Those_of_cities_are_those_of_the_table() =>
        Assert.Equal(["closeness", "betweenness-foremost", "betweenness-fewest"], TemporalMeasures.OfCities.Select(measure => measure.Id));
}
