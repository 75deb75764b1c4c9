using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Spread;
using CityNetworks.Explorer.Views;
using Xunit;

namespace CityNetworks.Explorer.Tests.Spread;

public sealed class RunCommandsTests
{
    private static readonly DataSet s_bundled = DataSetList.Bundled[0];
    private static readonly RecordsRequest s_records = new("mercocities-utsc");
    private static readonly Edit[] s_edits = [new("remove-event", "K-XVIII"), new("remove-city", "canoas")];

    [Fact]
    public void A_simulation_of_a_bundled_scenario_names_it() => Assert.Equal(
        "citynet simulate --scenario road-safety --seed 7 --runs 100 --out spread",
        RunCommands.Of(s_bundled, new RunRequest(s_records, "simulation", BundledScenarios.Text("road-safety"), Runs: 100, Seed: 7)));

    [Fact]
    public void A_scenario_of_ones_own_is_the_file_that_the_page_saves() => Assert.Equal(
        "citynet counterfactual --data graphs/davis-southern-women --scenario scenario-a.json --against scenario-b.json --seed 1 --runs 1000 --out comparison",
        RunCommands.Of(DataSetList.Bundled[1], new RunRequest(new("davis-southern-women"), "comparison", "{}", "[]")));

    [Fact]
    public void Changes_are_options_cities_first() => Assert.Equal(
        "citynet counterfactual --include-cancelled --remove-city canoas --remove-event K-XVIII --seed 1 --runs 1000 --out comparison",
        RunCommands.Of(s_bundled, new RunRequest(s_records with { IncludeCancelled = true, Edits = s_edits }, "comparison")));

    [Theory]
    [InlineData(false, "citynet report --evidence all --seed 1 --runs 1000 --out report.html")]
    [InlineData(true, "citynet report --data changed-records --evidence all --seed 1 --runs 1000 --out report.html")]
    public void A_page_of_changed_records_is_made_of_the_saved_folder(bool isChanged, string expected) => Assert.Equal(
        expected, RunCommands.Of(s_bundled, new RunRequest(s_records with { Evidence = "all", Edits = isChanged ? s_edits : null }, "page")));
}
