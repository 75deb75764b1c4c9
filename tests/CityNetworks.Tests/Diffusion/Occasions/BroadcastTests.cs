using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Occasions;

public sealed class BroadcastTests
{
    // c00 coordinates in p1; c02 joins in p2.
    private static readonly RecordSet s_records = Worlds.Joining(
        Worlds.Dated(Worlds.Records(3, 4)) with
        {
            Events = [new Event("o") { Kind = EventKind.Coordination, Period = "p1" }],
            Participations = [new Participation("c00", "o") { Role = Roles.Coordinator }],
        },
        "c02",
        "2002");

    [Theory]
    [InlineData(null, 0.25)] // contact: rate 0.5, weight 0.5
    [InlineData(1.0, 0.5 / 3)] // learning: precision 0.5 beside a prior of 1
    public void An_office_reaches_the_members_of_its_period_alone(double? outcome, double expected)
    {
        var scenario = Worlds.From("c00").With(new LearningTerm(0.5) { Coordination = 0.5, Outcome = outcome });
        var model = DiffusionModel.Create(s_records, scenario);
        var terms = HazardTerms.Given(model, new Dictionary<string, string>())[1][0];
        Assert.Equal(expected, terms[1], 1e-12);
        Assert.Equal(0, terms[2]);

        // And whom it does not reach it does not move.
        var influence =
            Ensemble.Run(DiffusionModel.Create(s_records, scenario.With(scenario.Learning with { Rate = 1e9 })), new RunSettings { Runs = 10 }).Influence;
        Assert.DoesNotContain("c02", influence.Text("target"));
        Assert.Contains("c01", influence.Text("target"));
    }

    // c00 has the policy and may have written what all read in p1.
    private static RecordSet Written(double probability) => Worlds.Records(3, 4) with
    {
        Events = [new Event("text") { Kind = EventKind.Publication, Period = "p1" }],
        Participations = [new Participation("c00", "text") { Role = Roles.Author, Probability = probability }],
    };

    [Theory]
    [InlineData(null)]
    [InlineData(1.0)]
    public void An_author_that_is_not_certain_agrees_with_the_enumeration(double? outcome)
    {
        const int Runs = 400_000;
        const double Rate = 1.5;
        const double Probability = 0.3;
        var term = new LearningTerm(Rate) { Publications = 0.4, Memory = 0.5, EvidenceMemory = 0.5, Outcome = outcome };
        var result = Ensemble.Run(DiffusionModel.Create(Written(Probability), Worlds.From("c00").With(term)), new RunSettings { Runs = Runs });

        // Contact: 0.4 in p2 and half of it in p3; learning: the posterior mean of a prior of precision 1 and evidence of that precision.
        double[] left = [0.4, 0.2];
        var adopts = 1 - Math.Exp(-Rate * left.Sum(weight => outcome is null ? weight : weight / (1 + weight)));
        Near(Probability * adopts, result.Cities.Numbers("p_ever_adopted")[1]);

        // Authorship is one fact for both readers: they adopt together more often than two that are each moved with that probability.
        Near(Probability * adopts * adopts, Enumerable.Range(0, Runs).Count(run => result.CurrentAdopters[(run * 3) + 2] == 3) / (double)Runs);
        Near(Probability * adopts, result.Influence.Numbers("expected_adoptions")[0]);

        static void Near(double expected, double actual) =>
            Assert.InRange(actual, expected - (4 * Math.Sqrt(expected * (1 - expected) / Runs)), expected + (4 * Math.Sqrt(expected * (1 - expected) / Runs)));
    }

    [Fact]
    public void Who_wrote_is_the_same_for_every_policy_and_period_and_is_not_who_reads()
    {
        var records = Written(0.5) with { Policies = [new Policy("policy", "Policy"), new Policy("other", "Other")] };
        var contact = new LearningTerm(1) { Publications = 1, Memory = 1 };
        var scenario = Worlds.From("c00").With(contact) with
        {
            Others = [(Worlds.From("c00") with { Policy = "other" }).With(contact)],
            Participation = new ParticipationTerm { Readers = 0.5 },
        };
        var model = DiffusionModel.Create(records, scenario);
        var heard = Enumerable.Range(0, 400).Select(run =>
        {
            var first = Terms("policy", run);
            Assert.Equal(first, Terms("other", run));
            return first;
        }).ToArray();
        Assert.All(heard, terms => Assert.Equal(terms[1], terms[2]));

        // 1/2 writes and 1/2 reads; were they one number, half of the runs would reach c01.
        Assert.InRange(heard.Count(terms => terms[1][1] > 0), 60, 140);

        double[][] Terms(string policy, int run) =>
            [.. HazardTerms.Given(model, new Dictionary<string, string>(), seed: 5, run, policy).Select(byCause => byCause[0][1..])];
    }

    [Fact]
    public void A_city_known_not_to_have_written_never_speaks()
    {
        var records = Written(0.5) with { Participations = [new Participation("c00", "text") { Presence = Presence.Absent }] };
        var model = DiffusionModel.Create(records, Worlds.From("c00").With(new LearningTerm(1) { Publications = 1 }));
        Assert.Empty(model.Occasions.Authors);
        Assert.All(HazardTerms.Given(model, new Dictionary<string, string>()), terms => Assert.Equal([0.0, 0, 0], terms[0]));
    }

    [Fact]
    public void One_hears_of_a_policy_from_an_office_only_as_a_member()
    {
        var scenario = Worlds.From("c00") with { States = new StatesTerm { Awareness = new AwarenessTerm(1e9) { Memory = 1 } } };
        var states = Ensemble.Run(DiffusionModel.Create(s_records, scenario), new RunSettings { Runs = 10 }).States!;
        var aware = Enumerable.Range(0, states.RowCount).Where(row => states.Text("state")[row] == "aware").Select(row => states.Numbers("mean")[row]);
        Assert.Equal([0, 1, 1], aware);
    }
}
