using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>The periods in the order of time, and every event in one of them, or from one to another when it lasts.</summary>
/// <remarks>
/// An event's period is the one on its row, else the one its participations state, else the one that contains its date; without any of them,
/// <c>all</c> where that is the only period. Without <c>events.csv</c> the events are those of the participations.
/// <see cref="LastingEvents"/> has what holds of events with an end, and of those in which somebody takes part by a spell.
/// </remarks>
internal sealed class Periodisation
{
    private readonly RecordFileTables _tables;
    private readonly ProblemLog _log;
    private readonly string?[] _stated; // by the number of the event among the participations
    private readonly Lazy<HashSet<string>> _statedEvents;
    private readonly (string Id, DateOnly First, DateOnly End)[] _spans;

    public Periodisation(RecordFileTables tables, ReadingOptions options, ProblemLog log)
    {
        _tables = tables;
        _log = log;
        var isListed = tables.Events.IsPresent;
        var stated = Listed(isListed ? tables.Events.Rows : []);
        _stated = StatedByRows(stated, isListed);
        Placed<Event>[] rows = isListed
            ? [.. tables.Events.Rows.Where(placed => placed.Row.Id.Length > 0).Select(placed => InPeriod(placed, stated))]
            : [.. Enumerable.Range(0, tables.Ties.Events.Count).Where(place => tables.Ties.Events.IdOf(place).Length > 0).Select(Named)];
        Axis = new PeriodAxis(PeriodList.Of(tables, rows.Where(placed => placed.Row.Period is null).Select(placed => placed.Row), options, log));
        PeriodNames.Check(Periods, tables, log);
        Numbers = Periods.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        Lasting = new LastingEvents(tables.Columns, Axis);
        _spans = Spans();
        var file = isListed ? tables.Events.File : tables.Participations.File;
        Events = tables.Periods.IsBroken ? [.. rows.Select(placed => placed.Row)] : [.. rows.Select(placed => Placed(placed, file))];
        _statedEvents = new Lazy<HashSet<string>>(() => [.. stated.Keys, .. tables.Columns.EventIds.Where((_, number) => _stated[number] is not null)]);
    }

    /// <summary>The periods as an axis.</summary>
    public PeriodAxis Axis { get; }

    /// <summary>The periods in the order of time.</summary>
    public IReadOnlyList<Period> Periods => Axis.Periods;

    /// <summary>The number of each period, from 0.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; }

    /// <summary>The events that last.</summary>
    public LastingEvents Lasting { get; }

    /// <summary>The events whose period is stated in a row: it is their only one.</summary>
    public IReadOnlySet<string> StatedPeriods => _statedEvents.Value;

    /// <summary>The events; each has a period unless a problem says why not.</summary>
    public IReadOnlyList<Event> Events { get; }

    private Placed<Event> Named(int place)
    {
        var events = _tables.Ties.Events;
        return new Placed<Event>(new(events.IdOf(place)) { Period = _stated[events.NumberOf(place)] }, events[place].Line);
    }

    private static CalendarDate? Date(Event @event) => @event.Start ?? @event.End;

    private Dictionary<string, (string Period, string File, int Line)> Listed(IReadOnlyList<Placed<Event>> events)
    {
        var stated = new Dictionary<string, (string Period, string File, int Line)>(StringComparer.Ordinal);
        foreach (var (row, line) in events)
        {
            if (row.Period is { } period)
                stated.TryAdd(row.Id, (period, _tables.Events.File, line));
        }

        return stated;
    }

    private static Placed<Event> InPeriod(Placed<Event> placed, Dictionary<string, (string Period, string File, int Line)> stated) =>
        placed.Row.Period is null && stated.TryGetValue(placed.Row.Id, out var first)
            ? placed with { Row = placed.Row with { Period = first.Period } }
            : placed;

