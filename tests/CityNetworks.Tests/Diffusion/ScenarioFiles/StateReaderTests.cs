using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.ScenarioFiles;

public sealed class StateReaderTests
{
    [Fact]
    public void States_and_transfer_are_read_over_their_defaults()
    {
        var place = JsonPlace.Read(
            """
            {
              "states": {"awareness": {"rate": 2, "memory": 0.1}, "abandonment": {"rate": 0.3, "readopt": true}},
              "transfer": {"copying": {"always": 1}}
            }
            """u8);
        var states = StateReader.States(place["states"])!;
        Assert.Equal((2.0, 0.1, 1.0), (states.Awareness!.Rate, states.Awareness.Memory, states.Awareness.Publications));
        Assert.Equal((0.3, true, 0.0), (states.Abandonment!.Rate, states.Abandonment.Readopt, states.Rejection));
        var transfer = StateReader.Transfer(place["transfer"])!;
        Assert.Equal(
            (1.0, 1.0, (double?)0.0, 1.0),
            (transfer.Copying.Always, transfer.Copying.Learning, transfer.Copying.Coercion, transfer.Emulation.Mimicry));
        Assert.Null(StateReader.States(place["none"]));
        Assert.Null(StateReader.Transfer(place["none"]));
    }

    [Fact]
    public void Orders_are_copied_unless_some_degree_says_something_of_them() => Assert.Null(
        StateReader.Transfer(JsonPlace.Read("""{"emulation": {"coercion": 1}}"""u8))!.Copying.Coercion);
}
