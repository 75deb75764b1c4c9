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
/// ids, details and texts stand once. Rows that were put into another order are moved when one of them is asked for: what does not depend on their order
/// (<see cref="InAnyOrder"/>) never waits for that.
/// </remarks>
internal sealed class ParticipationColumns : IReadOnlyList<Participation>
{
    private readonly string[] _texts;
    private readonly Lock _lock = new();
    private volatile Columns? _columns;
    private volatile Moved? _moved; // null: the columns are there

    internal ParticipationColumns(
        (string[] Cities, string[] Events, ParticipationDetail[] Details, string[] Texts) items, int count,
        (int[] City, int[] Event, int[] Detail, double[]? Weight, int[]? Source, int[]? Printed) columns)
        : this(items, count, new Columns(columns.City, columns.Event, columns.Detail, columns.Weight, columns.Source, columns.Printed), null)
    {
    }

    private ParticipationColumns(
        (string[] Cities, string[] Events, ParticipationDetail[] Details, string[] Texts) items, int count, Columns? columns, Moved? moved)
    {
        Count = count;
        (CityIds, EventIds, Details, _texts) = items;
        (_columns, _moved) = (columns, moved);
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
    public ReadOnlySpan<int> Cities => Placed.City.AsSpan(0, Count);

    /// <summary>The number of the event of each row.</summary>
    public ReadOnlySpan<int> Events => Placed.Event.AsSpan(0, Count);

    /// <summary>The number of the detail of each row.</summary>
    public ReadOnlySpan<int> DetailOf => Placed.Detail.AsSpan(0, Count);

    /// <summary>A row.</summary>
    public Participation this[int row]
    {
        get
        {
            var columns = Placed;
            var detail = Details[columns.Detail[row]];
            return new Participation(CityIds[columns.City[row]], EventIds[columns.Event[row]])
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
                Source = Text(columns.Source, row),
                AsPrinted = Text(columns.Printed, row),
            };
        }
    }

    /// <summary>Whether some row has a weight.</summary>
    public bool HaveWeights => (_moved?.Source ?? this).Placed.Weight is not null;

    /// <summary>The weight of a row; null: none.</summary>
    public double? WeightOf(int row) => Placed.Weight is { } weights && !double.IsNaN(weights[row]) ? weights[row] : null;

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

    /// <summary>The same rows in an order that costs nothing, with cities and events of other numbers.</summary>
    /// <returns>The rows, and the numbers here of the cities and of the events that have a number there; null: the same.</returns>
    public (ParticipationColumns Rows, int[]? Cities, int[]? Events) InAnyOrder() =>
        _moved is { } moved ? (moved.Source, moved.Cities, moved.Events) : (this, null, null);

    /// <summary>The same rows in another order, with cities and events numbered anew.</summary>
    /// <param name="order">Which row stands at each place; asked for when a row is.</param>
    /// <param name="cities">Which city has each new number.</param>
    /// <param name="events">Which event has each new number.</param>
    public ParticipationColumns Ordered(Func<int[]> order, int[] cities, int[] events) => new(
        (Array.ConvertAll(cities, city => CityIds[city]), Array.ConvertAll(events, @event => EventIds[@event]), Details, _texts), Count, null,
        new Moved(this, Numbers(cities), Numbers(events), order));

    private Columns Placed
    {
        get
        {
            if (_columns is { } columns)
                return columns;
            lock (_lock)
            {
                if (_moved is { } moved)
                    (_columns, _moved) = (moved.Columns(Count), null);
                return _columns!;
            }
        }
    }

    private static int[] Numbers(int[] old)
    {
        var numbers = new int[old.Length];
        for (var number = 0; number < old.Length; number++)
            numbers[old[number]] = number;
        return numbers;
    }

    /// <summary>The rows one after another.</summary>
    public IEnumerator<Participation> GetEnumerator()
    {
        for (var row = 0; row < Count; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string? Text(int[]? column, int row) => column is null || column[row] == 0 ? null : _texts[column[row] - 1];

    // Of at least as many places as there are rows. Weight: NaN for none; texts: 0 for none, else the number of a text and 1.
    private sealed record Columns(int[] City, int[] Event, int[] Detail, double[]? Weight, int[]? Source, int[]? Printed);

    // Rows that are still to be moved.
    private sealed record Moved(ParticipationColumns Source, int[] Cities, int[] Events, Func<int[]> Order)
    {
        public Columns Columns(int count)
        {
            var (rows, order) = (Source.Placed, Order());
            return new(
                Numbered(rows.City, Cities), Numbered(rows.Event, Events), Of(rows.Detail)!, Of(rows.Weight), Of(rows.Source), Of(rows.Printed));

            int[] Numbered(int[] column, int[] numbers)
            {
                var ordered = new int[count];
                for (var row = 0; row < ordered.Length; row++)
                    ordered[row] = numbers[column[order[row]]];
                return ordered;
            }

            T[]? Of<T>(T[]? column)
            {
                if (column is null)
                    return null;
                var ordered = new T[count];
                for (var row = 0; row < ordered.Length; row++)
                    ordered[row] = column[order[row]];
                return ordered;
            }
        }
    }
}
