using CityNetworks.Diffusion.Occasions;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Occasions;

public sealed class PopulationTests
{
    [Fact]
    public void Kilometres_are_those_of_the_great_circle()
    {
        var (origin, east, pole) = (At(0, 0), At(0, 90), At(90, 45));
        const double Quarter = Math.PI / 2 * 6371.0088;
        Assert.Equal(Quarter, Population.Kilometres(origin, east), 1e-9);
        Assert.Equal(Quarter, Population.Kilometres(pole, east), 1e-9);
        Assert.Equal(2 * Quarter, Population.Kilometres(origin, At(0, 180)), 1e-9);
        Assert.True(double.IsNaN(Population.Kilometres(origin, new City("nowhere", "Nowhere"))));
    }

    private static City At(double latitude, double longitude) => new("city", "City") { Latitude = latitude, Longitude = longitude };
}
