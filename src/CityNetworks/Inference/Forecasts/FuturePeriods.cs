using System.Globalization;
using CityNetworks.Inference.Gatherings;
using CityNetworks.Records;

namespace CityNetworks.Inference.Forecasts;

/// <summary>Who meets whom in periods that have not been recorded.</summary>
/// <param name="Meets">Whether the events of the last recorded period that has any are held again in each further period.</param>
/// <param name="Probability">Every city of the records comes to each of these meetings with this probability, in (0, 1], drawn anew in every run; null:
/// those who came before come again.</param>
public sealed record FutureAttendance(bool Meets, double? Probability)
{
    /// <summary>Who comes to these meetings is drawn from a fit of participation, anew in every draw; null: it is not.</summary>
    public AttendanceFit? Fit { get; init; }

    /// <summary>With <see cref="Fit"/>: how many cities come to each meeting; null: as many as came to an event on record of the same kind, drawn.</summary>
    public int? Size { get; init; }

    /// <summary>Reads <c>repeat</c>, <c>none</c> or a probability.</summary>
    /// <param name="text">The words.</param>
    /// <param name="attendance">What they say.</param>
    /// <returns>Whether they can be read.</returns>
    public static bool TryParse(string text, out FutureAttendance attendance)
    {
        attendance = new FutureAttendance(text != "none", null);
        if (text is "repeat" or "none")
            return true;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var probability) || probability is not (> 0 and <= 1))
            return false;
        attendance = new FutureAttendance(true, probability);
        return true;
    }
}

/// <summary>Records with further periods at their end, under a stated attendance: what a forecast beyond the last recorded period needs.</summary>
/// <remarks>
/// Each further period is as long as the last; its id goes on from the last one (2015 → 2016, 2015-2016 → 2016-2017, else id+1). The events of the last
/// recorded period that has any, offices included, are held again in each under an id of their own. Where attendance is drawn from a fit, its meetings are
/// planned, with the host of the last one. Direct ties without an end go on; who has left stays away.
/// </remarks>
public static class FuturePeriods
{
    /// <summary>The records with further periods.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="count">How many further periods; at least 1.</param>
    /// <param name="attendance">Who meets whom in them.</param>
    /// <returns>The records; what is recorded stays as it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no further periods.</exception>
    public static RecordSet Of(RecordSet records, int count, FutureAttendance attendance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var model = records.Periods.Reverse().FirstOrDefault(period => records.Events.Any(row => IsIn(row, period.Id)));
        var repeated = attendance.Meets && model is not null ? records.Events.Where(row => IsIn(row, model.Id)).ToArray() : [];
        var (periods, events, participations, engagements) =
            (records.Periods.ToList(), records.Events.ToList(), records.Participations.ToList(), records.Engagements.ToList());
        var comers = records.Participations.ToLookup(row => row.Event, StringComparer.Ordinal);
        var isMeeting = attendance.Fit is null && attendance.Probability is null ? _ => false : MeetingKinds.Of(records, attendance.Fit?.Kinds);
        var engaged = records.Engagements.ToLookup(row => row.Event, StringComparer.Ordinal);
        for (var k = 1; k <= count; k++)
        {
            var period = Next(periods);
            foreach (var row in repeated)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"{row.Id}+{k}");
                var again = row with
                {
                    Id = id,
                    Period = period.Id,
                    LastPeriod = null,
                    Start = null,
                    End = null,
                    SameOccasion = row.SameOccasion is { } same ? string.Create(CultureInfo.InvariantCulture, $"{same}+{k}") : null,
                };
                if (isMeeting(row) && attendance.Fit is not null)
                {
                    events.Add(again with { Status = EventStatus.Planned, Host = row.Host ?? HostOf(comers[row.Id]) });
                }
                else
                {
                    events.Add(again);
                    participations.AddRange(isMeeting(row)
                        ? records.Cities.Select(city =>
                            new Participation(city.Id, id) { Probability = attendance.Probability < 1 ? attendance.Probability : null })
                        : comers[row.Id].Select(comer => comer with { Event = id, Period = null, Spell = null }));
                }

                engagements.AddRange(engaged[row.Id].Select(one => one with { Event = id }));
            }
        }

        var known = events.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        return records with
        {
            Periods = periods,
            Events = [.. events.Select(row => row.SameOccasion is { } same && !known.Contains(same) ? row with { SameOccasion = null } : row)
                .OrderBy(row => row.Id, StringComparer.Ordinal)],
            Participations = [.. participations
                .OrderBy(row => row.City, StringComparer.Ordinal)
                .ThenBy(row => row.Event, StringComparer.Ordinal)
                .ThenBy(row => row.Role)],
            Engagements = [.. engagements.OrderBy(row => row.Organisation, StringComparer.Ordinal).ThenBy(row => row.Event, StringComparer.Ordinal)],
        };
    }

    private static bool IsIn(Event row, string period) => row.Period == period && row.Status is EventStatus.Held;

    // The only city in the role of host; null: none, or several.
    private static string? HostOf(IEnumerable<Participation> comers) =>
        comers.Where(row => row.Role.HasFlag(Roles.Host)).Select(row => row.City).Distinct(StringComparer.Ordinal).ToArray() is [var host] ? host : null;

    private static Period Next(List<Period> periods)
    {
        var last = periods[^1];
        var id = NextId(last.Id);
        for (var k = 2; periods.Exists(period => period.Id == id); k++)
            id = string.Create(CultureInfo.InvariantCulture, $"{last.Id}+{k}");
        var next = new Period(id);
        if (last.Start is { } start)
        {
            var end = last.End?.First ?? Later(start.First, periods.Count > 1 ? periods[^2].Start?.First : null, start.First);
            periods[^1] = last with { End = Date(end) };
            next = next with { Start = Date(end), End = Date(Later(end, start.First, end)) };
        }

        periods.Add(next);
        return next;
    }

    // A day as much later than one as a second is than a first: in months where both stand on the same day of the month.
    private static DateOnly Later(DateOnly from, DateOnly? first, DateOnly second)
    {
        if (first is not { } before || before >= second)
            return from.AddYears(1);
        return before.Day == second.Day
            ? from.AddMonths(((second.Year - before.Year) * 12) + second.Month - before.Month)
            : from.AddDays(second.DayNumber - before.DayNumber);
    }

    private static CalendarDate? Date(DateOnly day) =>
        CalendarDate.TryParse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out var date) ? date : null;

    private static string NextId(string id)
    {
        string Plus(string number) => (int.Parse(number, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        var parts = id.Split('-');
        bool IsNumber(string text) => text.Length is > 0 and < 9 && text.All(char.IsAsciiDigit) && (text.Length == 1 || text[0] != '0');
        return parts.Length <= 2
            && parts.All(IsNumber)
            && (parts.Length == 1 || int.Parse(parts[1], CultureInfo.InvariantCulture) - int.Parse(parts[0], CultureInfo.InvariantCulture) == 1)
            ? string.Join('-', parts.Select(Plus))
            : $"{id}+1";
    }
}
