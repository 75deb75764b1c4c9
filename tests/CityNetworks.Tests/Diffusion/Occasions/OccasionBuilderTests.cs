using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Occasions;

public sealed class OccasionBuilderTests
{
    // Capacity acts on who comes, who comes on whether the meeting is held, and a meeting on contact, before it acts on adoption.
    [Theory]
    [InlineData(0.25, 2)]
    [InlineData(0.25, 0)]
    [InlineData(1, 2)]
    public void Capacity_acts_on_participation_cancellation_and_contact_as_enumerated(double capacity, double coefficient)
    {
        const int Runs = 400_000;
        const double Rate = 1.5;
        const double Base = 0.6;
        var scenario = Worlds.From("c00").With(new LearningTerm(Rate)) with
        {
            Capacity = capacity,
            Participation = new ParticipationTerm
            {
                Attendance = new AttendanceTerm(Base) { Capacity = coefficient },
                Quorum = new Quorum(3, 1) { Recorded = true },
            },
        };
        var result = Ensemble.Run(DiffusionModel.Create(Worlds.Records(3, 3, (1, [0])), scenario), new RunSettings { Runs = Runs });

        // c00 is there for certain; the meeting is held if both others come, and each then meets one adopter among two.
        var comes = 1 / (1 + ((1 - Base) / Base * Math.Exp(-coefficient * (capacity - 1))));
        var expected = comes * comes * (1 - Math.Exp(-capacity * Rate / 2));
        var error = 4 * Math.Sqrt(expected * (1 - expected) / Runs);
        Assert.InRange(result.Cities.Numbers("p_ever_adopted")[1], expected - error, expected + error);
        Assert.InRange(result.Cities.Numbers("p_ever_adopted")[2], expected - error, expected + error);
    }

    // A meeting in p0, one cancelled in p1; c02 joins in 2002, that is p2; c03 leaves at the end of p0.
    private static readonly RecordSet s_records = Cancelling(
        Worlds.Joining(Worlds.Dated(Worlds.Records(4, 4, (0, [0, 1, 3]), (1, [0]))), "c02", "2002"), "e01");

    [Theory]
    [InlineData(CancelledMeetings.Best)]
    [InlineData(CancelledMeetings.Worst)]
    [InlineData(CancelledMeetings.Likely)]
    public void A_cancelled_meeting_that_is_held_brings_members_only(CancelledMeetings held)
    {
        var scenario = Worlds.From("c00") with { Participation = new ParticipationTerm { Cancelled = held } };
        var occasion = DiffusionModel.Create(s_records, scenario).Meetings.Occasions[1];
        int[] came = [.. occasion.Certain.Keys.Concat(occasion.Uncertain.Keys).Order()];
        Assert.Equal([0, 1], came);
    }

    // Nobody knows whether c01 came to e00; of c02 at e01 there is a probability; c03 is known not to have come.
    [Theory]
    [InlineData(null, UncertainRows.LeaveOut, "0:1 1:0.35 3:0", "0:1 2:0.6")]
    [InlineData(0.8, UncertainRows.LeaveOut, "0:1 1:0.8 2:0.8 3:0", "0:1 1:0.8 2:0.6 3:0.8")]
    [InlineData(null, UncertainRows.Count, "0:1 1:1 3:0", "0:1 2:1")]
    public void An_unknown_presence_is_drawn_and_never_absent(double? attendance, UncertainRows uncertain, string first, string second)
    {
        var records = Worlds.Records(4, 2, (0, [0, 1, 3]), (1, [0, 2]));
        records = records with
        {
            Participations =
            [
                .. records.Participations.Select(row => (row.City, row.Event) switch
                {
                    ("c01", _) => row with { Presence = Presence.Unknown },
                    ("c02", _) => row with { Probability = 0.6 },
                    ("c03", _) => row with { Presence = Presence.Absent },
                    _ => row,
                }),
            ],
        };
        var scenario = Worlds.From("c00") with
        {
            Participation = new ParticipationTerm { Attendance = attendance is { } chance ? new AttendanceTerm(chance) : null },
        };
        var selection = new Selection { Uncertain = uncertain };
        var occasions = DiffusionModel.Create(records, scenario, selection).Meetings.Occasions;
        Assert.Equal([first, second], occasions.Select(o => string.Join(' ', o.Certain.Keys.Select(city => (city, 1.0))
            .Concat(o.Uncertain.Select(pair => (pair.Key, pair.Value))).Order()
            .Select(pair => FormattableString.Invariant($"{pair.Item1}:{pair.Item2:0.##}")))));
    }

    [Fact]
    public void A_scenario_names_roles_and_kinds_in_the_words_of_the_records()
    {
        var records = RecordTexts.Records(
            "=== participations.csv\ncity,event,role\na,board,Presidencia\nb,board,secretaría\nb,board,deputy\nc,board,\na,summit,\n"
            + "=== events.csv\nid,kind,period\nboard,coordination,2014\nsummit,Cumbre,2014\n");
        DiffusionModel Model(string participation, string mimicry = "") => DiffusionModel.Create(records, ScenarioReader.Read(
            "{ \"policy\": \"p\", \"initial\": [\"a\"], \"start\": \"2014\", \"mechanisms\": { " + mimicry + " }, \"participation\": { "
            + participation + " } }", records).Scenario!);
        var without = Model("\"attendance\": { \"base\": 0.5 }").Meetings.Occasions.Single(o => o.Event.Id == "summit");
        Assert.Empty(without.Uncertain);
        var with = Model("\"attendance\": { \"base\": 0.5, \"roles\": { \"SECRETARÍA\": 1, \"deputy\": 0.5 } }, \"meetings\": [\"cumbre\"]")
            .Meetings.Occasions.Single(o => o.Event.Id == "summit");
        Assert.Equal([1 / (1 + Math.Exp(-1.5)), 0.5], with.Uncertain.Values, new Near());
        Assert.Equal([1, 2], with.Uncertain.Keys); // a came for certain
        var term = Model("", "\"mimicry\": { \"rate\": 1, \"prestige\": { \"coordinator\": 0, \"deputy\": 0.25, \"roles\": { \"presidencia\": 3 } } }");
        var offices = new Offices(term.Occasions.All, 1, term.Scenario.Mimicry).ExtraIn(0);
        Assert.Equal([(0, 3), (1, 0.25), (2, 0)], offices.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        var unknown = ScenarioReader.Read(
            "{ \"policy\": \"p\", \"initial\": [\"a\"], \"start\": \"2014\", \"mechanisms\": {},\n"
            + "\"participation\": { \"meetings\": [\"cumbres\"] } }", records);
        var problem = Assert.Single(unknown.Problems);
        Assert.Equal((2, "Did you mean 'Cumbre'?"), (problem.Line, problem.Suggestion));
    }

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-12;

        public int GetHashCode(double value) => 0;
    }

    private static RecordSet Cancelling(RecordSet records, string meeting) => records with
    {
        Events = [.. records.Events.Select(row => row.Id == meeting ? row with { Status = EventStatus.Cancelled } : row)],
        Cities = [.. records.Cities.Select(row => row.Id == "c03" ? row with { Left = Worlds.On("2001") } : row)],
    };
}
