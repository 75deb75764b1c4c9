using System.Collections;

namespace CityNetworks.Records;

/// <summary>What a participation says beside city, event, weight and texts: few of these are different in millions of rows.</summary>
internal readonly record struct ParticipationDetail(
    string? Period, RecordedSpell? Spell, Roles Role, string? RoleWord, Presence Presence, double? Probability, Evidence Evidence, string? Confidence)
{
    /// <summary>The detail of a row.</summary>
    public static ParticipationDetail Of(Participation row) =>
        new(row.Period, row.Spell, row.Role, row.RoleWord, row.Presence, row.Probability, row.Evidence, row.Confidence);
}

/// <summary>Participations as columns of numbers; a row is made when it is asked for, and not kept.</summary>
/// <remarks>
/// 12 bytes per row, 8 more where some row has a weight, 4 more for each of the texts <c>source</c> and <c>as_printed</c> that some row has;
/// ids, details and texts stand once.
/// </remarks>
internal sealed class ParticipationColumns : IReadOnlyList<Participation>
{
    private readonly int[] _cities; // as all columns, of at least as many places as there are rows
    private readonly int[] _events;
    private readonly int[] _detailOf;
    private readonly double[]? _weights; // NaN: none
    private readonly string[] _texts;
    private readonly int[]? _sources; // 0: none, else the number of a text and 1
    private readonly int[]? _printed;

    internal ParticipationColumns(
        (string[] Cities, string[] Events, ParticipationDetail[] Details, string[] Texts) items, int count,
        (int[] City, int[] Event, int[] Detail, double[]? Weight, int[]? Source, int[]? Printed) columns)
    {
        Count = count;
        (CityIds, EventIds, Details, _texts) = items;
        (_cities, _events, _detailOf, _weights, _sources, _printed) = columns;
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The cities by number.</summary>
    public string[] CityIds { get; }

    /// <summary>The events by number.</summary>
    public string[] EventIds { get; }

    /// <summary>The details by number.</summary>
    public ParticipationDetail[] Details { get; }

    /// <summary>The number of the city of each row.</summary>
    public ReadOnlySpan<int> Cities => _cities.AsSpan(0, Count);

    /// <summary>The number of the event of each row.</summary>
    public ReadOnlySpan<int> Events => _events.AsSpan(0, Count);

    /// <summary>The number of the detail of each row.</summary>
    public ReadOnlySpan<int> DetailOf => _detailOf.AsSpan(0, Count);

    /// <summary>A row.</summary>
    public Participation this[int row]
    {
        get
        {
            var detail = Details[_detailOf[row]];
            return new Participation(CityIds[_cities[row]], EventIds[_events[row]])
            {
                Period = detail.Period,
                Spell = detail.Spell,
                Role = detail.Role,
                RoleWord = detail.RoleWord,
                Weight = WeightOf(row),
                Presence = detail.Presence,
                Probability = detail.Probability,
                Evidence = detail.Evidence,
                Confidence = detail.Confidence,
                Source = Text(_sources, row),
                AsPrinted = Text(_printed, row),
            };
        }
    }

    /// <summary>The weight of a row; null: none.</summary>
    public double? WeightOf(int row) => _weights is null || double.IsNaN(_weights[row]) ? null : _weights[row];

    /// <summary>The rows of a list as columns; the list itself when it is such.</summary>
    public static ParticipationColumns Of(IReadOnlyList<Participation> rows)
    {
        if (rows is ParticipationColumns columns)
            return columns;
        var builder = new ParticipationColumnsBuilder();
        foreach (var row in rows)
            builder.Add(row);
        return builder.Build();
    }

    /// <summary>The same rows in another order, with cities and events numbered anew.</summary>
    /// <param name="order">Which row stands at each place.</param>
    /// <param name="cities">Which city has each new number.</param>
    /// <param name="events">Which event has each new number.</param>
    public ParticipationColumns Ordered(int[] order, int[] cities, int[] events)
    {
        var items = (Array.ConvertAll(cities, city => CityIds[city]), Array.ConvertAll(events, @event => EventIds[@event]), Details, _texts);
        return new(items, Count, (Numbered(_cities, cities), Numbered(_events, events), Of(_detailOf)!, Of(_weights), Of(_sources), Of(_printed)));

        int[] Numbered(int[] column, int[] old)
        {
            var numbers = new int[old.Length];
            for (var number = 0; number < old.Length; number++)
                numbers[old[number]] = number;
            var ordered = new int[Count];
            for (var row = 0; row < ordered.Length; row++)
                ordered[row] = numbers[column[order[row]]];
            return ordered;
        }

        T[]? Of<T>(T[]? column)
        {
            if (column is null)
                return null;
            var ordered = new T[Count];
            for (var row = 0; row < ordered.Length; row++)
                ordered[row] = column[order[row]];
            return ordered;
        }
    }

    /// <summary>The rows one after another.</summary>
    public IEnumerator<Participation> GetEnumerator()
    {
        for (var row = 0; row < Count; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string? Text(int[]? column, int row) => column is null || column[row] == 0 ? null : _texts[column[row] - 1];
}
