using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Occasions;

public sealed class ParticipationTests
{
    private static readonly AttendanceTerm s_half = new(0.5);

    [Fact]
    public void Each_part_of_the_logit_says_who_comes()
    {
        Assert.Equal(10 * 0.5, Mean(s_half), 0.1);
        Assert.Equal(10 * Logistic(-1), Mean(s_half with { Capacity = 2 }, capacity: 0.5), 0.1);
        Assert.Equal((9 * 0.5) + Logistic(2), Mean(s_half with { Host = 2 }), 0.1);
        Assert.Equal((9 * 0.5) + Logistic(3), Mean(s_half with { Coordinator = 3 }), 0.1);
        Assert.Equal((9 * 0.5) + Logistic(-3), Mean(s_half with { Deputy = -3 }), 0.1);
        Assert.Equal((8 * 0.5) + (2 * Logistic(3)), Mean(s_half with { Theme = 3 }), 0.1);
        Assert.Equal((9 * Logistic(-2)) + 0.5, Mean(s_half with { Distance = 2 }), 0.1); // all but the host are 1000 km away
    }

    [Fact]
    public void Funding_may_be_a_citys_own()
    {
        var model = Model(s_half with { Capacity = 100 });
        var meetings =
            Meetings(DiffusionModel.Create(
                model.Records, model.Scenario with { CapacityOfCities = new Dictionary<string, double> { ["c03"] = 0, ["c04"] = 0 } }));
        Assert.Equal(8 * 0.5, meetings.Numbers("mean")[^1], 0.1);
    }

    [Fact]
    public void Cities_adopt_what_they_themselves_can_pay_for()
    {
        var scenario = Worlds.From()
            .With(new BaselineTerm(0.5))
            .With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p1") { Compliance = 0.5 }] }) with
        {
            Capacity = 0.8,
            CapacityOfCities = new Dictionary<string, double> { ["c01"] = 0.2 }
        };
        var terms = HazardTerms.Given(DiffusionModel.Create(Worlds.Records(2, 2), scenario), new Dictionary<string, string>())[0];
        Assert.Equal([0.4, 0.1], terms[0]);
        Assert.Equal(terms[1][0], terms[1][1]); // orders are not held back
    }

    [Fact]
    public void A_cancelled_meeting_tires_the_next()
    {
        Assert.Equal(10 * Logistic(-1.5), Mean(s_half with { Fatigue = 1.5 }, cancelled: true), 0.1);
        Assert.Equal(10 * 0.5, Mean(s_half with { Fatigue = 1.5 }), 0.1);
    }

    [Fact]
    public void A_meeting_that_fails_its_quorum_in_a_run_tires_the_next_in_that_run()
    {
        // The first is held with probability P(Bin(10, ½) ≥ 6); after it 10·½ come, else 10·logistic(−2).
        var model = Model(s_half with { Fatigue = 2 }, cancelled: true);
        var meetings = Meetings(DiffusionModel.Create(
            model.Records,
            model.Scenario with { Participation = model.Scenario.Participation with { Quorum = new Quorum(6, 1), Cancelled = CancelledMeetings.Likely } }));
        var held = Enumerable.Range(6, 5).Sum(k => Binomial(10, k)) / 1024;
        Assert.Equal(held, meetings.Numbers("p_held")[^2], 0.02);
        Assert.Equal((held * 5) + ((1 - held) * 10 * Logistic(-2)), meetings.Numbers("mean")[^1], 0.1);
    }

