using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Studies.Parts;
using Xunit;

namespace CityNetworks.Tests.Studies.Parts;

public sealed class AssumptionEffectsTests
{
    private const int Runs = 100;

    [Fact]
    public void Each_row_is_the_paired_difference_of_the_counterfactual_that_takes_the_assumption_out()
    {
        var (model, table) = Of(BundledScenarios.Default);
        var row = table.Text("assumption").ToList().IndexOf("mimicry");
        var compared = Counterfactual.Compare(model.WithoutMechanism("mimicry"), model, new RunSettings { Runs = Runs });
        var last = compared.RowCount - 1;
        Assert.Equal(compared.Numbers("mean_a")[last], table.Numbers("without")[row], 9);
        Assert.Equal(compared.Numbers("mean_b")[last], table.Numbers("stated")[row], 9);
        Assert.Equal(compared.Numbers("difference")[last], table.Numbers("difference")[row], 9);
        Assert.Equal(1.96 * compared.Numbers("mc_error")[last], table.Numbers("ci_hi")[row] - table.Numbers("difference")[row], 9);
    }

    [Fact]
    public void Publications_have_no_effect_on_the_bundled_records_and_the_recorded_network_has_one()
    {
        var (_, table) = Of(BundledScenarios.Default);
        long? Changed(string assumption) => table.Integers("changed_runs")[table.Text("assumption").ToList().IndexOf(assumption)];
        Assert.Equal(0, Changed("learning.publications"));
        Assert.InRange(Changed(AssumptionEffects.RecordedNetwork)!.Value, 1, Runs);
        Assert.DoesNotContain("competition", table.Text("assumption")); // off in the scenario
    }

    private static (DiffusionModel Model, CityNetworks.Tables.Table Table) Of(string scenario)
    {
        var records = Mercocities.Read().Records!;
        var read = BundledScenarios.Read(scenario, records);
        var model = DiffusionModel.Create(records, read.Scenario!, Selection.Default);
        return (model, AssumptionEffects.Of(model, Ensemble.Run(model, new RunSettings { Runs = Runs }), Runs, 1));
    }
}
