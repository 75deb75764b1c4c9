using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>Do the spells of participations and memberships name times that there are, in their order, and where they can count?</summary>
internal static class SpellCheck
{
    public static void Report(RecordFileTables tables, Periodisation time, ProblemLog log)
    {
        if (tables.Periods.IsBroken)
            return;
        var nearest = new NearestName(time.Periods.SelectMany(period => new[] { (period.Id, period.Id), (period.Id, period.Label ?? period.Id) }));
        if (Array.Exists(tables.Columns.Details, detail => detail.Spell is not null))
            Bounds(tables.Participations, row => row.Spell, time.Axis, nearest, log);
        Bounds(tables.Memberships, row => row.Spell, time.Axis, nearest, log);
        if (time.Lasting.Any)
        {
            Outside(tables, time, log);
            UnknownStarts(tables, time, log);
            SpellOverlaps.OfParticipations(tables, time.Axis, log);
        }

        SpellOverlaps.OfMemberships(tables, time.Axis, log);
    }

    private static void Bounds<T>(RecordTable<T> table, Func<T, RecordedSpell?> spellOf, PeriodAxis axis, NearestName nearest, ProblemLog log)
    {
        foreach (var (row, line) in table.Rows)
        {
            if (spellOf(row) is not { } spell)
                continue;
            var (from, to) = (IsKnown(spell.From, "from", line), IsKnown(spell.To, "to", line));
            if (from && to && spell is { From: { } first, To: { } end } && axis.PositionOf(first) >= axis.PositionOf(end))
            {
                log.Add(
                    RecordCodes.EndBeforeStart, table.File, line, "to", $"to {end}, from {first}", "a time after from: to is the first that does not count",
                    first == end ? "Write the time after it, or leave it blank when the city is still there." : string.Empty);
            }
        }

        bool IsKnown(string? bound, string column, int line)
        {
            if (bound is null || axis.IsBound(bound))
                return true;
            if (CalendarDate.TryParse(bound, out _))
            {
                log.Add(
                    RecordCodes.DateWithoutPeriod, table.File, line, column, $"the date {bound}, though periods have no dates",
                    "the id of a period, or a start for each period");
            }
            else
            {
                log.Add(
                    RecordCodes.UnknownPeriod, table.File, line, column, Shown.Text(bound), "the id of a period, or a date: YYYY, YYYY-MM or YYYY-MM-DD",
                    nearest.Suggestion(bound, log.MaySuggest));
            }

            return false;
        }
    }

    private static void Outside(RecordFileTables tables, Periodisation time, ProblemLog log)
    {
        var events = time.Events.DistinctBy(row => row.Id, StringComparer.Ordinal).ToDictionary(row => row.Id, StringComparer.Ordinal);
        foreach (var (row, line) in tables.Participations.Rows)
        {
            if (row.Spell is not { } spell || !time.Axis.IsReadable(spell) || !events.TryGetValue(row.Event, out var @event))
                continue;
            if (@event.Period is null || !time.Axis.TryNumber(@event.Period, out _))
                continue;
            var (own, lasts) = (time.Axis.Overlap(spell), time.Axis.RangeOf(@event));
            if (Math.Max(own.First, lasts.First) < Math.Min(own.End, lasts.End))
                continue;
            var stated = @event.LastPeriod is { } last ? $"{@event.Period} to {last}" : @event.Period;
            log.Add(
                RecordCodes.SpellOutside, tables.Participations.File, line, spell.From is null ? "to" : "from", $"the spell {spell}",
                $"a spell that overlaps event {Shown.Text(row.Event)}, {stated}");
        }
    }

    private static void UnknownStarts(RecordFileTables tables, Periodisation time, ProblemLog log)
    {
        var (count, line) = (0, 0);
        foreach (var placed in tables.Participations.Rows)
        {
            if (placed.Row.Spell?.From is null && time.Lasting.HasSpells(placed.Row.Event) && !time.StatedPeriods.Contains(placed.Row.Event))
                line = count++ == 0 ? placed.Line : line;
        }

        if (count > 0)
        {
            log.Add(
                RecordCodes.UnknownStart, tables.Participations.File, line, "from",
                $"{(count == 1 ? "1 row" : $"{count} rows")} without from, this the first, in events where others have one",
                "the time from which the city takes part",
                "They count from the start of their event, or not at all with --unknown-start leave-out.");
        }
    }
}
