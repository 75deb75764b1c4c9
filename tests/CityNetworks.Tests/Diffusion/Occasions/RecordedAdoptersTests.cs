using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Occasions;

public sealed class RecordedAdoptersTests
{
    [Fact]
    public void Of_several_adoptions_before_the_start_the_last_counts()
    {
        var records = Worlds.Records(3, 5) with
        {
            Adoptions =
            [
                new Adoption("c01", "policy", "p2"), new Adoption("c00", "policy", "p1"), new Adoption("c00", "policy", "p0"),
                new Adoption("c02", "policy", "p3"),
            ],
        };
        var scenario = Worlds.From() with { Start = "p3", RecordedInitial = true };
        var model = DiffusionModel.Create(records, scenario);
        Assert.Equal(
            [("c00", "p1"), ("c01", "p2")],
            RecordedAdopters.Before(records, scenario, model.Selection, model.Timeline).Select(row => (row.City, row.Period)));
    }
}
