using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CsCheck;

namespace CityNetworks.Tests.Diffusion;

/// <summary>Records and scenarios that the tests of diffusion share.</summary>
internal static class Worlds
{
    /// <summary>Cities <c>c0</c> … and periods <c>p0</c> …, with a meeting for each list of cities.</summary>
    public static RecordSet Records(int cities, int periods, params (int Period, int[] Cities)[] meetings) => new("test")
    {
        Cities = [.. Enumerable.Range(0, cities).Select(c => new City($"c{c:00}", $"City {c}"))],
        Periods = [.. Enumerable.Range(0, periods).Select(p => new Period($"p{p}"))],
        Events = [.. meetings.Select((meeting, e) => new Event($"e{e:00}") { Kind = EventKind.Meeting, Period = $"p{meeting.Period}" })],
        Participations = [.. meetings.SelectMany((meeting, e) => meeting.Cities.Distinct().Select(c => new Participation($"c{c:00}", $"e{e:00}")))],
        Policies = [new Policy("policy", "Policy")],
    };

    /// <summary>A date.</summary>
    public static CalendarDate On(string text) => CalendarDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);

    /// <summary>The same records with a year to each period, from 2000 on.</summary>
    public static RecordSet Dated(RecordSet records) =>
        records with { Periods = [.. records.Periods.Select((period, year) => period with { Start = On($"{2000 + year}"), End = On($"{2001 + year}") })] };

    /// <summary>The same records with a city that joins on a date.</summary>
    public static RecordSet Joining(RecordSet records, string city, string date) =>
        records with { Cities = [.. records.Cities.Select(row => row.Id == city ? row with { Joined = On(date) } : row)] };

    /// <summary>A scenario from the second period on, with these cities as seeds.</summary>
    public static Scenario From(params string[] seeds) => new("policy", "p1") { Initial = [.. seeds.Select(city => new InitialAdopter(city))] };

    /// <summary>Random records of up to 8 cities, 5 periods and 8 events: sizes, places, countries, offices, publications, cancelled and same occasions,
    /// uncertain participants, outcomes, assessments, mandates.</summary>
    public static Gen<RecordSet> RandomRecords { get; } =
        from cityCount in Gen.Int[2, 8]
        from periodCount in Gen.Int[3, 5]
        from cities in Gen.Select(Gen.Int[0, 2], Gen.Double[1e4, 2e6], Gen.Double[-50, 0], Gen.Double[-70, -40]).Array[cityCount]
        from events in Gen.Select(
            Gen.Int[0, periodCount - 1],
            OneOf(EventKind.Meeting, EventKind.Coordination, EventKind.Publication, EventKind.Workshop),
            Gen.Int[0, 5],
            Gen.Int[0, 9],
            Gen.Int[0, 2]).Array[0, 8]
        from rows in Gen.Select(
            Gen.Int[0, cityCount - 1],
            Gen.Int[0, Math.Max(0, events.Length - 1)],
            OneOf(Roles.None, Roles.Coordinator, Roles.Deputy, Roles.Participant),
            Gen.Int[0, 3]).Array[0, events.Length == 0 ? 0 : 30]
        from scores in Gen.Int[0, 3].Array[periodCount]
        from outcomes in Gen.Select(Gen.Int[0, cityCount - 1], Gen.Int[0, periodCount - 1], Gen.Double[-1, 2]).Array[0, 4]
        select new RecordSet("random")
        {
            Cities = [.. cities.Select((c, k) => new City(
                $"c{k:00}",
                $"City {k}") { Country = c.Item1 == 0 ? null : $"K{c.Item1}", Population = Math.Round(c.Item2), Latitude = c.Item3, Longitude = c.Item4 })],
            Periods = [.. Enumerable.Range(0, periodCount).Select(p => new Period($"p{p}"))],
            Events = [.. events.Select((e, k) => new Event($"e{k:00}")
            {
                Period = $"p{e.Item1}",
                Kind = e.Item2,
                Status = e.Item3 == 0 ? EventStatus.Cancelled : EventStatus.Held,
                SameOccasion = e.Item4 < k && e.Item4 % 2 == 0 && k % 2 == 1 && events[e.Item4].Item1 == e.Item1 && events[e.Item4].Item2 == e.Item2
                    ? $"e{e.Item4:00}"
                    : null,
                Themes = e.Item5 == 0 ? [] : e.Item5 == 1 ? ["policy"] : ["other"],
                Weight = e.Item3 == 1 ? 2 : null,
            })],
            Participations = [.. rows
                .DistinctBy(r => (r.Item1, r.Item2))
                .Select(r => new Participation($"c{r.Item1:00}", $"e{r.Item2:00}") { Role = r.Item3, Probability = r.Item4 == 0 ? 0.5 : null })],
            Policies = [new Policy("policy", "Policy")],
            Assessments = [.. scores.Select((score, p) => new PeriodAssessment($"p{p}") { Activities = score == 3 ? null : score })],
            Outcomes = [.. outcomes.DistinctBy(o => (o.Item1, o.Item2)).Select(o => new Outcome($"c{o.Item1:00}", "policy", $"p{o.Item2}", o.Item3))],
        };

    /// <summary>A random scenario on random records, in which every mechanism may be at work.</summary>
    public static Gen<DiffusionModel> RandomModel { get; } =
        from records in RandomRecords
        from seeds in Gen.Int[0, records.Cities.Count - 1].Array[0, 2]
        from start in Gen.Int[0, records.Periods.Count - 1]
        from rates in Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 1]).Array[5]
        from shares in Gen.Double[0, 1].Array[6]
        from peers in OneOf(PeerGroup.All, PeerGroup.Country, PeerGroup.Size, PeerGroup.Leader, PeerGroup.Similar)
        from rivals in OneOf(RivalKind.Size, RivalKind.Distance, RivalKind.StructuralEquivalence)
        from switches in Gen.Bool.Array[6]
        select DiffusionModel.Create(records with { Outcomes = switches[0] ? records.Outcomes : [] }, new Scenario("policy", $"p{start}")
        {
            Initial = [.. seeds.Distinct().Select((city, k) => new InitialAdopter($"c{city:00}", k == 0 ? null : "p1"))],
            Participation = new ParticipationTerm
            {
                Attendance = switches[5] ? new AttendanceTerm(0.4) { Distance = 0.1, Coordinator = 1 } : null,
                Quorum = new Quorum(3, 1),
                Cancelled = switches[1] ? CancelledMeetings.Likely : CancelledMeetings.Recorded,
            },
            Capacity = switches[2] ? 0.7 : 1,
        }
            .With(new BaselineTerm(rates[0] / 10))
            .With(new LearningTerm(rates[1])
            {
                Memory = shares[0],
                EvidenceMemory = shares[1],
                SizeExponent = shares[2],
                ForeignRelevance = shares[3],
                PriorMean = -0.1,
                Cost = 0.05,
                Risk = 0.1
            })
            .With(new MimicryTerm(rates[2]) { Peers = peers, Memory = switches[1] ? 1 : shares[4], Threshold = switches[2] ? 0.3 : null })
            .With(new EndorsementTerm(rates[3]) { Memory = shares[5] })
            .With(new CompetitionTerm(rates[4]) { Rivals = rivals, SameCountry = switches[3] })
            .With(new CoercionTerm
            {
                Mandates = switches[4] ? [new Mandate("council", "policy", "p1") { To = "p2", Cities = ["c00", "c01"], Compliance = 0.4 }] : null
            }));

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(item => items[item]);
}
