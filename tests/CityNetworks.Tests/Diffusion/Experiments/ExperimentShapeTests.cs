using CityNetworks.Diffusion.Experiments;
using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Experiments;

public sealed class ExperimentShapeTests
{
    [Theory]
    [InlineData("""{"base": "x"}""", true)]
    [InlineData("""{"base": "x", "scenarios": [{"name": "a", "change": {"mechanisms": {"learning": null}}}]}""", true)]
    [InlineData("""{"base": "x", "scenarios": [{"change": {}}]}""", false)]
    [InlineData("""{"scenarios": []}""", false)]
    [InlineData("""{"base": "x", "scenarios": [{"name": "a", "change": {"mechanisms": {"learning": {"rate": -1}}}}]}""", false)]
    public void A_change_may_leave_out_and_take_away_what_a_scenario_must_say(string json, bool fits)
    {
        var problems = new List<ScenarioProblem>();
        ShapeCheck.Run(JsonPlace.Read(System.Text.Encoding.UTF8.GetBytes(json)), ExperimentShape.Root, problems);
        Assert.Equal(fits, problems.Count == 0);
    }
}
