namespace CityNetworks.Records;

/// <summary>In which periods does a participation count?</summary>
internal sealed class CountedSpells
{
    private readonly PeriodAxis _axis;
    private readonly HashSet<string>? _withSpells;

    /// <summary>The rule for the participations of a record set.</summary>
    public CountedSpells(RecordSet records, Selection selection, PeriodAxis axis)
    {
        _axis = axis;
        if (selection.UnknownStart is UnknownStart.LeaveOut)
            _withSpells = records.Participations.Where(row => row.Spell is not null).Select(row => row.Event).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The periods that the participation and its event overlap, half-open; null when there are none, or when an unknown start leaves it out.</summary>
    /// <param name="row">The participation.</param>
    /// <param name="lasting">The event that says how long it lasts.</param>
    public (int First, int End)? Of(Participation row, Event lasting)
    {
        var (first, end) = _axis.RangeOf(lasting);
        if (row.Spell?.From is null && lasting.LastPeriod is not null && _withSpells?.Contains(row.Event) == true)
            return null;
        if (row.Spell is not { } spell)
            return (first, end);
        var own = _axis.Overlap(spell);
        (first, end) = (Math.Max(first, own.First), Math.Min(end, own.End));
        return first < end ? (first, end) : null;
    }
}
