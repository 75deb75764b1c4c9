using CityNetworks.Inference;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Forecasts;
using CityNetworks.Inference.Panels;
using Xunit;

namespace CityNetworks.Tests.Inference.Forecasts;

public sealed class ForecastSkillTests
{
    [Fact]
    public void The_constant_hazard_forecasts_what_counting_by_hand_gives()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var design = PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure"]));
        var table = ForecastSkill.Of(design, null, Penalty.None);
        var (log, squares, rows) = (0.0, 0.0, 0);
        foreach (var period in panel.Period.Distinct().Order().Skip(1))
        {
            int[] before = [.. Enumerable.Range(0, panel.Count).Where(row => panel.Period[row] < period)];
            var share = before.Count(row => panel.Happens[row]) / (double)before.Length;
            foreach (var row in Enumerable.Range(0, panel.Count).Where(row => panel.Period[row] == period))
            {
                log += Math.Log(panel.Happens[row] ? share : 1 - share);
                squares += Math.Pow((panel.Happens[row] ? 1 : 0) - share, 2);
                rows++;
            }
        }

        var place = Enumerable.Range(0, table.RowCount).First(row => table.Text("split")[row] == "all" && table.Text("model")[row] == "constant");
        Assert.Equal(rows, table.Integers("rows")[place]);
        Assert.Equal(log / rows, table.Numbers("log_score")[place], 1e-12);
        Assert.Equal(squares / rows, table.Numbers("brier")[place], 1e-12);
        Assert.Equal(0, table.Numbers("brier_skill")[place], 1e-12);
        Assert.Equal(["additive", "constant", "bass", "threshold"], table.Text("model").Distinct());
    }

    [Fact]
    public void A_threshold_is_the_likeliest_cut_of_all()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var design = PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure"]));
        var exposure = design.Columns[0].Values;
        int[] learn = [.. Enumerable.Range(0, 400)];
        var hazards = Forecaster.Baselines(exposure, Link.Logit).First(model => model.Name == "threshold").Learn(design, learn);
        double Likelihood(Func<int, double> h) => learn.Sum(row => Math.Log(design.Happens[row] ? h(row) : 1 - h(row)) is var log && double.IsNaN(log) ? 0 : log);
        var best = Likelihood(row => hazards[row]);
        foreach (var cut in exposure.Distinct())
        {
            int[] low = [.. learn.Where(row => exposure[row] < cut)], high = [.. learn.Where(row => exposure[row] >= cut)];
            double Share(int[] rows) => rows.Length == 0 ? 0.5 : rows.Count(row => design.Happens[row]) / (double)rows.Length;
            var (below, from) = (Share(low), Share(high));
            if (below is > 0 and < 1 && from is > 0 and < 1)
                Assert.True(Likelihood(row => exposure[row] < cut ? below : from) <= best + 1e-9);
        }
    }

    [Fact]
    public void A_level_of_a_period_to_come_cannot_be_forecast()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var design = PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure", "period"]));
        Assert.Contains("leave it out", Assert.Throws<CannotEstimateException>(() => ForecastSkill.Of(design, Link.Logit, Penalty.None)).Message, StringComparison.Ordinal);
    }
}
