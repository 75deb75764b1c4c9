using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Forecasts;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Inference.Forecasts;

public sealed class GoodnessOfFitTests
{
    [Fact]
    public void What_was_observed_is_reported_as_it_is_and_threads_do_not_matter()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        string[] terms = ["exposure", "community"];
        var study = AdditiveStudy.Of(PanelDesign.Of(panel, PanelTerms.Of(panel, terms)), new AdditiveSettings { Bootstraps = 0 });
        var table = GoodnessOfFit.Of(study, terms, 48, 3)[0];
        Assert.Equal([51.0, 86, 98, 109], table.Numbers("observed").Take(4)); // cumulative adopters after 4, 8, 12 and 16 periods at risk
        var again = GoodnessOfFit.Of(study, terms, 48, 3, Workers.One)[0];
        Assert.Equal(table.Numbers("simulated"), again.Numbers("simulated"));
        Assert.InRange(table.Numbers("mahalanobis_p")[0], 0.05, 1);
    }

    [Fact]
    public void The_curve_on_record_stands_beside_the_curves_of_the_histories_that_the_statistics_are_of()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        string[] terms = ["exposure", "time"];
        var study = EventHistoryStudy.Of(PanelDesign.Of(panel, PanelTerms.Of(panel, terms)), new EventHistorySettings { Placebos = 0 });
        var tables = GoodnessOfFit.Of(study, terms, 64, 5);
        var (goodness, histories) = (tables[0], tables[1]);
        Assert.Equal(["goodness", "histories"], tables.Select(table => table.Name));
        long?[] known = [20, 29, 40, 51, 62, 75, 82, 86, 87, 92, 95, 98, 102, 106, 108, 109]; // as netdiffuseR counts them
        Assert.Equal(known, histories.Integers("observed"));
        foreach (var (statistic, row) in new[] { 3, 7, 11, 15 }.Select((row, statistic) => (statistic, row)))
        {
            Assert.Equal(goodness.Numbers("simulated")[statistic], histories.Numbers("simulated")[row], 1e-12);
            Assert.InRange(histories.Numbers("simulated")[row], histories.Numbers("run_lo")[row], histories.Numbers("run_hi")[row]);
        }
    }

    [Fact]
    public void The_hazard_of_histories_is_the_hazard_that_was_fitted()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var design = PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure", "mimicry", "mimicry:community", "community"]));
        var study = AdditiveStudy.Of(design, new AdditiveSettings { Bootstraps = 0 });
        var likelihood = new CityNetworks.Inference.Additive.AdditiveLikelihood(study.Components, design.Happens, null, default);
        var hazard = FittedHazard.Of(study).At(study.Fit.Estimates);
        for (var row = 0; row < design.Rows.Count; row++)
        {
            double[] values = [.. design.Columns.Select(column => column.Values[row])];
            Assert.Equal(likelihood.Parts(study.Fit.Estimates, row, new double[study.Components.Count]), hazard(values), 1e-12);
        }
    }

    [Fact]
    public void A_wrong_model_is_reported_as_wrong()
    {
        // A hazard of a tenth of what was observed makes far fewer adopters.
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var study = EventHistoryStudy.Of(PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure"])), new EventHistorySettings { Placebos = 0 });
        var low = study with { Fit = study.Fit with { Estimates = [study.Fit.Estimates[0] - 2.5, study.Fit.Estimates[1]] } };
        var table = GoodnessOfFit.Of(low, ["exposure"], 96, 1)[0];
        Assert.True(table.Numbers("mahalanobis_p")[0] < 0.05);
        Assert.True(table.Numbers("p_value")[3] < 0.05);
    }
}