    // The period of each event that participations name, by the event's row or else by the first of them; those of listed events are added there.
    private string?[] StatedByRows(Dictionary<string, (string Period, string File, int Line)> listed, bool isListed)
    {
        var (columns, table) = (_tables.Columns, _tables.Participations);
        var stated = new string?[columns.EventIds.Length];
        if (!Array.Exists(columns.Details, detail => detail.Period is not null))
            return stated;
        var periods = Array.ConvertAll(columns.Details, detail => detail.Period);
        var events = columns.Events;
        var details = columns.DetailOf;
        var firstRows = new int[stated.Length];
        for (var row = 0; row < events.Length; row++)
        {
            var @event = events[row];
            if (periods[details[row]] is not { } period || ReferenceEquals(stated[@event], period) || columns.EventIds[@event].Length == 0)
                continue;
            if (stated[@event] is null)
            {
                firstRows[@event] = row;
                stated[@event] = period;
                if (isListed && !listed.TryAdd(columns.EventIds[@event], (period, table.File, table.LineOf(row))))
                    stated[@event] = listed[columns.EventIds[@event]].Period;
            }

            if (stated[@event] == period)
                continue;
            var (file, line) = isListed && listed[columns.EventIds[@event]] is var first
                ? (first.File, first.Line)
                : (table.File, table.LineOf(firstRows[@event]));
            _log.Add(
                RecordCodes.TwoPeriods, table.File, table.LineOf(row), "period", $"{Shown.Text(period)} for event {Shown.Text(columns.EventIds[@event])}",
                $"{Shown.Text(stated[@event]!)}, as in {_log.AtFile(file, line)}",
                "Where cities take part in one event at different times, state these in from and to.");
        }

        return stated;
    }

    // A period without an end lasts until the next one starts.
    private (string, DateOnly, DateOnly)[] Spans() =>
    [
        .. Periods.Index().Where(item => item.Item.Start is not null).Select(item =>
        {
            var next = item.Index + 1 < Periods.Count ? Periods[item.Index + 1].Start?.First : null;
            return (item.Item.Id, item.Item.Start!.Value.First, item.Item.End?.First ?? next ?? DateOnly.MaxValue);
        }),
    ];

    private Event Placed(Placed<Event> placed, string file)
    {
        var (row, line) = placed;
        if (row.Period is { } period)
        {
            ReportOutside(row, period, file, line);
            return row;
        }

        if (Lasting.RangeOf(row) is var (first, end) && first < end)
            return row with { Period = Periods[first].Id, LastPeriod = end - first > 1 ? Periods[end - 1].Id : null };

        if (Date(row) is { } date)
        {
            if (Around(date) is { } only)
                return row with { Period = only };
            var around = Array.FindAll(_spans, span => IsIn(date, span));
            var found = around.Length == 0 ? "which lies in no period" : $"which may lie in {Shown.List([.. around.Select(span => span.Id)])}";
            _log.Add(
                RecordCodes.DateWithoutPeriod, file, line, "period", $"no period, and the date {date}, {found}", "a period, or a date that lies in one period");
            return row;
        }

        if (Periods is [{ Id: PeriodList.All }] && !_tables.Periods.IsPresent)
            return row with { Period = PeriodList.All };
        if (_log.Has(RecordCodes.AmbiguousDate) || _log.Has(RecordCodes.BadDate))
            return row; // its date is reported as the problem
        _log.Add(
            RecordCodes.NoPeriod, file, line, "period", $"neither period nor date for event {Shown.Text(row.Id)}", "a period or a date, as there are periods");
        return row;
    }

    // The one period that a date lies in; null: it may lie in none or several. Without an object, as events may be many.
    private string? Around(CalendarDate date)
    {
        var (found, count) = (default(string), 0);
        foreach (ref var span in _spans.AsSpan())
        {
            if (IsIn(date, span))
                (found, count) = (span.Id, count + 1);
        }

        return count == 1 ? found : null;
    }

    private void ReportOutside(Event row, string period, string file, int line)
    {
        if (Date(row) is not { } date || Array.Find(_spans, span => span.Id == period) is not (not null, _, _) span)
            return;
        if (!IsIn(date, span))
        {
            _log.Add(
                RecordCodes.OutsidePeriod, file, line, row.Start is null ? "end" : "start", $"{date} for event {Shown.Text(row.Id)}",
                $"a date in its period {Shown.Text(period)}, from {span.First:yyyy-MM-dd} to before {span.End:yyyy-MM-dd}");
        }
        else if (row.End is { } last && Axis.EndBefore(last.End) > Numbers[period] + 2)
        {
            _log.Add(
                RecordCodes.EndAfterPeriod, file, line, "end", $"{last} for event {Shown.Text(row.Id)}, whole periods after its period {Shown.Text(period)}",
                "no period beside a start and an end that are periods apart", "Blank the period to have the event in every period from its start to its end.");
        }
    }

    private static bool IsIn(CalendarDate date, (string Id, DateOnly First, DateOnly End) span) => date.First < span.End && span.First < date.End;
}
