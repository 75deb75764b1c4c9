using CityNetworks.Centrality;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class MeasuresCommandTests
{
    [Fact]
    public void Every_measure_and_weight_is_listed()
    {
        var listed = Citynet.Run("measures").Output;
        Assert.All(
            CentralityMeasures.All.Select(measure => measure.Id).Concat(TieWeights.All.Select(weight => weight.Id)),
            id => Assert.Contains($",{id},", "," + listed.Replace('\n', ','), StringComparison.Ordinal));
    }

    [Fact]
    public void Those_of_direct_ties_are_others()
    {
        Assert.Contains("\nin_degree,", Citynet.Run("measures", "--network", "contacts").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("in_degree", Citynet.Run("measures").Output, StringComparison.Ordinal);
        Assert.Equal(2, Citynet.Run("measures", "--network", "people").Code);
    }
}
