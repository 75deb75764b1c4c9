using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>The table <c>meetings</c>.</summary>
internal static class MeetingsTable
{
    /// <summary>event, title, period, p_held, mean, run_lo, run_hi, in the order of time; null when the scenario says nothing of participation.</summary>
    /// <remarks>Meetings, workshops, congresses and trainings. Participants are counted whether the meeting is then held or not: a meeting that lacks its
    /// quorum is cancelled because of them. Meetings recorded as cancelled and left so have none.</remarks>
    public static Table? Of(DiffusionModel model, Tally tally, int runs)
    {
        if (!model.ReportsMeetings)
            return null;

        var meetings = model.Meetings;
        var rows = new List<(Event Event, int Period, double Held, CountDistribution Came)>();
        for (var meeting = 0; meeting < meetings.Count; meeting++)
        {
            var occasion = meetings.Occasions[meeting];
            if (!occasion.IsMeeting)
                continue;
            var first = meetings.Drawn.FirstTieOf(meeting) + meeting;
            var came = meetings.IsDrawn[meeting]
                ? new CountDistribution(tally.Came.AsSpan(first, meetings.Drawn.CitiesOf(meeting).Length + 1))
                : new CountDistribution([.. Enumerable.Repeat(0, occasion.Certain.Count), runs]);
            rows.Add((occasion.Event, occasion.Period, meetings.IsDrawn[meeting] ? (double)tally.Held[meeting] / runs : 1, came));
        }

        rows.AddRange(meetings.Cancelled.Select(row => (row.Event, row.Period, 0.0, new CountDistribution([runs]))));
        return Table.Of("meetings", [.. rows.OrderBy(row => row.Period).ThenBy(row => row.Event.Id, StringComparer.Ordinal)])
            .Text("event", row => row.Event.Id)
            .Text("title", row => row.Event.Title)
            .Text("period", row => model.Timeline.Id(row.Period))
            .Number("p_held", row => row.Held)
            .Number("mean", row => row.Came.Mean)
            .Number("run_lo", row => row.Came.Quantile(0.025))
            .Number("run_hi", row => row.Came.Quantile(0.975))
            .Build();
    }
}
