using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.ScenarioFiles;

public sealed class AssumptionsTests
{
    private const string Contact =
        "memory 0.7, evidence_memory 0.8, size_exponent 1, publications 0.2, coordination 0.2, presenters 1, model normal, precision 1, "
            + "prior_precision 1, prior_mean 0, "
            + "cost 0, risk 0, foreign_relevance 1";

    [Fact]
    public void A_plain_scenario_shows_all_that_bears_on_its_numbers_defaults_included()
    {
        var reported =
            Assumptions.Of(new Scenario("policy", "p1") { Initial = [new InitialAdopter("a"), new InitialAdopter("b", "p2")] }.With(new LearningTerm(0.5)));
        Assert.Equal(
            [
                "policy = policy", "start = p1", "initial = a,b@p2", "baseline = off", $"learning = rate 0.5, {Contact}", "go-betweens = off", "mimicry = off",
                "endorsement = off", "competition = off",
                "coercion = mandates as recorded", "authority = off", "conditional-funding = off", "capacity = 1",
            ],
            reported.Select(row => $"{row.Key} = {row.Value}"));
    }

    [Fact]
    public void Interest_is_reported_where_it_is_not_0()
    {
        string Baseline(double interest) =>
            Assumptions.Of(new Scenario("policy", "p1").With(new BaselineTerm(0.1) { Interest = interest })).Single(row => row.Key == "baseline").Value;
        Assert.Contains("interest 1", Baseline(1), StringComparison.Ordinal);
        Assert.DoesNotContain("interest", Baseline(0), StringComparison.Ordinal);
    }

    // Whatever key of a mechanism a file sets, the manifest states its value.
    [Fact]
    public void Every_key_of_every_mechanism_is_reported()
    {
        var scenario = new Scenario("policy", "p1")
            .With(new BaselineTerm(0.11) { Covariates = new Dictionary<string, double> { ["wealth"] = 0.12 } })
            .With(new LearningTerm(0.13) { PriorMean = 0.14, PriorPrecision = 0.15, Outcome = 0.16, Contacts = new ContactWeights(0.17) })
            .With(new MimicryTerm(0.18)
            {
                Memory = 0.19,
                Threshold = 0.21,
                Slope = 0.22,
                Coordinator = 0.23,
                Deputy = 0.24,
                Peers = PeerGroup.Similar,
                Bandwidth = 0.25
            })
            .With(new EndorsementTerm(0.26) { Memory = 0.27, Events = ["document"] })
            .With(new CompetitionTerm(-0.28) { Rivals = RivalKind.StructuralEquivalence, Scale = 0.29, SameCountry = true })
            .With(new CoercionTerm
            {
                Mandates = [new Mandate("council", "policy", "p1") { To = "p2", Cities = ["a", "b"], Compliance = 0.31 }],
                Preemptions = [new Preemption("p2")]
            });
        var reported = string.Join("; ", Assumptions.Of(scenario).Select(row => $"{row.Key} {row.Value}"));
        string[] values =
        [
            "rate 0.11", "covariates wealth 0.12", "rate 0.13", "prior_mean 0.14", "prior_precision 0.15", "outcome 0.16", "contacts all 0.17", "rate 0.18",
            "memory 0.19", "threshold 0.21", "slope 0.22",
            "prestige (coordinator 0.23, deputy 0.24)", "peers similar", "similar_by log_population", "bandwidth 0.25", "rate 0.26", "memory 0.27",
            "events document", "rate -0.28",
            "rivals structural-equivalence", "scale 0.29", "same_country true", "mandates council from p1 to p2 for a + b with compliance 0.31",
            "preemptions from p2 for all",
        ];
        Assert.All(values, value => Assert.Contains(value, reported, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_on_is_reported_in_words_by_policy()
    {
        var scenario = new Scenario("one", "p1")
        {
            RecordedInitial = true,
            States = new StatesTerm { Awareness = new AwarenessTerm(0.4), Rejection = 0.2, Abandonment = new AbandonmentTerm(0.1) { Own = 0.3 } },
            Transfer = new TransferTerm(),
            Others = [new Scenario("two", "p1") { States = new StatesTerm { Abandonment = new AbandonmentTerm(0.1) { Readopt = true } } }],
            Interactions = [
                new PolicyInteraction("one", "two", 1.5), new PolicyInteraction("two", "one", 0), new PolicyInteraction("one", "two") { Requires = true }
            ],
            CapacityOfCities = new Dictionary<string, double> { ["a"] = 0.5 },
            Participation = new ParticipationTerm
            {
                Attendance = new AttendanceTerm(0.35) { Host = 1, Fatigue = 0.5 },
                Quorum = new Quorum(6, 3),
                Cancelled = CancelledMeetings.Likely
            },
        }
            .With(new LearningTerm(0.5) { Contacts = new ContactWeights(0) { Kinds = new Dictionary<string, double> { ["twinning"] = 0.5 } } });
        Assert.Equal(
            [
                "policy = one, two",
                "start = p1",
                "initial:one = as recorded before the start",
                "baseline:one = off",
                $"learning:one = rate 0.5, {Contact}, contacts twinning 0.5 + others 0",
                "go-betweens:one = off",
                "mimicry:one = off",
                "endorsement:one = off",
                "competition:one = off",
                "coercion:one = mandates as recorded",
                "authority:one = off",
                "conditional-funding:one = off",
                "states:one = awareness before adoption: 0.4 by contact (memory 0.7, size exponent 0, publications 1, coordination 0.2), 0 from elsewhere; "
                    + "rejection 0.2 a unit of bad evidence, for good; abandonment 0.1, by own bad outcomes 0.3, by others' 0, for good",
                "transfer:one = log weights: copying learning 1; emulation mimicry 1; combination 0; inspiration 0; orders are copied; fidelity in learning "
                    + "does not count",
                "initial:two = ",
                "baseline:two = off",
                "learning:two = off",
                "go-betweens:two = off",
                "mimicry:two = off",
                "endorsement:two = off",
                "competition:two = off",
                "coercion:two = mandates as recorded",
                "authority:two = off",
                "conditional-funding:two = off",
                "states:two = abandonment 0.1, by own bad outcomes 0, by others' 0, may adopt again",
                "capacity = 1",
                "capacity_of_cities = a 0.5",
                "interactions = hazard of two times 1.5 where one is held; no one where two is held; two only where one is held",
                "participation = members come with probability 0.35, host 1, after a meeting not held -0.5; quorum 6 cities of 3 countries; cancelled "
                    + "meetings are called again: likely attendance",
            ],
            Assumptions.Of(scenario).Select(row => $"{row.Key} = {row.Value}"));
    }
}
