using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Inference;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Forecasts;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Forecasts;

public sealed class FittedScenarioTests
{
    [Fact]
    public void The_hazard_that_is_simulated_is_the_hazard_that_was_fitted()
    {
        var study = Study(["exposure", "community"], weighted: true);
        var fitted = FittedScenario.Read(FittedScenario.Of(study).Text());
        var records = MedicalInnovation.Records;
        var model = DiffusionModel.Create(records, fitted.At(fitted.Drawn(1, 0), records));
        var adoptions = records.Adoptions.ToDictionary(row => row.City, row => row.Period);
        var terms = HazardTerms.Given(model, adoptions);
        var panel = study.Design.Panel;
        var cities = model.Cities.ToList();
        for (var row = 0; row < panel.Count; row++)
        {
            var expected = new double[2];
            new CityNetworks.Inference.Additive.AdditiveLikelihood(study.Components, study.Design.Happens, null, default).Parts(study.Fit.Estimates,
                row, expected);
            var simulated = terms[panel.Period[row] - 1].Select(mechanism => mechanism[cities.IndexOf(panel.Network.Names.Cities[panel.City[row]])]).ToArray();
            Assert.Equal(expected.Sum(), simulated.Sum(), 1e-9);
        }
    }

    [Fact]
    public void Draws_have_the_mean_and_covariance_of_the_fit()
    {
        var fitted = FittedScenario.Of(Study(["exposure"], weighted: true));
        double[][] draws = [.. Enumerable.Range(1, 4000).Select(draw => fitted.Drawn(3, draw))];
        for (var k = 0; k < fitted.Parameters.Count; k++)
        {
            var deviation = Math.Sqrt(fitted.Covariance[k, k]);
            Assert.All(draws, draw => Assert.True(draw[k] >= 0));
            if (deviation > 0 && fitted.Parameters[k].Estimate > 3 * deviation)
                Assert.Equal(fitted.Parameters[k].Estimate, draws.Average(draw => draw[k]), deviation * 5 / Math.Sqrt(4000));
        }

        Assert.Equal(fitted.Parameters.Select(parameter => parameter.Estimate), fitted.Drawn(3, 0));
    }

    [Fact]
    public void A_term_without_a_place_in_a_scenario_is_refused()
    {
        Assert.Contains("no place for the term 'exposure'",
            Assert.Throws<CannotEstimateException>(() => FittedScenario.Of(Study(["exposure"], weighted: false))).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => FittedScenario.Read("{\"policy\": 3}"));
    }

    [Fact]
    public void A_simulated_fit_stands_beside_what_was_observed_and_does_not_depend_on_threads()
    {
        var fitted = FittedScenario.Of(Study(["exposure"], weighted: true));
        var one = FittedEnsemble.Run(MedicalInnovation.Records, Selection.Default, fitted, new RunSettings { Runs = 200, Workers = Workers.One }, 20);
        var eight = FittedEnsemble.Run(MedicalInnovation.Records, Selection.Default, fitted, new RunSettings { Runs = 200, Workers = new Workers(8) }, 20);
        var curves = one.First(table => table.Name == "curves");
        Assert.Equal(curves.Numbers("mean"), eight.First(table => table.Name == "curves").Numbers("mean"));
        Assert.Equal(109, curves.Integers("observed")[^1]);
        // A constant hazard and a mean of 98 adoptions in 16 periods: what was fitted goes through the middle of what is simulated.
        Assert.InRange(109, curves.Numbers("run_lo")[^1], curves.Numbers("run_hi")[^1]);
        Assert.InRange(one.First(table => table.Name == "goodness_of_fit").Numbers("p_value")[^1], 0.001, 1);
    }

    private static AdditiveStudy Study(string[] terms, bool weighted)
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records, null, new PanelOptions { Exposure = new ExposureSettings { Weighted = weighted } });
        return AdditiveStudy.Of(PanelDesign.Of(panel, PanelTerms.Of(panel, terms)), new AdditiveSettings { Bootstraps = 0 });
    }
}
