using CityNetworks.Diffusion.Simulation;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Simulation;

public sealed class TallyTests
{
    [Fact]
    public void As_many_runs_fit_as_an_array_has_places()
    {
        var model = DiffusionModel.Create(Worlds.Records(2, 2), Worlds.From("c00")); // one step
        Assert.Equal(Array.MaxLength, Tally.PlacesFor(model, Array.MaxLength));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tally.PlacesFor(model, Array.MaxLength + 1));
        var longer = DiffusionModel.Create(Worlds.Records(2, 4), Worlds.From("c00")); // three
        Assert.Equal(3 * 7, Tally.PlacesFor(longer, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tally.PlacesFor(longer, Array.MaxLength / 2));
    }
}
