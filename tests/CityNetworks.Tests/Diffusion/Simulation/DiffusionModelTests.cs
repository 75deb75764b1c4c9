using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Simulation;

public sealed class DiffusionModelTests
{
    private static readonly Dictionary<string, string> s_nobody = [];

    // Worked by hand: κ = 3, 6.6, 5.48 and m = 1/3, 0.2727273, 0.2627737; M = 4/5; Q = 0.6685010.
    [Fact]
    public void Worked_example_of_all_terms_holds_to_the_digits_printed()
    {
        City Sized(string id, double log) => new(id, id) { Population = 100_000 * Math.Exp(log) };
        var records = new RecordSet("worked")
        {
            Cities = [Sized("a", 0.5), Sized("b", 1), Sized("c", 2), Sized("i", 0)],
            Periods = [new Period("0"), new Period("1"), new Period("2"), new Period("3"), new Period("4")],
            Events = [
                new Event("e1") { Period = "1", Kind = EventKind.Meeting },
                new Event("e2") { Period = "2", Kind = EventKind.Meeting },
                new Event("office") { Period = "3", Kind = EventKind.Coordination }
            ],
            Participations =
            [
                new Participation("a", "e1"), new Participation("i", "e1"),
                new Participation("a", "e2"), new Participation("c", "e2"), new Participation("i", "e2"),
                new Participation("a", "office") { Role = Roles.Coordinator },
            ],
            Outcomes = [new Outcome("a", "p", "1", 0.5), new Outcome("a", "p", "2", 0.7), new Outcome("c", "p", "2", -0.2)],
        };
        var model = DiffusionModel.Create(records, new Scenario("p", "0")
        {
            Initial = [new InitialAdopter("a"), new InitialAdopter("c")],
        }
            .With(new BaselineTerm(Math.Exp(-3)))
            .With(new LearningTerm(0.2) { Precision = 2, EvidenceMemory = 0.8, Coordination = 0 })
            .With(new MimicryTerm(0.15) { Coordinator = 2 })
            .With(new CompetitionTerm(0.05) { Rivals = RivalKind.Size, Scale = 1 }));
        Assert.Equal(["baseline", "learning", "mimicry", "competition"], model.MechanismIds);

        var terms = HazardTerms.Given(model, s_nobody);
        Assert.Equal(0.3333333, terms[2][1][3] / 0.2, 7);
        Assert.Equal(0.2727273, terms[3][1][3] / 0.2, 7);
        Assert.Equal(0.2627737, terms[4][1][3] / 0.2, 7);
        Assert.Equal(0.8, terms[4][2][3] / 0.15, 1e-12);
        Assert.Equal(0.6685010, terms[4][3][3] / 0.05, 7);
        var hazard = terms[4].Sum(term => term[3]);
        Assert.Equal(0.2557669, hazard, 7);
        Assert.Equal(0.2256775, 1 - Math.Exp(-hazard), 7);
        Assert.Equal([0.194658, 0.205479, 0.469177, 0.130686], terms[4].Select(term => Math.Round(term[3] / hazard, 6)));
    }

