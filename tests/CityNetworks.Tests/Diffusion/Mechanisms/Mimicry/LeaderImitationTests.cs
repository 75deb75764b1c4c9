using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class LeaderImitationTests
{
    // Two larger cities at one place, both as near: the lower id leads, whatever the order of the records.
    [Theory]
    [InlineData("c00", 0.3)]
    [InlineData("c01", 0)]
    public void Of_two_leaders_as_near_the_lower_id_is_followed(string adopter, double expected)
    {
        var records = Worlds.Records(0, 2) with
        {
            Cities =
            [
                new City("c02", "Small") { Population = 1000, Latitude = -30, Longitude = -60 },
                new City("c01", "Large") { Population = 9000, Latitude = -30, Longitude = -59 },
                new City("c00", "Large too") { Population = 5000, Latitude = -30, Longitude = -59 },
            ],
        };
        var model = DiffusionModel.Create(records, Worlds.From(adopter).With(new MimicryTerm(0.3) { Peers = PeerGroup.Leader }));
        Assert.Equal(expected, HazardTerms.Given(model, new Dictionary<string, string>())[0][0][2]);
    }
}
