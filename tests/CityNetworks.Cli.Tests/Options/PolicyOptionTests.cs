using CityNetworks.Cli.Options;
using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class PolicyOptionTests
{
    private static readonly Scenario s_scenario = new("road-safety", "2010") { Others = [new Scenario("prevention", "2010")] };

    [Theory]
    [InlineData("", null)]
    [InlineData("--policy prevention", "prevention")]
    public void One_of_the_scenario_or_none_is_named(string words, string? expected)
    {
        var option = new PolicyOption("Which policy.");
        Assert.Equal(expected, option.Of(Given.Words(words, option.AddTo), s_scenario));
    }

    [Fact]
    public void Another_is_refused_with_the_nearest()
    {
        var option = new PolicyOption("Which policy.");
        var parsed = Given.Words("--policy preventoin", option.AddTo);
        Assert.Equal(
            "--policy: found 'preventoin'; expected a policy of the scenario: road-safety, prevention. Did you mean 'prevention'?",
            Assert.Throws<UsageException>(() => option.Of(parsed, s_scenario)).Message);
    }
}
