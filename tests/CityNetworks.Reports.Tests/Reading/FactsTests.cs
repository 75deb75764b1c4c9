using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using Xunit;

namespace CityNetworks.Reports.Tests.Reading;

public sealed class FactsTests
{
    [Fact]
    public void A_change_and_a_part_are_in_words_of_the_language()
    {
        using var language = Language.Spanish.Speak();
        Assert.Equal("retirar la ciudad Pergamino; capacidad 0,5", Facts.Value(new("change", "remove city Pergamino; capacity 0.5")));
        var part = Facts.Value(new(
            "part paths",
            "sampled: Paths from the 508 cities with most events (of equal ones those of the lower id) to all. Ask 'citynet paths' for all."));
        Assert.StartsWith("por muestreo: Caminos desde las 508 ciudades", part, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false", "no")]
    [InlineData("true", "sí")]
    [InlineData("3 periods after 2015-2016", "3 períodos después de 2015-2016")]
    [InlineData("1 period after 2016", "1 período después de 2016")]
    [InlineData("a meeting in 2016", "una reunión en 2016")]
    [InlineData(
        "members come with probability 0.35; quorum 6 cities of 3 countries", "los miembros asisten con probabilidad 0,35; quórum de 6 ciudades de 3 países")]
    [InlineData(
        "log weights: copying learning 1; inspiration 0; orders are copied; fidelity in learning counts",
        "pesos logarítmicos: copying learning 1; inspiration 0; las órdenes se copian; la fidelidad en el aprendizaje cuenta")]
    public void A_value_is_in_words_of_the_language(string value, string expected)
    {
        using var language = Language.Spanish.Speak();
        Assert.Equal(expected, Facts.Value(new("x", value)));
    }
}
