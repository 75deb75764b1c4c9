using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Seeding;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class CompetitionDefinitionTests
{
    private const int Runs = 400_000;

    // Three cities of one size, c00 has the policy: half of the rivals of each other have adopted.
    private static readonly RecordSet s_records = Records();

    [Theory]
    [InlineData(-0.4, 0.3)] // 0.5 − 0.4/2
    [InlineData(-2, 0)] // never below 0
    [InlineData(0.4, 0.7)]
    public void A_rival_may_lower_the_hazard_down_to_nothing(double rate, double hazard)
    {
        var scenario = Worlds.From("c00").With(new BaselineTerm(0.5)).With(new CompetitionTerm(rate));
        var result = Ensemble.Run(DiffusionModel.Create(s_records, scenario), new RunSettings { Runs = Runs });
        var expected = 1 - Math.Exp(-hazard);
        Assert.All(result.Cities.Numbers("p_ever_adopted").Skip(1), p => Assert.InRange(p, expected - 0.0035, expected + 0.0035));
        var causes = Enumerable.Range(0, result.Mechanisms.RowCount)
            .Where(row => result.Mechanisms.Numbers("adoptions")[row] > 0)
            .Select(row => result.Mechanisms.Text("mechanism")[row]);
        Assert.Equal(rate > 0 ? ["baseline", "competition"] : hazard > 0 ? ["baseline"] : [], causes);
        Assert.Equal(rate > 0, SeedGuarantee.Of(DiffusionModel.Create(s_records, scenario), new SeedOptions()).IsSubmodular);
    }

    [Fact]
    public void Orders_are_not_lowered()
    {
        var scenario = Worlds.From("c00")
            .With(new CompetitionTerm(-5))
            .With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p1") { Compliance = 0.5 }] });
        var curve = Ensemble.Run(DiffusionModel.Create(s_records, scenario), new RunSettings { Runs = Runs }).Curves.Numbers("mean");
        Assert.InRange(curve[0], 1.995, 2.005);
    }

    private static RecordSet Records()
    {
        var records = Worlds.Records(3, 2);
        return records with { Cities = [.. records.Cities.Select(city => city with { Population = 1000 })] };
    }
}
