using System.Text;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Experiments;

public sealed class BundledExperimentsTests
{
    [Fact]
    public void Every_bundled_experiment_is_read_without_a_problem()
    {
        var records = Mercocities.Read().Records!;
        Assert.Contains(BundledExperiments.Default, BundledExperiments.Names);
        Assert.All(BundledExperiments.Names, name => Assert.Empty(ExperimentReader.Read(
            Encoding.UTF8.GetBytes(BundledExperiments.Text(name)), records, scenario => Encoding.UTF8.GetBytes(BundledScenarios.Text(scenario))).Problems));
    }

    [Fact]
    public void An_unknown_one_is_refused_with_those_that_there_are() =>
        Assert.Contains(BundledExperiments.Default, Assert.Throws<ArgumentException>(() => BundledExperiments.Text("x")).Message, StringComparison.Ordinal);
}
