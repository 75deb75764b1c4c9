using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class LearningDefinitionTests
{
    // Rejection needs bad evidence, so learning from outcomes: a rate, and an outcome that is assumed or on record for this policy.
    [Theory]
    [InlineData("\"rate\": 0.1, \"outcome\": -1", null, true)]
    [InlineData("\"rate\": 0, \"outcome\": -1", null, false)]
    [InlineData("\"rate\": 0.1", null, false)]
    [InlineData("\"rate\": 0.1", "policy", true)]
    [InlineData("\"rate\": 0.1", "other", false)]
    public void It_learns_with_a_rate_and_outcomes_of_the_policy(string term, string? recorded, bool learns)
    {
        var records = Worlds.Records(2, 3) with
        {
            Policies = [new Policy("policy", "Policy"), new Policy("other", "Other")],
            Outcomes = recorded is null ? [] : [new Outcome("c00", recorded, "p0", -1)],
        };
        var text =
            $$"""{ "policy": "policy", "initial": ["c00"], "start": "p1", "mechanisms": { "learning": { {{term}} } }, "states": { "rejection": 0.2 } }""";
        Assert.Equal(learns, ScenarioReader.Read(text, records).Problems.Count == 0);
    }

    [Theory]
    [InlineData("policy", true)]
    [InlineData("other", false)]
    public void Outcomes_of_another_policy_start_nothing(string recorded, bool starts)
    {
        var records = Worlds.Records(2, 3) with
        {
            Policies = [new Policy("policy", "Policy"), new Policy("other", "Other")],
            Outcomes = [new Outcome("c00", recorded, "p0", 1)],
        };
        const string Text = """{ "policy": "policy", "initial": [], "start": "p1", "mechanisms": { "learning": { "rate": 0.1, "prior_mean": 0.5 } } }""";
        Assert.Equal(starts, ScenarioReader.Read(Text, records).Problems.Count == 0);
    }
}
