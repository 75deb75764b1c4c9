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
            _withSpells = WithSpells(ParticipationColumns.Of(records.Participations));
    }

    /// <summary>The periods that the participation and its event overlap, half-open; null when there are none, or when an unknown start leaves it
    /// out.</summary>
    /// <param name="row">The participation.</param>
    /// <param name="lasting">The event that says how long it lasts.</param>
    public (int First, int End)? Of(Participation row, Event lasting) => Of(row.Event, row.Spell, lasting);

    /// <summary>The same of the event and the spell that a participation names.</summary>
    /// <param name="event">The event that it names, by id.</param>
    /// <param name="spell">Its spell; null when it has none.</param>
    /// <param name="lasting">The event that says how long it lasts.</param>
    public (int First, int End)? Of(string @event, RecordedSpell? spell, Event lasting)
    {
        var (first, end) = _axis.RangeOf(lasting);
        if (spell?.From is null && lasting.LastPeriod is not null && _withSpells?.Contains(@event) == true)
            return null;
        if (spell is null)
            return (first, end);
        var own = _axis.Overlap(spell);
        (first, end) = (Math.Max(first, own.First), Math.Min(end, own.End));
        return first < end ? (first, end) : null;
    }

    private static HashSet<string> WithSpells(ParticipationColumns rows)
    {
        var has = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Details[rows.DetailOf[row]].Spell is not null)
                has.Add(rows.EventIds[rows.Events[row]]);
        }

        return has;
    }
}
