using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Simulation;

public sealed class HazardTermsTests
{
    private static readonly Scenario s_scenario = Worlds.From()
        .With(new BaselineTerm(0.02))
        .With(new LearningTerm(0.3) { Memory = 0.5 })
        .With(new MimicryTerm(0.2));

    [Fact]
    public void Observed_terms_are_the_covariates_of_the_definitions()
    {
        // All three meet in p1; c00 has the policy from the end of p0 to the end of p2, c01 from the end of p2 on.
        var model = DiffusionModel.Create(Worlds.Records(3, 5, (1, [0, 1, 2])), s_scenario);
        var terms = HazardTerms.Observed(model, [new AdoptionSpell("c00", "p0", "p2"), new AdoptionSpell("c01", "p2")]);
        Assert.Equal(["baseline", "contact", "mimicry"], terms.Mechanisms);
        Assert.Equal(["p1", "p2", "p3", "p4"], terms.Periods);
        Assert.Equal([1, 1, 1, 1], terms.Values.Select(step => step[0][2]));
        Assert.Equal([0, 0.5, 0.25, 0.125], terms.Values.Select(step => step[1][2])); // one of two others at the meeting, half of it left a period
        Assert.Equal([0.5, 0.5, 0.5, 0.5], terms.Values.Select(step => step[2][2])); // one of two peers
        Assert.Equal([false, false, true, true], terms.AtRisk.Select(step => step[0]));
        Assert.Equal([true, true, false, false], terms.AtRisk.Select(step => step[1]));
    }

    [Fact]
    public void They_do_not_depend_on_rates_or_gates() => Worlds.RandomModel.Sample(
        model =>
        {
            var scenario = model.Scenario with { Participation = new ParticipationTerm(), Initial = [] };
            var spells = new[] { new AdoptionSpell(model.Cities[0], model.Records.Periods[0].Id) };
            var one = HazardTerms.Observed(DiffusionModel.Create(model.Records, scenario with { Capacity = 1 }), spells);
            var faster = scenario.With(scenario.Mimicry with { Rate = scenario.Mimicry.Rate * 3 }) with { Capacity = 0.25 };
            var other = HazardTerms.Observed(DiffusionModel.Create(model.Records, faster), spells);
            Assert.Equal(
                one.Values.SelectMany(step => step).SelectMany(term => term),
                other.Values.SelectMany(step => step).SelectMany(term => term),
                (a, b) => Math.Abs(a - b) < 1e-9);
        },
        iter: 100);

    [Fact]
    public void A_city_without_means_has_terms_of_zero()
    {
        var scenario = s_scenario with { CapacityOfCities = new Dictionary<string, double> { ["c01"] = 0, ["c02"] = 0.5 } };
        var terms = HazardTerms.Observed(DiffusionModel.Create(Worlds.Records(3, 3, (1, [0, 1, 2])), scenario), [new AdoptionSpell("c00", "p0")]);
        Assert.All(terms.Values, step => Assert.All(step, term => Assert.Equal(0, term[1])));
        Assert.Equal([1, 1], terms.Values.Select(step => step[0][2]));
    }

    [Fact]
    public void Attendance_that_is_not_certain_is_averaged()
    {
        var records = Worlds.Records(2, 3, (1, [0]));
        records = records with { Participations = [.. records.Participations, new CityNetworks.Records.Participation("c01", "e00") { Probability = 0.3 }] };
        var terms = HazardTerms.Observed(DiffusionModel.Create(records, s_scenario), [new AdoptionSpell("c00", "p0")], draws: 4000);
        Assert.InRange(terms.Values[1][1][1], 0.27, 0.33);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var model = DiffusionModel.Create(Worlds.Records(2, 3), s_scenario);
        Assert.Throws<ArgumentException>(() => HazardTerms.Observed(model, [new AdoptionSpell("c99", "p0")]));
        Assert.Throws<ArgumentException>(() => HazardTerms.Observed(model, [new AdoptionSpell("c00", "p9")]));
        Assert.Throws<ArgumentException>(() => HazardTerms.Observed(model, [new AdoptionSpell("c00", "p1", "p1")]));
        Assert.Throws<ArgumentOutOfRangeException>(() => HazardTerms.Observed(model, [], draws: 0));
    }
}
