using CityNetworks.Cli.Replays;
using Xunit;

namespace CityNetworks.Cli.Tests.Replays;

public sealed class ReplayInputsTests
{
    [Fact]
    public void Inputs_lie_beside_the_manifest_and_others_are_noted()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var own = folder.Write("data.csv", "x");
        var foreign = other.Write("data.csv", "x");
        var inputs = new ReplayInputs(folder.Path);
        Assert.Equal(own, inputs.Placed("data.csv"));
        Assert.Equal("road-safety", inputs.Placed("road-safety"));
        Assert.Empty(inputs.Outside);
        Assert.Equal(foreign, inputs.Placed(foreign));
        Assert.Equal([foreign], inputs.Outside);
    }
}
