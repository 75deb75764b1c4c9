using CityNetworks.Diffusion.Experiments;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Experiments;

public sealed class ExperimentChecksTests
{
    [Theory]
    [InlineData("mechanisms.learning.rate", true)]
    [InlineData("mechanisms.learning", true)]
    [InlineData("mechanisms.fashion.rate", false)]
    [InlineData("runs.more", false)]
    public void A_path_leads_to_a_shape_or_to_none(string path, bool leads) => Assert.Equal(leads, ExperimentChecks.ShapeAt(path) is not null);

    [Fact]
    public void Ranges_grids_and_codings_that_cannot_be_drawn_are_reported() => Assert.Equal(
        ["grid[0].values", "sensitivity.codings[0]", "sensitivity.parameters[0].high", "sensitivity.parameters[1].path"],
        Problems(
            """
            {"grid": [{"path": "mechanisms.learning.rate", "values": []}],
             "sensitivity": {"parameters": [{"path": "mechanisms.learning.rate", "low": 1, "high": 1}, {"path": "mechanisms.learning", "low": 0, "high": 1}],
                             "codings": [{"name": "x"}]}}
            """).Select(problem => problem.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void A_sensitivity_of_nothing_is_reported() => Assert.Single(Problems("""{"sensitivity": {}}"""));

    private static List<ScenarioProblem> Problems(string json)
    {
        var problems = new List<ScenarioProblem>();
        new ExperimentChecks(new RecordSet("r"), problems).Run(JsonPlace.Read(System.Text.Encoding.UTF8.GetBytes(json)));
        return problems;
    }
}
