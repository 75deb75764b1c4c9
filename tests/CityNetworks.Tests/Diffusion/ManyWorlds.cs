using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CsCheck;

namespace CityNetworks.Tests.Diffusion;

/// <summary>Random models of several policies, states, transfers, direct ties and recorded adoptions, and what one run of the engine did.</summary>
internal static class ManyWorlds
{
    private static readonly string?[] s_degrees = [null, "copying", "emulation", "combination", "inspiration"];

    /// <summary>Two or three policies that bear on each other, each with what <see cref="Worlds.RandomModel"/> has and more.</summary>
    public static Gen<DiffusionModel> Random { get; } =
        from model in Worlds.RandomModel
        from contacts in Gen.Select(Gen.Int[0, model.Cities.Count - 1], Gen.Int[0, model.Cities.Count - 1], Gen.Int[0, 2], Gen.Int[0, 1]).Array[0, 8]
        from adoptions in Gen.Select(Gen.Int[0, model.Cities.Count - 1], Gen.Int[0, 2], Gen.Int[0, 2]).Array[0, 4]
        from rates in Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 1]).Array[20]
        from switches in Gen.Bool.Array[20]
        from members in Gen.Select(Gen.Int[-2, 4], Gen.Int[1, 8]).Array[model.Cities.Count]
        from covariates in Gen.Select(Gen.Int[0, model.Cities.Count - 1], Gen.Int[0, 2], Gen.Double[-1, 1]).Array[0, 5]
        from effects in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 3]).Array[0, 3]
        select DiffusionModel.Create(
            model.Records with
            {
                Cities = [.. model.Records.Cities.Select((c, k) => switches[15] ? c with
                {
                    Joined = members[k].Item1 < 0 ? null : Day(members[k].Item1),
                    Left = members[k].Item2 > 5 || members[k].Item2 <= members[k].Item1 ? null : Day(members[k].Item2)
                } : c)],
                Periods = [.. model.Records.Periods.Select((p, k) => switches[15] ? p with { Start = Day(k), End = Day(k + 1) } : p)],
                Covariates = [.. covariates.DistinctBy(c => (c.Item1, c.Item2)).Select(
                    c => new Covariate($"c{c.Item1:00}", "wealth", $"p{c.Item2}", c.Item3.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))],
                Policies = [new Policy("policy", "Policy"), new Policy("other", "Other"), new Policy("third", "Third")],
                Contacts = [.. contacts.Select(c => new Contact($"c{c.Item1:00}", $"c{c.Item2:00}")
                {
                    Kind = c.Item4 == 0 ? "border" : "twinning",
                    From = c.Item3 == 0 ? null : $"p{c.Item3}",
                    To = c.Item3 == 1 ? "p2" : null,
                    Weight = c.Item3 == 2 ? 0.5 : null
                })],
                Adoptions = [.. adoptions.DistinctBy(a => (a.Item1, a.Item2)).Select(a => new Adoption($"c{a.Item1:00}", "other", $"p{a.Item2}")
                {
                    Degree = s_degrees[(a.Item1 + a.Item2 + a.Item3) % s_degrees.Length],
                    Left = a.Item3 == 0 ? $"p{Math.Min(a.Item2 + 1, model.Records.Periods.Count - 1)}" : null
                })],
                Events = [.. model.Records.Events.Select((e, k) => switches[0] && k % 3 == 0 ? e with { Host = model.Cities[k % model.Cities.Count] } : e)],
            },
            Grown(model.Scenario, rates, switches, effects, model.Cities[0], model.Cities[^1]));

    /// <summary>What one run of the engine did, in the words of the oracle.</summary>
    public static (
        List<(string Policy, string City, string Period, string Mechanism, string? Source, TransferDegree Degree, int Objects)> Adoptions,
        Tally Tally) Run(DiffusionModel model, ulong seed, int run)
    {
        var adoptions = new List<(string, string, string, string, string?, TransferDegree, int)>();
        var tally = new Tally(model, [], new bool[model.Population.Count])
        {
            Listener = heard => adoptions.Add((
                model.PolicyIds[heard.Policy], model.Cities[heard.City], model.Timeline.Id(heard.Period),
                model.Policies[heard.Policy].Causes[heard.Adoption.Cause].Id, heard.Adoption.Source < 0 ? null : model.Cities[heard.Adoption.Source],
                heard.Adoption.Degree, heard.Adoption.Objects)),
        };
        new BlockRunner(model).Run(run, 1, new Draws(seed, model.Scenario.Policy), tally);
        return (adoptions, tally);
    }

    private static CalendarDate? Day(int period) => Worlds.On($"{2000 + period}-01-01");

    private static Scenario Grown(Scenario scenario, double[] rates, bool[] switches, (int From, int To, int Kind)[] effects, string city, string last)
    {
        var ties = switches[1] ? new ContactWeights(rates[0]) { Kinds = new Dictionary<string, double> { ["border"] = 1.5 } } : null;
        var states = new StatesTerm
        {
            Awareness = switches[2] ? new AwarenessTerm(3 * rates[1])
            {
                Elsewhere = rates[2] / 2,
                Memory = rates[3],
                SizeExponent = switches[3] ? 1 : 0,
                Contacts = switches[4] ? ties : null
            } : null,
            Rejection = 3 * rates[4],
            Abandonment = switches[5] ? new AbandonmentTerm(rates[5] / 2) { Own = rates[6], Observed = rates[7], Readopt = switches[6] } : null,
        };
        var transfer = new TransferTerm
        {
            Copying = new DegreeTerm { Learning = 1, Coercion = 0, Similarity = rates[8], Capacity = rates[9] },
            Emulation = new DegreeTerm { Mimicry = 1, Coercion = switches[7] ? 0.5 : null },
            Combination = new DegreeTerm { Always = 1, Sources = rates[10] },
            Inspiration = new DegreeTerm { Endorsement = 0.5, Competition = -0.5 },
            FidelityInLearning = switches[8],
        };
        var first = scenario
            .With(scenario.Baseline with
            {
                Covariates = switches[16] ? new Dictionary<string, double> { ["wealth"] = 1, ["log_population"] = 0.3 } : new Dictionary<string, double>()
            })
            .With(scenario.Learning with { Contacts = ties, Outcome = switches[9] ? -0.3 - rates[11] : scenario.Learning.Outcome })
            .With(switches[17]
                ? scenario.Coercion with { Preemptions = [new Preemption("p1", "p2") { Cities = switches[18] ? [city] : [] }] }
                : scenario.Coercion)
            .With(switches[10] ? scenario.Mimicry with { Peers = PeerGroup.Contacts } : scenario.Mimicry) with
        {
            States = switches[11] ? states : null,
            Transfer = switches[12] ? transfer : null,
            Participation = scenario.Participation with
            {
                Readers = switches[4] ? 0.6 : 1,
                Attendance = scenario.Participation.Attendance is { } term
                ? term with { Distance = 0.1, Host = 1, Deputy = 0.5, Theme = 0.7, Fatigue = switches[13] ? 1 : 0, Capacity = 1 }
                : null
            },
            CapacityOfCities = switches[14] ? new Dictionary<string, double> { [city] = 0.3 } : new Dictionary<string, double>(),
        };
        var other = new Scenario("other", string.Empty)
        {
            RecordedInitial = true,
            Initial = switches[1] ? [new InitialAdopter(last)] : [],
            States = switches[17] ? states with { Rejection = 5 * rates[15] } : null,
            Transfer = switches[18] ? transfer with { FidelityInLearning = switches[19] } : null,
        }
            .With(new BaselineTerm(rates[12]))
            .With(new CoercionTerm { Mandates = switches[2] ? [new Mandate("council", "other", "p2") { Compliance = 0.6 }] : [] })
            .With(new LearningTerm(0.1 + (2 * rates[13])) { Outcome = switches[15] ? 0.5 : switches[16] ? -0.6 : null })
            .With(new MimicryTerm(rates[14]));
        var third = new Scenario("third", string.Empty) { Initial = [new InitialAdopter(city)] }
            .With(new CompetitionTerm(rates[16]))
            .With(new CoercionTerm { Mandates = rates[17] > 0 ? [new Mandate("council", "third", "p1") { Compliance = switches[3] ? 1 : rates[17] }] : [] });
        string[] ids = ["policy", "other", "third"];
        return first with
        {
            Others = [other, third],
            Interactions = [.. effects.Where(e => e.From != e.To).DistinctBy(e => (e.From, e.To)).Select(e => e.Kind switch
            {
                0 => new PolicyInteraction(ids[e.From], ids[e.To], 0),
                1 => new PolicyInteraction(ids[Math.Min(e.From, e.To)], ids[Math.Max(e.From, e.To)]) { Requires = true },
                2 => new PolicyInteraction(ids[e.From], ids[e.To], 2.5),
                _ => new PolicyInteraction(ids[e.From], ids[e.To], 0.4),
            })],
        };
    }
}
