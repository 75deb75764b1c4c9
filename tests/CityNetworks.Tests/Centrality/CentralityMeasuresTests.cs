using CityNetworks.Centrality;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class CentralityMeasuresTests
{
    [Fact]
    public void Registry_holds_the_promised_measures() =>
        Assert.Equal(
            ["degree", "strength", "closeness", "harmonic", "betweenness", "eigenvector", "pagerank", "birank"],
            CentralityMeasures.All.Select(measure => measure.Id));

    [Fact]
    public void Unknown_measure_is_refused_with_those_there_are() =>
        Assert.Contains(
            "expected one of degree, strength", Assert.Throws<KeyNotFoundException>(() => CentralityMeasures.Find("degre")).Message, StringComparison.Ordinal);

    // Closeness of a node in a small component can exceed 1: see its remarks.
    [Fact]
    public void Normalised_values_lie_between_0_and_1() => CsCheck.Check.Sample(Samples.RandomWindow, window =>
    {
        foreach (var measure in CentralityMeasures.All.Where(measure => measure.Id != "closeness"))
        {
            var scores = measure.Of(window);
            Assert.True(scores.Converged);
            Assert.All(scores.Values.Cities.Concat(scores.Values.Events), value => Assert.InRange(value, 0, 1 + 1e-9));
        }
    });
}
