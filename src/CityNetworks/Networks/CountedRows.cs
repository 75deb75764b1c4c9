using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>Which rows of the records make ties: the events that count, each with the one that stands for its occasion, and the participations in them with the
/// periods in which they hold.</summary>
/// <remarks>Networks and the occasions of a simulation select by this; they differ in what counts for them (simulations draw participations that are not
/// certain).</remarks>
internal sealed class CountedRows
{
    private readonly RecordSet _records;
    private readonly CountedSpells _spells;
    private readonly Lazy<Dictionary<string, Event>> _byId; // asked for where ids are not in order, or point at each other

    /// <summary>The rows that count.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">How unknown starts count.</param>
    /// <param name="counts">Whether an event counts.</param>
    public CountedRows(RecordSet records, Selection selection, Func<Event, bool> counts)
    {
        _records = records;
        Axis = new PeriodAxis(records.Periods);
        _spells = new CountedSpells(records, selection, Axis);
        Events = [.. records.Events.Where(counts)];
        _byId = new(() => Events.ToDictionary(e => e.Id, StringComparer.Ordinal));
    }

    /// <summary>The periods.</summary>
    public PeriodAxis Axis { get; }

    /// <summary>The events that count, in the order of the records.</summary>
    public IReadOnlyList<Event> Events { get; }

    /// <summary>An event that counts, by id; null: there is none.</summary>
    public Event? Find(string id) => _byId.Value.GetValueOrDefault(id);

    /// <summary>The event that stands for the occasion of one that counts.</summary>
    public Event OccasionOf(Event @event) => @event.SameOccasion is null ? @event : SharedOccasion.Of(@event, _byId.Value);

    /// <summary>The periods [first, end) in which a participation holds; null: in none.</summary>
    /// <param name="reported">The event that it names.</param>
    /// <param name="spell">Its own spell; null: as long as the occasion.</param>
    public (int First, int End)? PeriodsOf(Event reported, RecordedSpell? spell) => _spells.Of(reported.Id, spell, OccasionOf(reported));

    /// <summary>The participations that count, in the order of the records.</summary>
    /// <param name="counts">Whether a row counts, given that its event does.</param>
    /// <returns>The row, the event that stands for its occasion, and the periods [first, end) in which it holds; rows that hold in none are left out.</returns>
    public IEnumerable<(Participation Row, Event Occasion, int First, int End)> Participations(Func<Participation, bool> counts)
    {
        foreach (var row in _records.Participations)
        {
            if (counts(row) && Find(row.Event) is { } reported && PeriodsOf(reported, row.Spell) is var (first, end))
                yield return (row, OccasionOf(reported), first, end);
        }
    }
}
