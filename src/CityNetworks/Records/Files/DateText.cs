namespace CityNetworks.Records.Files;

/// <summary>The readings of a date as people write it.</summary>
internal static class DateText
{
    /// <summary>
    /// A date with the year first, or without a day: <c>2013</c>, <c>2013-10</c>, <c>2013-10-03</c>, also with <c>/</c> or <c>.</c>, with one digit or with a
    /// time of day,
    /// and <c>10/2013</c>.
    /// </summary>
    public static bool TryParse(string text, out CalendarDate date)
    {
        if (CalendarDate.TryParse(text, out date) || (IsCompact(text) && Make(text[..4], text[4..6], text[6..], out date)))
            return true;
        var numbers = Numbers(text);
        return numbers switch
        {
            [{ Length: 4 } year, var month] => Make(year, month, null, out date),
            [var month, { Length: 4 } year] => Make(year, month, null, out date),
            [{ Length: 4 } year, var month, var day] => Make(year, month, day, out date),
            _ => false,
        };
    }

    /// <summary>A date of day, month and year in either order: its readings, of which one may be impossible. Null when it is none.</summary>
    public static (CalendarDate? DayFirst, CalendarDate? MonthFirst)? Both(string text)
    {
        if (Numbers(text) is not [{ Length: <= 2 } first, { Length: <= 2 } second, { Length: 4 } year])
            return null;
        CalendarDate? dayFirst = Make(year, second, first, out var date) ? date : null;
        CalendarDate? monthFirst = Make(year, first, second, out date) ? date : null;
        return dayFirst is null && monthFirst is null ? null : (dayFirst, monthFirst);
    }

    /// <summary>What to do about a text that is no date; blank where nothing is known of it.</summary>
    public static string Advice(string text)
    {
        var mark = text.AsSpan().IndexOfAny('/', '.', '-');
        var parts = mark < 0 ? [] : text.Trim().Split(text[mark]);
        return parts.Length == 3 && Array.TrueForAll(parts, part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit))
            ? "Write the year with four digits."
            : text.Any(char.IsLetter) && text.Any(char.IsAsciiDigit) ? "Write the month as a number." : string.Empty;
    }

    // 20131003, as programs write it.
    private static bool IsCompact(string text) => text.Length == 8 && text.All(char.IsAsciiDigit) && text[0] is '1' or '2';

    private static bool Make(string year, string month, string? day, out CalendarDate date) =>
        CalendarDate.TryParse($"{year}-{month.PadLeft(2, '0')}{(day is null ? string.Empty : $"-{day.PadLeft(2, '0')}")}", out date);

    // The numbers of a date, all separated by the same mark; a time of day after it is passed over.
    private static string[]? Numbers(string text)
    {
        text = text.Trim();
        var time = text.AsSpan().IndexOfAny(' ', 'T');
        if (time > 0 && text.AsSpan(time + 1).Trim() is [>= '0' and <= '9', ..] rest && rest.Contains(':'))
            text = text[..time];
        if (text.Length is < 6 or > 10)
            return null;
        var mark = text.AsSpan().IndexOfAny('/', '.', '-');
        if (mark < 0)
            return null;
        var parts = text.Split(text[mark]);
        return Array.TrueForAll(parts, part => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit)) ? parts : null;
    }
}
