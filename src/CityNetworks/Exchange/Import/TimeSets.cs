using System.Globalization;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>When a tie or a node is there, as Gephi writes it: intervals such as <c>&lt;[2004, 2006]; [2008, 2009)&gt;</c>, or points of time.</summary>
/// <remarks>
/// Times are whole numbers (years, or numbers of periods), also written <c>2004.0</c>, or dates, whose time of day is passed over.
/// An interval in square brackets holds both its ends, a round one leaves its end out; <c>-Infinity</c> and <c>Infinity</c> are no bound.
/// Three times in a bracket, or one, are points. Source: docs.gephi.org, on dynamic networks; gexf.net/schema.html, 1.3.
/// </remarks>
internal static class TimeSets
{
    private const string Expected = "intervals as <[2004, 2006]; [2008, 2009]>, of whole numbers or of dates";

    /// <summary>Reads a cell.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="arePoints">Whether two times in a bracket are two points and no interval.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="line">Its line.</param>
    /// <param name="log">What is wrong.</param>
    public static ImportedTimes Read(string text, bool arePoints, string file, int line, ProblemLog log)
    {
        var times = new ImportedTimes();
        foreach (var part in text.Trim().Trim('<', '>').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var bounds = part.Trim('[', ']', '(', ')').Split(',', StringSplitOptions.TrimEntries);
            var isRead = bounds is [var first, var last] && !arePoints
                ? times.Add((first, part[0] == '('), (last, part[^1] == ')'))
                : Array.TrueForAll(bounds, point => times.Add((point, false), (point, false)));
            if (isRead)
                continue;
            log.Add(RecordCodes.BadDate, file, line, "interval", Shown.Text(text), Expected);
            return new ImportedTimes();
        }

        return times;
    }
}

/// <summary>Times of a tie or a node: points of time, or spells of dates.</summary>
internal sealed class ImportedTimes
{
    private readonly List<(int First, int? Last)> _points = [];
    private readonly List<(string? From, string? To)> _dates = [];

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _points.Count == 0 && _dates.Count == 0;

    /// <summary>The tie with these times.</summary>
    public ImportedTie On(ImportedTie tie) => tie with { Times = _points, Dates = _dates };

    /// <summary>The node with these times.</summary>
    public ImportedNode On(ImportedNode node) => node with { Times = _points, Dates = _dates };

    /// <summary>Adds other times.</summary>
    public void Add(ImportedTimes others)
    {
        _points.AddRange(others._points);
        _dates.AddRange(others._dates);
    }

    /// <summary>Adds an interval; false when its bounds are no times, or in the wrong order.</summary>
    /// <param name="first">Its first time, and whether it is left out.</param>
    /// <param name="last">Its last time, and whether it is left out.</param>
    public bool Add((string Text, bool IsOut) first, (string Text, bool IsOut) last)
    {
        var (start, end) = (Bound.Of(first.Text), Bound.Of(last.Text));
        if (start is null || end is null || (start.IsNone && end.IsNone))
            return start is not null && end is not null; // for ever, which says nothing
        if (start.Date is not null || end.Date is not null)
            return AddDates(start, first.IsOut, end, last.IsOut);
        var from = start.Point is { } point ? first.IsOut ? point + 1 : point : PointsOfTime.Unbounded;
        var to = end.Point is { } other ? last.IsOut ? other - 1 : other : default(int?);
        if (to < from)
            return false;
        _points.Add((from, to));
        return true;
    }

    private bool AddDates(Bound start, bool isStartOut, Bound end, bool isEndOut)
    {
        if ((start.Date is null && !start.IsNone) || (end.Date is null && !end.IsNone))
            return false;
        var from = start.Date is { } begun ? isStartOut ? Text(begun.End) : begun.Text : null;
        var to = end.Date is { } over ? isEndOut ? over.Text : Text(over.End) : null;
        if (start.Date is { } a && end.Date is { } b && (isEndOut ? b.First <= a.First : b.End <= a.First))
            return false;
        _dates.Add((from, to));
        return true;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Bound(int? Point, CalendarDate? Date)
    {
        private const int Largest = 1_000_000_000;

        public bool IsNone => Point is null && Date is null;

        // Null: no time.
        public static Bound? Of(string text)
        {
            text = text.Trim('"', '\'', ' ');
            if (text.Length == 0 || text == "*" || text.Trim('-', '+').Equals("infinity", StringComparison.OrdinalIgnoreCase))
                return new Bound(null, null);
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                return number == Math.Floor(number) && Math.Abs(number) <= Largest ? new Bound((int)number, null) : null;
            return CalendarDate.TryParse(text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text, out var date) ? new Bound(null, date) : null;
        }
    }
}
