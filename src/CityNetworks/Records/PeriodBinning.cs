using System.Globalization;

namespace CityNetworks.Records;

/// <summary>Puts days into periods of equal length: years, quarters, months, or spans of several years.</summary>
/// <remarks>
/// The id of a period follows from the day alone: <c>2013</c>, <c>2013-Q4</c>, <c>2013-10</c>, <c>2010-2014</c>. Spans of N years begin with the years that N
/// divides,
/// so that two data sets have the same periods.
/// </remarks>
public sealed class PeriodBinning
{
    private readonly int _months;
    private readonly string _name;

    private PeriodBinning(string name, int months)
    {
        _name = name;
        _months = months;
    }

    /// <summary>Calendar years.</summary>
    public static PeriodBinning Year { get; } = new("year", 12);

    /// <summary>Reads <c>year</c>, <c>quarter</c>, <c>month</c> or <c>N-years</c> (N from 1 to 1000); null when it is none of them.</summary>
    public static PeriodBinning? Parse(string text)
    {
        const string Years = "-years";
        return text switch
        {
            "year" => Year,
            "quarter" => new("quarter", 3),
            "month" => new("month", 1),
            _ when text.EndsWith(Years, StringComparison.Ordinal)
                && int.TryParse(text.AsSpan(0, text.Length - Years.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var years)
                && years is >= 1 and <= 1000
                => new(text, 12 * years),
            _ => null,
        };
    }

    /// <summary>The period of an id such as this class gives; null when it is none.</summary>
    internal static Period? Find(string id)
    {
        if (id.Length is < 4 or > 9 || !DateOnly.TryParseExact(id.AsSpan(0, 4), "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            return null;
        var binning = id.Length switch
        {
            4 => Year,
            7 when id[5] == 'Q' => new("quarter", 3),
            7 => new("month", 1),
            9 when int.TryParse(id.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last >= year.Year
                => new($"{last - year.Year + 1}-years", 12 * (last - year.Year + 1)),
            _ => null,
        };
        var months = id.Length != 7 ? 0 : id[5] == 'Q' ? (3 * (id[6] - '0')) - 3 : ((id[5] - '0') * 10) + id[6] - '0' - 1;
        return binning is not null && months is >= 0 and < 12 && binning.Of(year.AddMonths(months)) is var period && period.Id == id ? period : null;
    }

    /// <summary>The period that holds a day.</summary>
    public Period Of(DateOnly day) => At(NumberOf(day));

    /// <summary>Every period from that of one day to that of another.</summary>
    public IEnumerable<Period> Between(DateOnly first, DateOnly last)
    {
        for (var number = NumberOf(first); number <= NumberOf(last); number++)
            yield return At(number);
    }

    /// <summary>As it is written: <c>5-years</c>.</summary>
    public override string ToString() => _name;

    private int NumberOf(DateOnly day) => ((12 * day.Year) + day.Month - 1) / _months;

    private Period At(int number)
    {
        var start = number * _months;
        var (first, end) = (Math.Max(start, 12), Math.Min(start + _months, 12 * 9999));
        var (year, lastYear) = (first / 12, (end - 1) / 12);
        var id = _months switch
        {
            1 => $"{year:0000}-{(first % 12) + 1:00}",
            3 => $"{year:0000}-Q{(first % 12 / 3) + 1}",
            12 => $"{year:0000}",
            _ => $"{start / 12:0000}-{lastYear:0000}",
        };
        return new Period(id) { Start = Date(first), End = Date(end) };

        static CalendarDate Date(int month) =>
            CalendarDate.TryParse(month % 12 == 0 ? $"{month / 12:0000}" : $"{month / 12:0000}-{(month % 12) + 1:00}", out var date) ? date : default;
    }
}
