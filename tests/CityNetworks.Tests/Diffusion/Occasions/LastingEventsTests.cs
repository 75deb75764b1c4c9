using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Occasions;

/// <summary>Exposure in a period is through those who are at an event then; the oracle is each period of an event as an event of its own.</summary>
public sealed class LastingEventsTests
{
    private const string Tables =
        "=== policies.csv\nid\npolicy\n=== "
            + "periods.csv\nid,start,end\n2000,2000,2001\n2001,2001,2002\n2002,2002,2003\n2003,2003,2004\n2004,2004,2005\n2005,2005,2006\n";

    [Fact]
    public void Adopters_are_met_in_the_periods_in_which_they_take_part()
    {
        var lasting = RecordTexts.Records("=== participations.csv\ncity,event,from,to\na,o,2000,2002\nb,o,2001,2004\nc,o,2003,\nd,p,2000,\n" + Tables);
        var points = RecordTexts.Records(
            "=== participations.csv\ncity,event,period\na,o0,2000\na,o1,2001\nb,o1,2001\nb,o2,2002\nb,o3,2003\nc,o3,2003\nc,o4,2004\nc,o5,2005\n"
            + "d,p0,2000\nd,p1,2001\nd,p2,2002\nd,p3,2003\nd,p4,2004\nd,p5,2005\n"
            + Tables);
        foreach (var rate in new[] { 0.4, 1 })
        {
            var scenario = new Scenario("policy", "2000") { Initial = [new InitialAdopter("a")] }.With(new LearningTerm(rate));
            var (expected, found) = (Run(points, scenario), Run(lasting, scenario));
            Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 0.04));
            Assert.True(found[1] > 0 && found[2] > 0);
            Assert.Equal(0, found[3]);
        }
    }

    private static IReadOnlyList<double> Run(RecordSet records, Scenario scenario) =>
        Ensemble.Run(DiffusionModel.Create(records, scenario), new RunSettings { Runs = 4000, Seed = 5 }).Cities.Numbers("p_ever_adopted");
}
