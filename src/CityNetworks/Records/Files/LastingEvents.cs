namespace CityNetworks.Records.Files;

/// <summary>Which events last over several periods, and from which to which.</summary>
/// <remarks>
/// An event lasts from its start to its end. Where somebody takes part by a spell of its own, a blank end means that the event is still on,
/// and an event without any date lasts from the first of these spells to the last.
/// An event whose period is stated has that period only.
/// </remarks>
internal sealed class LastingEvents
{
    private readonly PeriodAxis _axis;
    private readonly Dictionary<string, (int First, int End)> _hulls = new(StringComparer.Ordinal);

    public LastingEvents(ParticipationColumns participations, PeriodAxis axis)
    {
        _axis = axis;
        if (!Array.Exists(participations.Details, detail => detail.Spell is not null))
            return;
        foreach (var row in participations)
        {
            if (row.Spell is { } spell && axis.IsReadable(spell))
                Widen(row.Event, spell);
        }

        if (_hulls.Count == 0)
            return;

        // Somebody without a spell is still there.
        foreach (var row in participations)
        {
            if (row.Spell is null && _hulls.TryGetValue(row.Event, out var hull))
                _hulls[row.Event] = hull with { End = axis.Count };
        }
    }

    /// <summary>Whether somebody takes part in some event by a spell.</summary>
    public bool Any => _hulls.Count > 0;

    /// <summary>Whether somebody takes part in the event by a spell.</summary>
    public bool HasSpells(string @event) => _hulls.ContainsKey(@event);

    /// <summary>The periods that an event without a stated period lasts, empty when its dates lie in none; null for an event of one date, or of none.</summary>
    public (int First, int End)? RangeOf(Event row)
    {
        var hasSpells = _hulls.TryGetValue(row.Id, out var hull);
        var hasDate = (row.Start ?? row.End) is not null;
        if (hasDate && !_axis.IsDated)
            return null;
        if (row is { Start: { } start, End: { } end } && (hasSpells || start != end))
            return (_axis.FirstFrom(start.First), _axis.EndBefore(end.End));
        if (!hasSpells)
            return null;

        var first = row.Start is { } from ? _axis.FirstFrom(from.First) : Math.Min(hull.First, _axis.Count - 1);
        if (row.End is { } to)
            return (Math.Min(first, _axis.EndBefore(to.End) - 1), _axis.EndBefore(to.End));
        return (first, row.Start is not null ? _axis.Count : Math.Max(hull.End, first + 1));
    }

    // A start that is not known does not widen the hull: it is the event's start that it will count from.
    private void Widen(string @event, RecordedSpell spell)
    {
        var (first, end) = _axis.Overlap(spell);
        if (spell.From is null)
            first = end;
        _hulls[@event] = _hulls.TryGetValue(@event, out var hull) ? (Math.Min(hull.First, first), Math.Max(hull.End, end)) : (first, end);
    }
}
