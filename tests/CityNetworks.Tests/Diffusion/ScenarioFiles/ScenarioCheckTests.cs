using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.ScenarioFiles;

public sealed class ScenarioCheckTests
{
    [Theory]
    [InlineData("""{"policy": "policy", "start": "p1", "end": "p0"}""", "end")]
    [InlineData("""{"policy": "other", "start": "p0"}""", "policy")]
    [InlineData("""{"policy": "policy", "start": "p9"}""", "start")]
    [InlineData("""{"policy": "policy", "start": "p0", "capacity": {"cities": {"c99": 1}}}""", "capacity.cities.c99")]
    [InlineData("""{"policy": "policy", "start": "p0", "participation": {"quorum": {"cities": 4}}}""", "participation.quorum.cities")]
    public void A_name_that_is_not_of_the_records_is_reported_at_its_place(string json, string path)
    {
        var problems = new List<ScenarioProblem>();
        new ScenarioCheck(Worlds.Records(3, 2, (0, [0, 1])), problems).Check(JsonPlace.Read(System.Text.Encoding.UTF8.GetBytes(json)));
        Assert.Contains(problems, problem => problem.Path == path);
    }
}
