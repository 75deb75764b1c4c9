using CityNetworks.Inference.Acquisition;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Tests.Inference.Histories;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Acquisition;

public sealed class AcquisitionStudyTests
{
    [Fact]
    public void A_single_all_or_nothing_network_is_the_closed_form()
    {
        // One of four at risk is tied to adopters, and it adopts in two of three risk sets: (1 + s)/(4 + s) = 2/3.
        RiskSet[] sets = [new([0, 1, 2, 3], [0]), new([4, 5, 6, 7], [4]), new([8, 9, 10, 11], [9])];
        double[] exposure = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];
        var likelihood = new OrderLikelihood([new("exposure", exposure)], sets);
        Assert.Equal(5, CityNetworks.Inference.Additive.AdditiveHazardFit.Fit(likelihood, null, null).Estimates[0], 1e-7);
    }

    [Fact]
    public void Several_networks_compete_and_shares_add_to_one()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var study = AcquisitionStudy.Of(PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure", "mimicry"])), AcquisitionModel.Oada);
        var shares = study.Tables.First(table => table.Name == "shares");
        Assert.Equal(["baseline", "exposure", "mimicry"], shares.Text("mechanism"));
        Assert.Equal(1, shares.Numbers("share").Sum(), 1e-12);
        Assert.All(study.Tables[0].Numbers("ci_lo"), low => Assert.True(low >= 0));
    }

    [Fact]
    public void Cox_has_a_ratio_a_term_and_time_has_none()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var study = AcquisitionStudy.Of(PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure", "time"])), AcquisitionModel.Cox);
        var coefficients = study.Tables[0];
        Assert.True(double.IsFinite(coefficients.Numbers("ratio")[0]));
        Assert.True(double.IsNaN(coefficients.Numbers("estimate")[1])); // common to a risk set
    }

    [Fact]
    public void A_network_without_an_adopter_before_the_only_adoptions_is_refused()
    {
        // Both adopt in 2003, when nobody had adopted; afterwards exposure is above 0, but nobody adopts any more.
        var panel = AdoptionPanel.Of(RecordTexts.Records(
            "=== periods.csv\nid\n2001\n2002\n2003\n2004\n=== cities.csv\nid\na\nb\nc\nd\n=== contacts.csv\nsource,target\nc,a\nd,b\n"
            + "=== adoptions.csv\ncity,policy,period\na,p,2003\nb,p,2003\n"));
        var design = PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure"]));
        Assert.Contains(design.Columns[0].Values, value => value > 0);
        var error = Assert.Throws<CityNetworks.Inference.CannotEstimateException>(() => AcquisitionStudy.Of(design, AcquisitionModel.Oada));
        Assert.Contains("'exposure' is 0 for every city at risk in the periods with an adoption", error.Message, StringComparison.Ordinal);
    }

    // With everybody as peers mimicry is one number a period, so whoever is next is next with the same chance.
    [Fact]
    public void Terms_that_are_the_same_for_all_at_risk_are_refused()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var same = PanelTerms.Of(panel, ["exposure"])[0] with { Term = "trend", Values = [.. panel.Period.Select(period => (double)period)] };
        var error = Assert.Throws<CityNetworks.Inference.CannotEstimateException>(() =>
            AcquisitionStudy.Of(PanelDesign.Of(panel, [same]), AcquisitionModel.Oada));
        Assert.Contains("All cities at risk have the same trend in each period", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_at_risk_has_no_order()
    {
        var panel = AdoptionPanel.Of(RecordTexts.Records(
            "=== periods.csv\nid\n1\n2\n=== contacts.csv\nsource,target\na,b\n=== adoptions.csv\ncity,policy,period\na,p,1\nb,p,1\n"));
        var error = Assert.Throws<CityNetworks.Inference.CannotEstimateException>(() =>
            AcquisitionStudy.Of(PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure"])), AcquisitionModel.Cox));
        Assert.Contains("No city is at risk in any period", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_cities_is_no_network() => Assert.Contains("expected exposure and mechanisms alone", Assert.Throws<ArgumentException>(() =>
    {
        var panel = AdoptionPanel.Of(RecordTexts.Records(HistoryWalkTests.Meetings));
        AcquisitionStudy.Of(PanelDesign.Of(panel, PanelTerms.Of(panel, ["log_population"])), AcquisitionModel.Oada);
    }).Message, StringComparison.Ordinal);
}