    [Fact]
    public void A_mandate_is_a_cause_beside_the_voluntary_ones()
    {
        var model = DiffusionModel.Create(Worlds.Records(1, 2), Worlds.From()
            .With(new BaselineTerm(-Math.Log(1 - 0.3233147)))
            .With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p1") { Compliance = 0.3 }] }));
        Assert.Equal(0.5263203, 1 - Math.Exp(-HazardTerms.Given(model, s_nobody)[0].Sum(term => term[0])), 7);
    }

    [Fact]
    public void Terms_and_runs_are_those_of_the_definitions() => Worlds.RandomModel.Sample(
        model =>
        {
            var terms = HazardTerms.Given(model, s_nobody, 7, 3);
            var naive = new NaiveDiffusion(model.Records, model.Scenario, 7, 3);
            var periods = model.Records.Periods.Select(period => period.Id).ToList();
            for (var step = 0; step < terms.Count; step++)
            {
                var t = periods.IndexOf(model.Periods[step]);
                var adopted = model.Initial.Where(initial => initial.Period < t).ToDictionary(initial => model.Cities[initial.City], initial => initial.Period);
                for (var city = 0; city < model.Cities.Count; city++)
                {
                    if (adopted.ContainsKey(model.Cities[city]))
                        continue;
                    var expected = naive.Terms(t, model.Population.Cities[city], new Holders(adopted));
                    Assert.Equal(expected.Keys, model.MechanismIds);
                    for (var cause = 0; cause < model.MechanismIds.Count; cause++)
                        Assert.Equal(expected[model.MechanismIds[cause]], terms[step][cause][city], 1e-9);
                }
            }

            Assert.Equal(naive.Simulate(), Ensemble.Trace(model, 7, 3).Select(adoption => (adoption.City, adoption.Period)));
        },
        iter: 1000);

    [Fact]
    public void Without_events_contact_is_nothing_and_the_hazard_is_the_baseline()
    {
        var model = DiffusionModel.Create(Worlds.Records(3, 3), Worlds.From("c00").With(new BaselineTerm(0.1)).With(new LearningTerm(5)));
        Assert.Equal(["baseline", "contact"], model.MechanismIds);
        Assert.All(HazardTerms.Given(model, s_nobody), step => Assert.All(step[1], term => Assert.Equal(0, term)));
    }

    [Fact]
    public void Learning_is_called_contact_unless_there_is_something_to_learn_from()
    {
        var records = Worlds.Records(2, 2);
        var scenario = Worlds.From("c00").With(new LearningTerm(1));
        Assert.Equal(["contact"], DiffusionModel.Create(records, scenario).MechanismIds);
        Assert.Equal(["contact"], DiffusionModel.Create(records with { Outcomes = [new Outcome("c00", "other", "p0", 1)] }, scenario).MechanismIds);
        Assert.Equal(["learning"], DiffusionModel.Create(records with { Outcomes = [new Outcome("c00", "policy", "p0", 1)] }, scenario).MechanismIds);
        Assert.Equal(["learning"], DiffusionModel.Create(records, scenario.With(new LearningTerm(1) { Outcome = 0.5 })).MechanismIds);
    }

    [Fact]
    public void Evidence_that_is_never_forgotten_gives_the_precision_weighted_mean()
    {
        var records = Worlds.Records(3, 4, (0, [0, 1, 2]), (1, [1, 2]), (2, [0, 2])) with
        {
            Outcomes = [new Outcome("c00", "policy", "p0", 0.3), new Outcome("c01", "policy", "p0", 0.9)]
        };
        var model = DiffusionModel.Create(records, new Scenario("policy", "p0")
        {
            Initial = [new InitialAdopter("c00"), new InitialAdopter("c01")],
        }.With(new LearningTerm(1) { EvidenceMemory = 1, Precision = 2, PriorMean = 0.5 }));
        Assert.Equal((0.5 + (2 * (0.3 + 0.9 + 0.9 + 0.3))) / (1 + (4 * 2)), HazardTerms.Given(model, s_nobody)[3][0][2], 1e-12);
    }

    [Fact]
    public void Bad_outcomes_are_negative_lessons()
    {
        var records = Worlds.Records(2, 2, (0, [0, 1])) with { Outcomes = [new Outcome("c00", "policy", "p0", -1)] };
        var model = DiffusionModel.Create(
            records, new Scenario("policy", "p0") { Initial = [new InitialAdopter("c00")] }.With(new LearningTerm(1) { PriorMean = 0.4 }));
        var terms = HazardTerms.Given(model, s_nobody);
        Assert.Equal(0.4, terms[0][0][1], 1e-12);
        Assert.Equal(0, terms[1][0][1]); // (0.4 − 1)/2 is below 0
    }

    [Theory]
    [InlineData(1, 0.2)] // one adopter among five others
    [InlineData(0, 1)]
    [InlineData(0.5, 0.4472135954999579)]
    public void Contact_at_one_event_is_the_adopters_over_the_others(double exponent, double expected)
    {
        var model = DiffusionModel.Create(
            Worlds.Records(6, 2, (0, [0, 1, 2, 3, 4, 5])), Worlds.From("c00").With(new LearningTerm(1) { SizeExponent = exponent }));
        Assert.All(HazardTerms.Given(model, s_nobody)[0][0][1..], term => Assert.Equal(expected, term, 1e-12));
    }

    [Fact]
    public void On_a_star_the_centre_hears_every_adopting_leaf_and_a_leaf_only_the_centre()
    {
        var records = Worlds.Records(5, 2, (0, [0, 1]), (0, [0, 2]), (0, [0, 3]), (0, [0, 4]));
        var scenario = Worlds.From("c01", "c02", "c03").With(new LearningTerm(0.5));
        Assert.Equal(1.5, HazardTerms.Given(DiffusionModel.Create(records, scenario), s_nobody)[0][0][0], 1e-12);
        Assert.Equal(0, HazardTerms.Given(DiffusionModel.Create(records, scenario), s_nobody)[0][0][4], 1e-12);
    }

    [Fact]
    public void Contact_fades_by_its_memory()
    {
        var model = DiffusionModel.Create(Worlds.Records(2, 5, (0, [0, 1]), (2, [0, 1])), Worlds.From("c00").With(new LearningTerm(1) { Memory = 0.7 }));
        Assert.Equal([1, 0.7, 1.49, 1.043], HazardTerms.Given(model, s_nobody).Select(step => Math.Round(step[0][1], 12)));
    }

    [Fact]
    public void Renaming_cities_moves_the_terms_along() => Gen.Int.Select(Gen.Shuffle(new[] { 0, 1, 2, 3, 4 })).Sample((seed, order) =>
    {
        (int, int[])[] meetings = [(0, [0, 1, 2]), (1, [2, 3]), (1, [3, 4, 0])];
        var scenario = Worlds.From("c03").With(new LearningTerm(0.4)).With(new MimicryTerm(0.3));
        var plain = HazardTerms.Given(DiffusionModel.Create(Worlds.Records(5, 4, meetings), scenario), s_nobody);
        var renamed = Worlds.Records(5, 4, [.. meetings.Select(m => (m.Item1, Array.ConvertAll(m.Item2, c => order[c])))]);
        var moved = HazardTerms.Given(DiffusionModel.Create(renamed, scenario with { Initial = [new InitialAdopter($"c{order[3]:00}")] }), s_nobody);
        for (var city = 0; city < 5; city++)
            Assert.Equal(
                plain.Select(step => step.Sum(term => term[city])),
                moved.Select(step => step.Sum(term => term[order[city]])),
                (a, b) => Math.Abs(a - b) < 1e-12);
    });

    [Fact]
    public void Office_is_contact_by_the_marks_for_activity()
    {
        var records = Worlds.Records(3, 3) with
        {
            Events = [.. Enumerable.Range(0, 3).Select(p => new Event($"k{p}") { Period = $"p{p}", Kind = EventKind.Coordination })],
            Participations = [
                .. Enumerable.Range(0, 3).Select(p => new Participation("c00", $"k{p}") { Role = Roles.Coordinator }),
                new Participation("c01", "k0") { Role = Roles.Deputy }
            ],
            Assessments = [new PeriodAssessment("p0") { Activities = 0 }, new PeriodAssessment("p1") { Activities = 1 }],
        };
        var scenario = Worlds.From("c00").With(new LearningTerm(1) { Coordination = 0.4, Memory = 0 });
        Assert.Equal([0, 0.2], HazardTerms.Given(DiffusionModel.Create(records, scenario), s_nobody).Select(step => step[0][2]));
        var assessed = records with { Assessments = [] };
        Assert.Equal([0.4, 0.4], HazardTerms.Given(DiffusionModel.Create(assessed, scenario), s_nobody).Select(step => step[0][2]));
        Assert.Equal(0, HazardTerms.Given(DiffusionModel.Create(assessed, scenario with { Initial = [new InitialAdopter("c01")] }), s_nobody)[0][0][2]);
    }

    [Fact]
    public void Covariates_are_centred_and_the_unknown_counts_as_the_mean()
    {
        City With(string id, string? budget) =>
            new(id, id) { Covariates = budget is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["budget"] = budget } };
        var records = Worlds.Records(0, 2) with { Cities = [With("a", "1"), With("b", "3"), With("c", null)] };
        var model = DiffusionModel.Create(
            records, Worlds.From().With(new BaselineTerm(0.1) { Covariates = new Dictionary<string, double> { ["budget"] = 0.5 } }));
        Assert.Equal([0.1 * Math.Exp(-0.5), 0.1 * Math.Exp(0.5), 0.1], HazardTerms.Given(model, s_nobody)[0][0]);
    }

    [Fact]
    public void A_city_that_has_not_joined_is_not_at_risk()
    {
        static CalendarDate On(string text) => CalendarDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
        var records = Worlds.Records(1, 3) with
        {
            Cities = [new City("c00", "City") { Joined = On("2012-05"), Left = On("2013-01") }],
            Periods = [
                new Period("p0") { Start = On("2010"), End = On("2011") },
                new Period("p1") { Start = On("2011"), End = On("2012") },
                new Period("p2") { Start = On("2012"), End = On("2013") },
                new Period("p3") { Start = On("2013"), End = On("2014") }
            ],
        };
        var model = DiffusionModel.Create(records, Worlds.From().With(new BaselineTerm(0.1)));
        Assert.Equal([0, 0.1, 0], HazardTerms.Given(model, s_nobody).Select(step => step[0][0]));
    }
}
