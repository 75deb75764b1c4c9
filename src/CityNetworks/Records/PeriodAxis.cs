namespace CityNetworks.Records;

/// <summary>The periods of a data set by number, and which of them a span of time overlaps.</summary>
/// <remarks>
/// A period without an end lasts until the next one starts. A period without a start cannot be compared with dates.
/// Ranges of periods are half-open and clipped to the periods there are; a range whose end is not after its start overlaps none.
/// </remarks>
internal sealed class PeriodAxis
{
    private readonly Dictionary<string, int> _numbers;
    private readonly DateOnly?[] _starts;
    private readonly DateOnly?[] _ends;

    public PeriodAxis(IReadOnlyList<Period> periods)
    {
        Periods = periods;
        _numbers = new Dictionary<string, int>(periods.Count, StringComparer.Ordinal);
        for (var k = 0; k < periods.Count; k++)
            _numbers.TryAdd(periods[k].Id, k);
        _starts = [.. periods.Select(period => period.Start?.First)];
        _ends = [.. periods.Select((period, k) => _starts[k] is null ? default(DateOnly?) : period.End?.First ?? NextStart(k) ?? DateOnly.MaxValue)];
        IsDated = periods.Count > 0 && Array.TrueForAll(_starts, start => start is not null);
    }

    /// <summary>The periods in the order of time.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>The number of periods.</summary>
    public int Count => Periods.Count;

    /// <summary>Whether every period has a start, so that dates can be placed.</summary>
    public bool IsDated { get; }

    /// <summary>The number of a period; false when there is none of that id.</summary>
    public bool TryNumber(string id, out int number) => _numbers.TryGetValue(id, out number);

    /// <summary>The first day of a period; null when it is not known.</summary>
    public DateOnly? StartOf(int period) => _starts[period];

    /// <summary>The day after the last of a period; null when it is not known.</summary>
    public DateOnly? EndOf(int period) => _ends[period];

    /// <summary>Whether the text is the id of a period, or a date that can be placed.</summary>
    public bool IsBound(string text) => _numbers.ContainsKey(text) || (IsDated && CalendarDate.TryParse(text, out _));

    /// <summary>Whether both bounds of the spell are such, or blank.</summary>
    public bool IsReadable(RecordedSpell spell) => (spell.From is null || IsBound(spell.From)) && (spell.To is null || IsBound(spell.To));

    /// <summary>Where a bound lies: a day number where periods have dates, else the number of a period.</summary>
    public int PositionOf(string bound)
    {
        if (!IsDated)
            return FirstFrom(bound);
        return _numbers.TryGetValue(bound, out var number) ? _starts[number]!.Value.DayNumber : Placed(bound).DayNumber;
    }

    /// <summary>The first period that a spell from this bound on overlaps.</summary>
    /// <exception cref="ArgumentException">The bound is neither a period nor a date that can be placed; records that were read hold none such.</exception>
    public int FirstFrom(string bound) => _numbers.TryGetValue(bound, out var number) ? number : FirstFrom(Placed(bound));

    /// <summary>The period after the last that a spell up to this bound overlaps.</summary>
    /// <exception cref="ArgumentException">The bound is neither a period nor a date that can be placed; records that were read hold none such.</exception>
    public int EndBefore(string bound) => _numbers.TryGetValue(bound, out var number) ? number : EndBefore(Placed(bound));

    /// <summary>The first period that ends after the day.</summary>
    public int FirstFrom(DateOnly day) => CountWhile(period => _ends[period] <= day);

    /// <summary>The number of periods that start before the day.</summary>
    public int EndBefore(DateOnly day) => CountWhile(period => _starts[period] < day);

    /// <summary>The periods of an event that has one.</summary>
    /// <exception cref="ArgumentException">It has none, or one that is not among the periods; events that were read have one.</exception>
    public (int First, int End) RangeOf(Event placed)
    {
        var first = NumberOf(placed, placed.Period);
        return (first, placed.LastPeriod is { } last ? NumberOf(placed, last) + 1 : first + 1);
    }

    private int NumberOf(Event placed, string? period) => period is not null && _numbers.TryGetValue(period, out var number) ? number
        : throw new ArgumentException(
            $"Event '{placed.Id}' has {(period is null ? "no period" : $"the period '{period}', which is not among the periods")}; expected one of "
                + $"{(Count == 0 ? "the periods of the records, which hold none" : string.Join(", ", Periods.Take(20).Select(known => known.Id)))}.",
            nameof(placed));

    /// <summary>The periods that a spell overlaps, an unknown start or end reading as without limit.</summary>
    public (int First, int End) Overlap(RecordedSpell spell) =>
        (spell.From is { } from ? FirstFrom(from) : 0, spell.To is { } to ? EndBefore(to) : Count);

    private DateOnly Placed(string bound) => IsDated && CalendarDate.TryParse(bound, out var date)
        ? date.First
        : throw new ArgumentException($"A spell has the bound '{bound}'; expected the id of a period, or a date where periods have dates.", nameof(bound));

    // The periods for which it holds are the first ones.
    private int CountWhile(Func<int, bool> holds)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private DateOnly? NextStart(int period) => period + 1 < Periods.Count ? _starts[period + 1] : null;
}
