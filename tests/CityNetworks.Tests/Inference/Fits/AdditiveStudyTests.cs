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

    private static IReadOnlyList<string?> Checks(AdditiveStudy study) => study.Tables.Single(table => table.Name == "diagnostics").Text("check");
}
