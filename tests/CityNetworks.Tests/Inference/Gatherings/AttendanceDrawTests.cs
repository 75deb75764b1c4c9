using CityNetworks.Inference.Gatherings;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tests.Oracles;
using Xunit;

namespace CityNetworks.Tests.Inference.Gatherings;

public sealed class AttendanceDrawTests
{
    private static readonly AttendanceFit s_fit = new("participation", null, null, ["repetition:1", "repetition:2"], [0.4, 0.7], [[0.04, 0.01], [0.01, 0.09]]);

    [Fact]
    public void Sets_come_with_the_probabilities_of_all_sets_written_out()
    {
        var records = Planned(Past(), hosted: false);
        (int[] Cities, double Weight)[] past = [([0, 1], 1), ([0, 2], 1), ([0, 1, 3], 1)];
        var sets = NaiveSetStatistics.Subsets([0, 1, 2, 3, 4], 2).ToArray();
        var weights = Array.ConvertAll(sets, set => Math.Exp((0.4 * NaiveSetStatistics.Repetition(past, set,
            1)) + (0.7 * NaiveSetStatistics.Repetition(past, set, 2))));
        var counts = Enumerable.Range(0, 4000).Select(draw =>
            string.Join(' ', AttendanceDraw.Of(records, Selection.Default, s_fit, [0.4, 0.7], 2, 9, draw).Meetings.Single().Cities)).CountBy(key =>
                key).ToDictionary();
        for (var k = 0; k < sets.Length; k++)
        {
            var (expected, found) = (weights[k] / weights.Sum(), counts.GetValueOrDefault(string.Join(' ', sets[k].Select(city => $"c{city:00}"))) / 4000.0);
            Assert.Equal(expected, found, 4.5 * Math.Sqrt(expected * (1 - expected) / 4000));
        }
    }

    [Fact]
    public void The_chain_of_swaps_has_the_same_limit()
    {
        var choice = new SetChoice([0, 1, 2, 3, 4], [7], [2], []);
        double Eta(CitySet set) => set.All.Contains(0) && set.All.Contains(3) ? 1.5 : set.All.Contains(4) ? -0.5 : 0;
        var weights = choice.All().ToDictionary(set => set.Key, set => Math.Exp(Eta(set)));
        var draws = new CounterRandom(4).Sequence(RandomPurpose.CitySet, 1);
        var counts = Enumerable.Range(0, 3000).Select(_ => string.Join(',', AttendanceDraw.Swapped(choice, Eta, draws))).CountBy(key => key).ToDictionary();
        foreach (var (key, weight) in weights)
        {
            var expected = weight / weights.Values.Sum();
            Assert.Equal(expected, counts.GetValueOrDefault(key) / 3000.0, 4.5 * Math.Sqrt(expected * (1 - expected) / 3000));
        }
    }

    [Fact]
    public void A_meeting_that_was_drawn_is_past_for_the_next_and_who_stays_away_is_absent()
    {
        var records = Planned(Past(), hosted: true);
        records = records with
        {
            Periods = [.. records.Periods, new Period("p009")],
            Events = [.. records.Events, new Event("next") { Kind = EventKind.Workshop, Status = EventStatus.Planned, Period = "p009" }],
        };
        var drawn = AttendanceDraw.Of(records, Selection.Default, s_fit, [0, 1000], 3, 1, 0);
        Assert.Equal(["future", "next"], drawn.Meetings.Select(meeting => meeting.Event));
        Assert.Contains("c04", drawn.Meetings[0].Cities); // the host
        Assert.Equal(drawn.Meetings[0].Cities.Count, drawn.Meetings[1].Cities.Count);
        var rows = drawn.Records.Participations.Where(row => row.Event == "future").ToArray();
        Assert.Equal(5, rows.Length);
        Assert.Equal(2, rows.Count(row => row.Presence is Presence.Absent));
        Assert.Equal(Roles.Host, rows.Single(row => row.City == "c04").Role);
        Assert.All(drawn.Records.Events, e => Assert.Equal(EventStatus.Held, e.Status));
    }

    [Fact]
    public void Sizes_are_those_of_events_of_the_kind()
    {
        var records = Planned(Past(), hosted: false);
        var sizes = Enumerable.Range(0, 600).Select(draw => AttendanceDraw.Of(records, Selection.Default, s_fit, [0.4, 0.7], null, 2,
            draw).Meetings[0].Cities.Count).ToArray();
        Assert.Equal([2, 3], sizes.Distinct().Order()); // sizes 2, 2 and 3 are on record
        Assert.InRange(sizes.Count(size => size == 3), 150, 250);
    }

    [Fact]
    public void A_fit_reads_back_and_what_is_none_is_refused()
    {
        Assert.Equal(s_fit.Text(), AttendanceFit.Read(s_fit.Text()).Text());
        Assert.Throws<FormatException>(() => AttendanceFit.Read("{}"));
        Assert.Throws<FormatException>(() => AttendanceFit.Read("[1"));
        Assert.Throws<FormatException>(() => AttendanceFit.Read(s_fit.Text().Replace("0.7", "0.7, 3", StringComparison.Ordinal)));
        var draws = Enumerable.Range(1, 4000).Select(draw => s_fit.Drawn(3, draw)).ToArray();
        Assert.Equal(0.4, draws.Average(row => row[0]), 0.02);
        Assert.Equal(0.09, draws.Average(row => (row[1] - 0.7) * (row[1] - 0.7)), 0.01);
        Assert.Equal(0.01, draws.Average(row => (row[0] - 0.4) * (row[1] - 0.7)), 0.005);
    }

    private static RecordSet Past() => MadeUpGatherings.Of(5, [[0, 1], [0, 2], [0, 1, 3]], _ => EventKind.Meeting);

    private static RecordSet Planned(RecordSet records, bool hosted) => records with
    {
        Adoptions = [],
        Periods = [.. records.Periods, new Period("p008")],
        Events = [.. records.Events, new Event("future") { Kind = EventKind.Meeting, Status = EventStatus.Planned, Period = "p008", Host = hosted ? "c04"
            : null }],
    };
}
