using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class ContactMimicryTests
{
    [Fact]
    public void The_adopters_among_those_named_are_followed_and_are_the_sources()
    {
        const int Runs = 400_000;
        const double Rate = 0.6;
        var records = Worlds.Records(4, 2) with
        {
            Contacts = [new Contact("c00", "c01"), new Contact("c00", "c02") { Weight = 3 }, new Contact("c00", "c03") { Weight = 4 }],
        };
        var scenario = Worlds.From("c01", "c02").With(new MimicryTerm(Rate) { Peers = PeerGroup.Contacts });
        var result = Ensemble.Run(DiffusionModel.Create(records, scenario), new RunSettings { Runs = Runs });

        // 1 + 3 of 8; c03 names nobody.
        var adopts = 1 - Math.Exp(-Rate / 2);
        Assert.Equal(["c01", "c02"], result.Influence.Text("source"));
        Near(adopts / 4, result.Influence.Numbers("expected_adoptions")[0]);
        Near(adopts * 3 / 4, result.Influence.Numbers("expected_adoptions")[1]);
        Assert.Equal(0, result.Cities.Numbers("p_ever_adopted")[3]);

        static void Near(double expected, double actual) =>
            Assert.InRange(actual, expected - (4 * Math.Sqrt(expected * (1 - expected) / Runs)), expected + (4 * Math.Sqrt(expected * (1 - expected) / Runs)));
    }
}