    [Fact]
    public void Participants_of_a_meeting_are_binomial_and_it_is_held_when_enough_come()
    {
        var model = Model(s_half, cancelled: true);
        var meetings = Meetings(DiffusionModel.Create(
            model.Records,
            model.Scenario with { Participation = model.Scenario.Participation with { Quorum = new Quorum(3, 1) { Recorded = true } } }), 20_000);
        Assert.Equal(["event", "title", "period", "p_held", "mean", "run_lo", "run_hi"], meetings.Columns.Select(column => column.Name));
        Assert.Equal(["before", "called-off", "meeting"], meetings.Text("event"));
        Assert.Equal(
            (0.0, 0.0, 0.0, 0.0), (meetings.Numbers("p_held")[1], meetings.Numbers("mean")[1], meetings.Numbers("run_lo")[1], meetings.Numbers("run_hi")[1]));
        Assert.Equal(1 - ((1 + 10 + 45) / 1024.0), meetings.Numbers("p_held")[2], 0.01);
        Assert.Equal((5, 2, 8), (Math.Round(meetings.Numbers("mean")[2], 1), meetings.Numbers("run_lo")[2], meetings.Numbers("run_hi")[2]));
    }

    [Fact]
    public void Cancelled_meetings_that_are_held_show_how_likely()
    {
        var model = Model(s_half, cancelled: true);
        double[] Held(CancelledMeetings participants) => [.. Meetings(model.HoldingCancelled(participants)).Numbers("p_held")];
        Assert.Equal([1, 0, 1], Held(CancelledMeetings.Recorded));
        Assert.Equal([1, 1, 1], Held(CancelledMeetings.Best));
        Assert.Equal([1, 1, 1], Held(CancelledMeetings.Worst));
    }

