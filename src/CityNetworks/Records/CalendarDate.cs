using System.Globalization;

namespace CityNetworks.Records;

/// <summary>A date as sources give it: a year, a month or a day, standing for all the days in it.</summary>
/// <remarks>Text form: <c>2013</c>, <c>2013-10</c> or <c>2013-10-03</c> (ISO 8601).</remarks>
public readonly record struct CalendarDate : IComparable<CalendarDate>
{
    private CalendarDate(DateOnly first, DateOnly end, string text)
    {
        First = first;
        End = end;
        Text = text;
    }

    /// <summary>The first day it may be.</summary>
    public DateOnly First { get; }

    /// <summary>The day after the last it may be: [First, End).</summary>
    public DateOnly End { get; }

    /// <summary>The date as written.</summary>
    public string Text { get; }

    /// <summary>Reads a date; false when the text is none.</summary>
    public static bool TryParse(string text, out CalendarDate date)
    {
        date = default;
        var format = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => null };
        if (format is null || !DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first.Year >= 9999)
            return false;

        var end = text.Length switch { 4 => first.AddYears(1), 7 => first.AddMonths(1), _ => first.AddDays(1) };
        date = new CalendarDate(first, end, text);
        return true;
    }

    /// <summary>Orders by first day, then by last.</summary>
    /// <returns>Below 0: this comes first; 0: both cover the same days; above 0: the other comes first.</returns>
    public int CompareTo(CalendarDate other) => First != other.First ? First.CompareTo(other.First) : End.CompareTo(other.End);

    /// <summary>Orders by first day, then by last.</summary>
    public static bool operator <(CalendarDate left, CalendarDate right) => left.CompareTo(right) < 0;

    /// <summary>Orders by first day, then by last.</summary>
    public static bool operator >(CalendarDate left, CalendarDate right) => left.CompareTo(right) > 0;

    /// <summary>Orders by first day, then by last.</summary>
    public static bool operator <=(CalendarDate left, CalendarDate right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by first day, then by last.</summary>
    public static bool operator >=(CalendarDate left, CalendarDate right) => left.CompareTo(right) >= 0;

    /// <summary>The date as written.</summary>
    public override string ToString() => Text;
}
