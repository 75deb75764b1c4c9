using CityNetworks.Inference.Additive;
using CityNetworks.Inference.Fits;
using Xunit;

namespace CityNetworks.Tests.Inference.Fits;

public sealed class ShareTableTests
{
    [Fact]
    public void Intervals_are_quantiles_of_the_samples()
    {
        var samples = Enumerable.Range(0, 101).Select(k => new[] { k / 100.0 }).ToArray();
        var table = ShareTable.Of([new HazardComponent("learning", [1])], [0.4], samples);
        Assert.Equal(("learning", 0.4, 101L), (table.Text("mechanism")[0], table.Numbers("share")[0], table.Integers("samples")[0]));
        Assert.Equal(0.025, table.Numbers("ci_lo")[0], 1e-9);
        Assert.Equal(0.975, table.Numbers("ci_hi")[0], 1e-9);
    }
}
