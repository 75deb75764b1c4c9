using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Tests.Diffusion.ScenarioFiles;

public sealed class BundledScenariosTests
{
    [Fact]
    public void Every_bundled_scenario_is_read_without_a_problem()
    {
        var records = Mercocities.Read().Records!;
        Assert.NotEmpty(BundledScenarios.Names);
        Assert.All(BundledScenarios.Names, name => Assert.Empty(ScenarioReader.Read(BundledScenarios.Text(name), records).Problems));
    }

    [Fact]
    public void An_unknown_one_is_refused_with_those_that_there_are() => Assert.Contains(
        BundledScenarios.Names[0], Assert.Throws<ArgumentException>(() => BundledScenarios.Text("x")).Message, StringComparison.Ordinal);
}
