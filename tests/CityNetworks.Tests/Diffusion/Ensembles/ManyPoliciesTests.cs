using System.Collections.Concurrent;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class ManyPoliciesTests
{
    // All meet in every period; the first adopter fares badly, some adopt on their own account, and orders come late.
    private static readonly DiffusionModel s_badOutcomes = DiffusionModel.Create(
        Worlds.Records(6, 6, [.. Enumerable.Range(0, 6).Select(p => (p, new[] { 0, 1, 2, 3, 4, 5 }))]),
        Worlds.From("c00")
            .With(new BaselineTerm(0.6))
            .With(new LearningTerm(0.1) { Outcome = -0.5 })
            .With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p4") { Compliance = 0.5 }] }) with
        {
            States = new StatesTerm { Rejection = 0.4, Abandonment = new AbandonmentTerm(0.1) { Own = 0.2, Observed = 0.1, Readopt = true } },
            Transfer = new TransferTerm(),
            Others = [new Scenario("rival", string.Empty).With(new BaselineTerm(0.3))],
            Interactions = [new PolicyInteraction("policy", "rival", 0), new PolicyInteraction("rival", "policy", 0)],
        });

    // Two adopters, whom all others meet, copy and compete with, so that some combine.
    private static readonly DiffusionModel s_twoTeachers = DiffusionModel.Create(
        Peopled(Worlds.Records(6, 6, [.. Enumerable.Range(0, 6).Select(p => (p, new[] { 0, 1, 2, 3, 4, 5 }))])),
        Worlds.From("c00", "c01").With(new LearningTerm(0.5)).With(new MimicryTerm(0.5)).With(new CompetitionTerm(0.5)) with { Transfer = new TransferTerm() });

    // Good outcomes, presented by cities that give the policy up soon.
    private static readonly DiffusionModel s_leavingTeachers = DiffusionModel.Create(
        Peopled(Worlds.Records(6, 6, [.. Enumerable.Range(0, 6).Select(p => (p, new[] { 0, 1, 2, 3, 4, 5 }))])),
        Worlds.From("c00", "c01").With(new LearningTerm(0.5) { Outcome = 0.8, ForeignRelevance = 0.5 }) with
        {
            States = new StatesTerm { Abandonment = new AbandonmentTerm(0.5) { Readopt = true } },
            Transfer = new TransferTerm { FidelityInLearning = true },
        });

    [Fact]
    public void Every_run_is_that_of_the_definitions()
    {
        var seen = new ConcurrentDictionary<string, int>();
        Gen.Select(ManyWorlds.Random, Gen.Int[0, 40]).Sample((model, run) => Compare(model, run, seen), iter: 1000);
        Compare(s_badOutcomes, 0, seen);
        for (var run = 1; run < 100; run++)
        {
            Compare(s_badOutcomes, run, seen);
            Compare(s_twoTeachers, run, seen);
            Compare(s_leavingTeachers, run, seen);
        }

        // The worlds must hold what they are there to test.
        string[] rare = [
            "excluded", "rejected before adopting", "adopted before rejecting", "adopted again", "left before the start", "ordered unaware",
            "ordered after rejecting", "ordered after giving up", "source had given up", "tired"
        ];
        string[] degrees = [
            "contact Copying",
            "contact Combination",
            "mimicry Inspiration",
            "competition Combination",
            "coercion Copying",
            "coercion Emulation",
            "contact Inspiration",
            "baseline Own"
        ];
        Assert.All(rare.Concat(degrees).Concat(Enum.GetNames<AdoptionState>()), what => Assert.Contains(what, seen.Keys));
    }

    [Fact]
    public void Runs_of_meetings_of_many_are_those_of_the_definitions()
    {
        var everybody = Enumerable.Range(0, 40).ToArray();
        var records = Worlds.Records(
            40, 5, (0, everybody), (0, [.. everybody.Where(c => c % 3 != 0)]), (1, [.. everybody.Where(c => c % 2 == 0)]), (2, everybody), (3, [1, 2, 3]));
        records = records with
        {
            Cities = [.. records.Cities.Select((city, c) => city with { Country = $"K{c % 2}", Population = 50_000 + (c * 7919 % 41 * 10_000) })]
        };
        var transfer = new TransferTerm { FidelityInLearning = true };
        var counting = new TransferTerm { Combination = new DegreeTerm { Sources = 0.05 }, FidelityInLearning = true };
        foreach (var drawn in new[] { false, true })
        {
            foreach (var learns in new[] { false, true })
            {
                var scenario = Worlds.From("c00", "c07", "c22")
                    .With(new BaselineTerm(0.05))
                    .With(new LearningTerm(0.3) { Outcome = learns ? 0.6 : null, ForeignRelevance = 0.4, Memory = 0.8 })
                    .With(new MimicryTerm(0.4) { Memory = 0.7 })
                    .With(new CompetitionTerm(0.3) { SameCountry = true }) with
                {
                    Participation = new ParticipationTerm { Attendance = drawn ? new AttendanceTerm(0.6) : null },
                    States = learns ? new StatesTerm { Abandonment = new AbandonmentTerm(0.2) { Readopt = true } } : null,
                    Transfer = drawn ? transfer : counting,
                };
                var seen = new ConcurrentDictionary<string, int>();
                var model = DiffusionModel.Create(records, scenario);
                for (var run = 0; run < 20; run++)
                    Compare(model, run, seen);
                Assert.All(
                    (string[])[learns ? "learning Combination" : "contact Combination", "mimicry Combination", "competition Combination"],
                    what => Assert.Contains(what, seen.Keys));
            }
        }
    }

    private static RecordSet Peopled(RecordSet records) =>
        records with { Cities = [.. records.Cities.Select((city, k) => city with { Population = 100_000 + k })] };

    private static void Compare(DiffusionModel model, int run, ConcurrentDictionary<string, int> seen)
    {
        var world = new NaiveWorld(model.Records, model.Scenario, 7, run);
        var (adoptions, states) = world.Simulate();
        foreach (var what in adoptions.Select(a => $"{a.Mechanism} {a.Degree}").Concat(states.Select(s => $"{s.State}")).Concat(world.Rare))
            seen.AddOrUpdate(what, 1, (_, count) => count + 1);
        var (found, tally) = ManyWorlds.Run(model, 7, run);
        Assert.Equal(adoptions.Select(a => (a.Policy, a.City, a.Period, a.Mechanism, a.Source, a.Degree, a.Objects)), found);
        for (var policy = 0; policy < model.Policies.Count; policy++)
        {
            var counts = tally.Policies[policy];
            for (var step = 0; step < model.Timeline.Steps; step++)
            {
                var now = states.Where(s => s.Policy == model.PolicyIds[policy] && s.Period == model.Periods[step]).ToArray();
                foreach (var state in model.Policies[policy].Scenario.States is null ? [] : Enum.GetValues<AdoptionState>())
                    Assert.Equal(1, counts.Row(counts.InState, step, PolicyTally.States, (int)state)[now.Count(s => s.State == state)]);
                for (var item = 0; item < 7 && model.Policies[policy].Transfer is not null; item++)
                    Assert.Equal(1, counts.Row(counts.WithObject, step, 8, item)[now.Count(s => Objects.Holds((byte)s.Objects, item))]);
            }
        }
    }
}
