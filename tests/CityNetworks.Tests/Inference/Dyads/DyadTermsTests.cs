using CityNetworks.Inference;
using CityNetworks.Inference.Dyads;
using CityNetworks.Inference.Panels;
using Xunit;

namespace CityNetworks.Tests.Inference.Dyads;

public sealed class DyadTermsTests
{
    private const double No = double.NaN;

    // The dyads: a<b@2, c<a@3, c<b@2, …: by city at risk, period, source; see DyadPanelTests.
    [Theory]
    [InlineData("tie", false, new[] { 1.0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0 })]
    [InlineData("tie", true, new[] { 2.0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0 })]
    [InlineData("same(country)", false, new[] { 0.0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0 })]
    [InlineData("difference(size)", false, new[] { 3, No, No, No, No, No, 4, 1, 4, 1, 4 })]
    [InlineData("source(size)", false, new[] { 5.0, 5, 2, 5, 2, 5, 5, 2, 5, 2, 5 })]
    [InlineData("success", false, new[] { 4, 4, No, 5, No, 5, 4, No, 5, No, 5 })]
    [InlineData("time", false, new[] { 1.0, 1, 2, 2, 3, 3, 1, 2, 2, 3, 3 })]
    [InlineData("success:same(country)", false, new[] { 0, 0, No, 0, No, 0, 0, No, 0, No, 0 })]
    public void A_term_is_a_column(string term, bool weighted, double[] expected)
    {
        var column = Assert.Single(DyadTerms.Of(DyadPanel.Of(DyadPanelTests.Panel(weighted)), [term]).Columns());
        Assert.Equal(term, column.Term);
        Assert.Equal(expected, column.Values);
    }

    [Fact]
    public void Distance_is_of_the_logarithm_of_kilometres()
    {
        var values = DyadTerms.Of(DyadPanel.Of(DyadPanelTests.Panel()), ["distance"]).Columns()[0].Values;
        Assert.InRange(Math.Exp(values[0]) - 1, 1670, 1690); // Buenos Aires – São Paulo
        Assert.All(values[6..], value => Assert.True(double.IsNaN(value))); // the place of d is not known
    }

    [Fact]
    public void Relabelled_cities_have_the_values_of_those_whose_places_they_take()
    {
        var terms = DyadTerms.Of(DyadPanel.Of(DyadPanelTests.Panel()), ["tie", "source(size)"]);
        var swapped = terms.Columns([2, 1, 0, 3]); // a and c change places
        Assert.Equal([0.0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0], swapped[0].Values);
        Assert.Equal(terms.Columns()[1].Values, swapped[1].Values); // what is no pair stays
        Assert.Equal([ColumnOrigin.Others, ColumnOrigin.Own], swapped.Select(column => column.Origin));
    }

    [Theory]
    [InlineData("distnace", "Did you mean 'distance'?")]
    [InlineData("same(contry)", "Did you mean 'country'?")]
    [InlineData("difference(country)", "expected a number")]
    [InlineData(":", "expected a name")]
    public void A_term_that_names_nothing_is_refused(string term, string message) => Assert.Contains(
        message,
        Assert.Throws<ArgumentException>(() => DyadTerms.Of(DyadPanel.Of(DyadPanelTests.Panel()), [term]).Columns()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Success_needs_outcomes() => Assert.Contains(
        "outcomes.csv",
        Assert.Throws<CannotEstimateException>(() =>
            DyadTerms.Of(DyadPanel.Of(AdoptionPanel.Of(MedicalInnovation.Records)), ["success"])).Message,
        StringComparison.Ordinal);
}