    [Fact]
    public void Meetings_are_reported_when_the_scenario_speaks_of_participation() =>
        Assert.Null(Ensemble.Run(DiffusionModel.Create(Worlds.Records(3, 2, (0, [0, 1])), Worlds.From("c00")), new RunSettings { Runs = 5 }).Meetings);

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 0.5)]
    [InlineData(0, 0)]
    public void A_term_of_office_is_contact_with_all_as_far_as_the_network_was_active(int score, double share)
    {
        var records = Worlds.Records(3, 2) with
        {
            Events = [new Event("office") { Kind = EventKind.Coordination, Period = "p0" }],
            Participations = [new Participation("c00", "office") { Role = Roles.Coordinator }, new Participation("c01", "office") { Role = Roles.Deputy }],
            Assessments = [new PeriodAssessment("p0") { Activities = score }],
        };
        var terms = HazardTerms.Given(
            DiffusionModel.Create(records, Worlds.From("c00", "c01").With(new LearningTerm(1) { Coordination = 0.3 })), new Dictionary<string, string>());
        Assert.Equal(0.3 * share, terms[0][0][2], 1e-12); // of the coordinator, not of the deputy
    }

    [Fact]
    public void A_publication_reaches_every_reader_by_its_weight()
    {
        var records = Worlds.Records(4, 2) with
        {
            Events = [new Event("issue") { Kind = EventKind.Publication, Period = "p0", Weight = 2 }],
            Participations = [
                new Participation("c00", "issue") { Role = Roles.Author }, new Participation("c01", "issue") { Role = Roles.Author, Probability = 0.5 }
            ],
        };
        var model = DiffusionModel.Create(records, Worlds.From("c00", "c01").With(new LearningTerm(1) { Publications = 0.2 }));
        var reached = Enumerable.Range(0, 40).Select(run => HazardTerms.Given(model, new Dictionary<string, string>(), run: run)[0][0]).ToArray();
        Assert.All(reached, terms => Assert.Equal(terms[2], terms[3]));

        // c00 wrote it for certain; c01, which may have written it, speaks with the same weight or not at all.
        Assert.Equal([0.4, 0.8], reached.Select(terms => terms[2]).Distinct().Order());
    }

    [Fact]
    public void A_publication_reaches_those_who_read_it_in_a_run()
    {
        // 30 readers with probability 0.3: whoever reads adopts for certain, the others never.
        var records = Worlds.Records(30, 4) with
        {
            Events = [new Event("issue") { Kind = EventKind.Publication, Period = "p1" }],
            Participations = [new Participation("c00", "issue") { Role = Roles.Author }]
        };
        var scenario = Worlds.From("c00") with { Participation = new ParticipationTerm { Readers = 0.3 } };
        foreach (var learning in new[] { new LearningTerm(1e12), new LearningTerm(1e12) { Outcome = 1 } })
        {
            var result = Ensemble.Run(DiffusionModel.Create(records, scenario.With(learning)), new RunSettings { Runs = 2000 });
            Assert.Equal(1, result.Curves.Numbers("mean")[0]);
            Assert.Equal(result.Curves.Numbers("mean")[1], result.Curves.Numbers("mean")[2]);
            Assert.InRange((result.Curves.Numbers("mean")[1] - 1) / 29, 0.29, 0.31);
        }
    }

    [Fact]
    public void Funding_brings_participants_they_bring_the_meeting_and_the_meeting_brings_adopters()
    {
        // The chain of barriers, link by link, with the same random numbers.
        var records = Worlds.Records(12, 4, (1, [0]), (2, [0])) with
        {
            Cities = [.. Worlds.Records(12, 4).Cities.Select((city, k) => city with { Country = $"K{k % 3}" })]
        };
        var scenario = Worlds.From("c00").With(new LearningTerm(2)) with
        {
            Participation = new ParticipationTerm { Attendance = new AttendanceTerm(0.6) { Capacity = 2 }, Quorum = new Quorum(6, 3) { Recorded = true } },
        };
        var results = new[] { 0.2, 0.6, 1 }.Select(capacity => Ensemble.Run(
            DiffusionModel.Create(records, scenario with { CapacityOfCities = records.Cities.ToDictionary(city => city.Id, _ => capacity) }),
            new RunSettings { Runs = 500 })).ToArray();
        foreach (var (less, more) in results.Zip(results.Skip(1)))
        {
            Assert.True(less.Meetings!.Numbers("mean")[0] < more.Meetings!.Numbers("mean")[0]);
            Assert.True(less.Meetings!.Numbers("p_held")[0] < more.Meetings!.Numbers("p_held")[0]);
            Assert.True(less.Curves.Numbers("mean")[^1] < more.Curves.Numbers("mean")[^1]);
        }
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static double Binomial(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);

    private static double Mean(AttendanceTerm term, double capacity = 1, bool cancelled = false) =>
        Meetings(Model(term, capacity, cancelled)).Numbers("mean")[^1];

    private static Table Meetings(DiffusionModel model, int runs = 4000) =>
        Ensemble.Run(model, new RunSettings { Runs = runs, Workers = new Workers(1) }).Meetings!;

    // Ten cities; c00 gives the place and coordinates, c01 is deputy, c02 and c03 were at an event of the theme before; 1000 km lie between the host and the
    // others.
    private static DiffusionModel Model(AttendanceTerm term, double capacity = 1, bool cancelled = false)
    {
        var records = Worlds.Records(10, 2);
        return DiffusionModel.Create(
            records with
            {
                Cities = [
                    .. records.Cities.Select((city, k) => city with { Latitude = k == 0 ? 0 : double.RadiansToDegrees(1000 / 6371.0088), Longitude = 0 })
                ],
                Events =
                [
                    new Event("before") { Kind = EventKind.Congress, Period = "p0", Themes = ["policy"] },
                    .. cancelled ? [new Event("called-off") { Kind = EventKind.Meeting, Period = "p1", Status = EventStatus.Cancelled }] : (Event[])[],
                    new Event("held") { Kind = EventKind.Visit, Period = "p1" },
                    new Event("meeting") { Kind = EventKind.Meeting, Period = "p1", Themes = ["policy"], Host = "c00" },
                    new Event("office") { Kind = EventKind.Coordination, Period = "p1" },
                ],
                Participations =
                [
                    new Participation("c02", "before"), new Participation("c03", "before"),
                    new Participation("c00", "office") { Role = Roles.Coordinator }, new Participation("c01", "office") { Role = Roles.Deputy },
                ],
            },
            Worlds.From().With(new BaselineTerm(0.1)) with { Capacity = capacity, Participation = new ParticipationTerm { Attendance = term } });
    }
}
