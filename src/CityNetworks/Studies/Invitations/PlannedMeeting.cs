using CityNetworks.Records;
using CityNetworks.Records.Reading;

namespace CityNetworks.Studies.Invitations;

/// <summary>A meeting that is to be held, in records that let it be held and that go on for some periods after it.</summary>
/// <remarks>Nothing else takes place in the periods that are added. Invited cities come for certain, in no role but that of participants.</remarks>
public sealed record PlannedMeeting
{
    private PlannedMeeting(RecordSet records, Event meeting, int period, IReadOnlyList<string> coming) =>
        (Records, Meeting, Period, Coming) = (records, meeting, period, coming);

    /// <summary>The records in which it is held, with those who come without an invitation.</summary>
    public RecordSet Records { get; private init; }

    /// <summary>The meeting.</summary>
    public Event Meeting { get; }

    /// <summary>The number of its first period.</summary>
    public int Period { get; }

    /// <summary>Who comes without an invitation for certain, by id, ascending.</summary>
    public IReadOnlyList<string> Coming { get; }

    /// <summary>The last period in words: its id, or how long after the last of the records it is.</summary>
    public string LastPeriod => Added switch
    {
        0 => Records.Periods[^1].Id,
        1 => $"1 period after {Records.Periods[^2].Id}",
        _ => $"{Added} periods after {Records.Periods[^(Added + 1)].Id}",
    };

    /// <summary>How many periods were added to those of the records.</summary>
    public int Added { get; private init; }

    /// <summary>A meeting of the records: planned, cancelled or held.</summary>
    /// <param name="records">The records.</param>
    /// <param name="event">The meeting, by id.</param>
    /// <param name="selection">Which rows count; the meeting counts as if it were held.</param>
    /// <param name="after">At least so many periods follow the meeting's; those that the records lack are added.</param>
    /// <returns>The meeting in its records.</returns>
    /// <exception cref="ArgumentException">There is no such event, it does not count, cities do not meet at it, or another stands for it.</exception>
    public static PlannedMeeting Of(RecordSet records, string @event, Selection selection, int after)
    {
        var found = records.Events.FirstOrDefault(row => row.Id == @event)
            ?? throw new ArgumentException(
                $"The records have no event '{@event}'; expected the id of one. "
                + NearestWord.Suggestion(@event, records.Events.Select(row => row.Id)));
        if (found.SameOccasion is { } same)
            throw new ArgumentException($"'{@event}' reports the same occasion as '{same}'; expected that event.");
        if (found.Kind is EventKind.Publication)
            throw new ArgumentException($"'{@event}' is a publication; expected a meeting.");
        var held = found with { Status = EventStatus.Held };
        if (!selection.Counts(held))
            throw new ArgumentException($"'{@event}' does not count under this selection of evidence and kinds; expected an event that does.");
        return In(records with { Events = [.. records.Events.Select(row => row.Id == @event ? held : row)] }, held, selection, after);
    }

    /// <summary>A further meeting in a period, to which nobody is invited yet.</summary>
    /// <param name="records">The records.</param>
    /// <param name="period">The period, by id; also the one after the last, where its name follows from theirs (2024 after 2023).</param>
    /// <param name="selection">Which rows count; the meeting does.</param>
    /// <param name="after">At least so many periods follow the meeting's; those that the records lack are added.</param>
    /// <returns>The meeting in its records.</returns>
    /// <exception cref="ArgumentException">There is no such period, or meetings do not count.</exception>
    public static PlannedMeeting In(RecordSet records, string period, Selection selection, int after)
    {
        string[] periods = [.. records.Periods.Select(row => row.Id)];
        if (!periods.Contains(period, StringComparer.Ordinal))
        {
            var next = NextPeriod.After(periods);
            records = period == next
                ? records with { Periods = Extended(records.Periods, periods.Length + 1, next) }
                : throw new ArgumentException(
                    $"The records have no period '{period}'; expected one of {string.Join(", ", periods)}"
                        + $"{(next is null ? string.Empty : $", or {next}, the next one")}. For a later one, add its row to periods.csv. "
                        + (int.TryParse(period, out _) ? string.Empty : NearestWord.Suggestion(period, periods))); // another year is no spelling of this one
        }

        var id = "next-meeting";
        while (records.Events.Any(row => row.Id == id))
            id += "-";
        var title = period == PeriodList.All ? "a further meeting" : $"a meeting in {period}";
        var meeting = new Event(id) { Title = title, Kind = EventKind.Meeting, Period = period, Evidence = selection.Evidence.Min() };
        Event[] events = [.. records.Events.Append(meeting).OrderBy(row => row.Id, StringComparer.Ordinal)];
        return selection.Counts(meeting)
            ? In(records with { Events = events }, meeting, selection, after)
            : throw new ArgumentException("Meetings do not count under this selection of kinds; expected one that keeps meetings, or an event.");
    }

    /// <summary>The same where these cities come too.</summary>
    /// <param name="invited">The cities, by id.</param>
    /// <param name="selection">Which rows count; the invited do.</param>
    /// <returns>The records with a participation for each.</returns>
    public RecordSet With(IEnumerable<string> invited, Selection selection) => Records with
    {
        Participations =
        [
            .. Records.Participations,
            .. invited.Select(city => new Participation(city, Meeting.Id) { Role = selection.Roles ?? Roles.Participant, Evidence = selection.Evidence.Min() }),
        ],
    };

    private static PlannedMeeting In(RecordSet records, Event meeting, Selection selection, int after)
    {
        var axis = new PeriodAxis(records.Periods);
        var (period, end) = axis.RangeOf(meeting);
        string[] coming =
        [
            .. records.Participations.Where(row => row.Event == meeting.Id && selection.Counts(row)).Select(row => row.City)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        var extended = Extended(records.Periods, end + after);
        return new PlannedMeeting(records with { Periods = extended }, meeting, period, coming) { Added = extended.Length - records.Periods.Count };
    }

    // Where periods have dates, those added are as long as the last one whose length is known, else a year.
    private static Period[] Extended(IReadOnlyList<Period> periods, int count, string? first = null)
    {
        var all = periods.ToList();
        var isDated = all.TrueForAll(row => row.Start is not null);
        for (var added = 1; all.Count < count; added++)
        {
            var id = first is not null && added == 1 ? first : $"after+{added}";
            while (all.Exists(row => row.Id == id))
                id += "+";
            if (!isDated)
            {
                all.Add(new Period(id));
                continue;
            }

            var last = all[^1];
            var months = all.Count > 1 ? Months(all[^2].Start!.Value.First, last.Start!.Value.First) : 12;
            var start = last.End?.First ?? last.Start!.Value.First.AddMonths(months);
            all[^1] = last with { End = On(start) };
            all.Add(new Period(id) { Start = On(start), End = On(start.AddMonths(months)) });
        }

        return [.. all];
    }

    private static int Months(DateOnly from, DateOnly to) => Math.Max(1, (12 * (to.Year - from.Year)) + to.Month - from.Month);

    private static CalendarDate On(DateOnly day) =>
        CalendarDate.TryParse(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), out var date) ? date : default;
}
