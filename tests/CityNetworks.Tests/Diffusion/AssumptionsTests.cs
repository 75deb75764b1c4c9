using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion;

public sealed class AssumptionsTests
{
    [Fact]
    public void A_plain_scenario_tells_its_rates_and_nothing_that_is_off()
    {
        var told = Assumptions.Of(new Scenario("policy", "p1") { Initial = [new InitialAdopter("a"), new InitialAdopter("b", "p2")], Learning = new LearningTerm(0.5) });
        Assert.Equal(
            ["policy = policy", "start = p1", "initial = a,b@p2", "rates = baseline 0, learning 0.5, mimicry 0, endorsement 0, competition 0", "funded = 1"],
            told.Select(row => $"{row.Key} = {row.Value}"));
    }

    [Fact]
    public void What_is_on_is_told_in_words_by_policy()
    {
        var scenario = new Scenario("one", "p1")
        {
            RecordedInitial = true,
            Learning = new LearningTerm(0.5) { Contacts = new ContactWeights(0) { Kinds = new Dictionary<string, double> { ["twinning"] = 0.5 } } },
            States = new StatesTerm { Awareness = new AwarenessTerm(0.4), Rejection = 0.2, Abandonment = new AbandonmentTerm(0.1) { Own = 0.3 } },
            Transfer = new TransferTerm(),
            Others = [new Scenario("two", "p1") { States = new StatesTerm { Abandonment = new AbandonmentTerm(0.1) { Readopt = true } } }],
            Interactions = [new PolicyInteraction("one", "two", 1.5), new PolicyInteraction("two", "one", 0), new PolicyInteraction("one", "two") { Requires = true }],
            FundedCities = new Dictionary<string, double> { ["a"] = 0.5 },
            Participation = new ParticipationTerm { Attendance = new AttendanceTerm(0.35) { Host = 1, Fatigue = 0.5 }, Quorum = new Quorum(6, 3), Cancelled = CancelledMeetings.Likely },
        };
        Assert.Equal(
            [
                "policy = one, two",
                "start = p1",
                "initial:one = as recorded before the start",
                "rates:one = baseline 0, learning 0.5, mimicry 0, endorsement 0, competition 0",
                "contacts:one = twinning 0.5, others 0",
                "states:one = awareness before adoption: 0.4 by contact (memory 0.7, size exponent 0, publications 1, coordination 0.2), 0 from elsewhere; rejection 0.2 a unit of bad evidence, for good; abandonment 0.1, by own bad outcomes 0.3, by others' 0, for good",
                "transfer:one = log weights: copying learning 1; emulation mimicry 1; combination 0; inspiration 0; orders are copied; fidelity in learning does not count",
                "initial:two = ",
                "rates:two = baseline 0, learning 0, mimicry 0, endorsement 0, competition 0",
                "states:two = abandonment 0.1, by own bad outcomes 0, by others' 0, may adopt again",
                "funded = 1",
                "funded_cities = a 0.5",
                "interactions = hazard of two times 1.5 where one is held; no one where two is held; two only where one is held",
                "participation = members come with probability 0.35, host 1, after a meeting not held -0.5; quorum 6 cities of 3 countries; cancelled meetings are called again: likely attendance",
            ],
            Assumptions.Of(scenario).Select(row => $"{row.Key} = {row.Value}"));
    }
}
