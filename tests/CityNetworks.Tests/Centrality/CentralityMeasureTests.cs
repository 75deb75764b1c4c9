using CityNetworks.Centrality;
using CityNetworks.Networks;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class CentralityMeasureTests
{
    [Fact]
    public void What_comparisons_take_is_the_normalised_value_of_cities() => Samples.RandomWindow.Sample(
        window => Assert.All(CentralityMeasures.All, measure => Assert.Equal(measure.Of(window).Values.Cities, measure.OfCities(window))), iter: 20);

    [Fact]
    public void Only_the_dialects_that_a_measure_names_change_it()
    {
        foreach (var measure in CentralityMeasures.All)
        {
            var own = measure.Of(Davis.Network.All).Values;
            foreach (var dialect in CentralityDialects.All.Except(measure.DifferingDialects))
                Assert.Equal(own.Cities, measure.Of(Davis.Network.All, new CentralityOptions { Dialect = dialect }).Values.Cities);
        }
    }

    [Fact]
    public void Only_the_choices_that_a_measure_names_change_it()
    {
        // Two components, weights and a prior: every choice could show.
        var network = WeightedSamples.Of(5, 3, [(0, 0, 3), (1, 0, 1), (1, 1, 2), (2, 1, 1), (3, 2, 5), (4, 2, 1)]).All;
        var (cities, events) = (new double[] { 1, 0, 0, 4, 0 }, new double[] { 1, 1, 1 });
        var changed = new Dictionary<CentralityChoices, CentralityOptions>
        {
            [CentralityChoices.Weighted] = new() { Weighted = true },
            [CentralityChoices.Alpha] = new() { StrengthAlpha = 0.5 },
            [CentralityChoices.Damping] = new() { Damping = 0.3 },
            [CentralityChoices.Components] = new() { EigenvectorScope = EigenvectorScope.EachComponent },
            [CentralityChoices.Priors] = new() { Priors = new ModeValues(cities, events) },
        };
        foreach (var measure in CentralityMeasures.All)
        {
            var own = measure.Of(network).Values.Cities;
            Assert.All(changed, change => Assert.Equal(
                measure.Choices.HasFlag(change.Key), !own.SequenceEqual(measure.Of(network, change.Value).Values.Cities)));
        }
    }

    [Fact]
    public void Absence_is_shown_by_0_where_the_definition_says_so() => Samples.RandomWindow.Sample(window =>
    {
        foreach (var measure in CentralityMeasures.All.Where(measure => measure.IsZeroOnlyWithoutTies))
            Assert.All(measure.Of(window).Raw.Cities.Select((raw, city) => (raw, city)), pair => Assert.Equal(window.DegreeOf(pair.city) == 0, pair.raw == 0));
    });
}
