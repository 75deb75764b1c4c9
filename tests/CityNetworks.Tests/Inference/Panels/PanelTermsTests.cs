using CityNetworks.Inference;
using CityNetworks.Inference.Panels;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Panels;

public sealed class PanelTermsTests
{
    private const string Text =
        "=== contacts.csv\nsource,target\na,b\nb,a\n=== periods.csv\nid\n1\n2\n3\n=== cities.csv\nid,country,population,size\na,AR,100,2\nb,BR,200,\n"
        + "=== adoptions.csv\ncity,policy,period\na,p,3\n=== covariates.csv\ncity,period,name,value\na,1,budget,5\na,2,budget,7\nb,3,budget,1\n";

    [Theory]
    [InlineData("time", new[] { 1.0, 2, 1, 2 })]
    [InlineData("time^2", new[] { 1.0, 4, 1, 4 })]
    [InlineData("duration", new[] { 0.0, 1, 0, 1 })]
    [InlineData("size", new[] { 2.0, 2, double.NaN, double.NaN })]
    [InlineData("budget", new[] { 7, double.NaN, double.NaN, 1 })]
    [InlineData("lag(budget)", new[] { 5.0, 7, double.NaN, double.NaN })]
    [InlineData("population:time", new[] { 100.0, 200, 200, 400 })]
    public void A_term_is_a_column(string term, double[] expected)
    {
        var column = Assert.Single(PanelTerms.Of(Panel(), [term]));
        Assert.Equal(term, column.Term);
        Assert.Equal(expected, column.Values);
    }

    [Fact]
    public void Logarithms_powers_and_levels()
    {
        Assert.Equal(Math.Log(100), PanelTerms.Of(Panel(), ["log_population"])[0].Values[0]);
        Assert.Equal(Math.Log(200), PanelTerms.Of(Panel(), ["log(population)"])[0].Values[3]);
        Assert.Equal(["country=BR"], PanelTerms.Of(Panel(), ["country"]).Select(column => column.Term)); // AR, with an adoption, is the reference
        Assert.Equal(["period=2"], PanelTerms.Of(Panel(), ["period"]).Select(column => column.Term)); // 3 alone has an adoption
        Assert.Equal(["population=200"], PanelTerms.Of(Panel(), ["factor(population)"]).Select(column => column.Term));
    }

    [Fact]
    public void Exposure_is_lagged_one_period_by_default()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var lagged = PanelTerms.Of(panel, ["exposure"])[0].Values;
        var now = PanelTerms.Of(AdoptionPanel.Of(MedicalInnovation.Records, null, new PanelOptions { Exposure = new ExposureSettings { Lag = 0 } }),
            ["exposure"])[0].Values;
        for (var row = 1; row < panel.Count; row++)
        {
            if (panel.City[row] == panel.City[row - 1])
                Assert.Equal(now[row - 1], lagged[row]);
        }
    }

    [Theory]
    [InlineData("sise", "Did you mean 'size'?")]
    [InlineData("lag(size)", "expected a name of covariates.csv")]
    [InlineData(":", "expected a name")]
    public void A_term_that_names_nothing_is_refused(string term, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => PanelTerms.Of(Panel(), [term])).Message, StringComparison.Ordinal);

    [Fact]
    public void Learning_is_refused_without_outcomes_and_mechanisms_are_those_of_the_simulation()
    {
        Assert.Contains("Ask for 'contact'", Assert.Throws<CannotEstimateException>(() => PanelTerms.Of(Panel(), ["learning"])).Message,
            StringComparison.Ordinal);
        Assert.Contains("mandates.csv", Assert.Throws<CannotEstimateException>(() => PanelTerms.Of(Panel(), ["coercion"])).Message, StringComparison.Ordinal);
        // Mimicry of all cities with prestige 1: the share of adopters among the other 124 at the end of the period before.
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var mimicry = PanelTerms.Of(panel, ["mimicry"])[0].Values;
        for (var row = 0; row < panel.Count; row++)
            Assert.Equal(panel.Histories[0].HoldersAt(panel.Period[row] - 1) / 124.0, mimicry[row], 1e-12);
    }

    private static AdoptionPanel Panel() => AdoptionPanel.Of(RecordTexts.Records(Text));
}
