using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Tests.Inference.Dyads;
using Xunit;

namespace CityNetworks.Tests.Inference.Fits;

public sealed class AdditiveStudyTests
{
    [Fact]
    public void Terms_that_determine_each_other_are_not_said_to_be_on_their_bound()
    {
        var panel = DyadStudyTests.Chain(follows: true);
        var twice = AdditiveStudy.Of(
            PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure", "exposure_contacts"])), new AdditiveSettings { Bootstraps = 0 });
        var checks = Checks(twice);
        Assert.Contains("undetermined", checks);
        Assert.All(twice.Fit.OnBound, term => Assert.Equal(0, twice.Fit.Estimates[twice.Fit.Terms.ToList().IndexOf(term)]));
        Assert.DoesNotContain("on_bound:baseline", checks);
        var once = AdditiveStudy.Of(PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure"])), new AdditiveSettings { Bootstraps = 0 });
        Assert.DoesNotContain("undetermined", Checks(once));
        Assert.Equal(once.Fit.LogLikelihood, twice.Fit.LogLikelihood, 1e-8);
        Assert.Equal(once.Fit.Estimates[1], twice.Fit.Estimates[1] + twice.Fit.Estimates[2], 1e-5);
    }

    [Fact]
    public void Two_columns_that_are_one_have_no_errors()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var fit = AdditiveStudy.Of(
            PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure", "exposure_contacts"])), new AdditiveSettings { Bootstraps = 0 }).Fit;
        Assert.All(Enumerable.Range(0, 3).Where(k => fit.Estimates[k] != 0), k => Assert.True(double.IsNaN(fit.Covariance[k, k])));
    }

    // mimicry of everybody times a constant column; baseline times a constant column.
    [Theory]
    [InlineData("exposure,k", "'k' changes the rate of baseline, and is the same in every row, so")]
    [InlineData("exposure,exposure:k", "'exposure:k' changes the rate of exposure, and is the same in every row in which exposure acts")]
    public void A_column_that_does_not_vary_modifies_nothing(string terms, string expected)
    {
        var panel = AdoptionPanel.Of(Tests.Records.RecordTexts.Records(
            "=== periods.csv\nid\n1\n2\n3\n=== cities.csv\nid,k\na,0.1\nb,0.1\nc,0.1\nd,0.1\n=== contacts.csv\nsource,target\nb,a\nc,b\nd,a\nd,b\n"
                + "=== adoptions.csv\ncity,policy,period\na,p,1\nb,p,2\nd,p,3\n"));
        var error = Assert.Throws<CityNetworks.Inference.CannotEstimateException>(() => AdditiveStudy.Of(
            PanelDesign.Of(panel, PanelTerms.Of(panel, terms.Split(','))), new AdditiveSettings { Bootstraps = 0 }));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string?> Checks(AdditiveStudy study) => study.Tables.Single(table => table.Name == "diagnostics").Text("check");
}
