namespace CityNetworks.Records;

/// <summary>Collects participations as columns.</summary>
internal sealed class ParticipationColumnsBuilder
{
    private readonly Numbering<string> _cities = new(StringComparer.Ordinal);
    private readonly Numbering<string> _events = new(StringComparer.Ordinal);
    private readonly Numbering<string> _texts = new(StringComparer.Ordinal);
    private readonly Numbering<ParticipationDetail> _details = new(EqualityComparer<ParticipationDetail>.Default);
    private int _capacity = 16;
    private int[] _cityOf = new int[16];
    private int[] _eventOf = new int[16];
    private int[] _detailOf = new int[16];
    private double[]? _weights;
    private int[]? _sources;
    private int[]? _printed;

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Whether nothing was added, nor numbered.</summary>
    public bool IsEmpty => Count == 0 && _cities.Count == 0 && _events.Count == 0;

    /// <summary>The number of a city.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="isNew">Whether it is known to have none yet, which spares a search.</param>
    public int City(string id, bool isNew = false) => isNew ? _cities.Append(id) : _cities.Of(id);

    /// <summary>The number of an event.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="isNew">Whether it is known to have none yet, which spares a search.</param>
    public int Event(string id, bool isNew = false) => isNew ? _events.Append(id) : _events.Of(id);

    /// <summary>The number of a text, and 1; 0 for none.</summary>
    public int Text(string? text) => text is null ? 0 : _texts.Of(text) + 1;

    /// <summary>Adds a row and returns the number of its detail.</summary>
    public int Add(Participation row) => Add(row, City(row.City), Event(row.Event));

    /// <summary>Adds a row whose city and event are known by number and returns the number of its detail.</summary>
    public int Add(Participation row, int city, int @event)
    {
        var detail = _details.Of(ParticipationDetail.Of(row));
        Add(city, @event, detail, row.Weight ?? double.NaN, Text(row.Source), Text(row.AsPrinted));
        return detail;
    }

    /// <summary>Adds a row by numbers.</summary>
    /// <param name="city">The number of its city.</param>
    /// <param name="event">The number of its event.</param>
    /// <param name="detail">The number of its detail.</param>
    /// <param name="weight">Its weight; NaN for none.</param>
    /// <param name="source">The text of its source, as <see cref="Text"/> numbers it.</param>
    /// <param name="printed">The text as printed, as <see cref="Text"/> numbers it.</param>
    public void Add(int city, int @event, int detail, double weight, int source, int printed)
    {
        if (Count == _capacity)
            Reserve((int)Math.Min(2L * _capacity, Array.MaxLength));
        _cityOf[Count] = city;
        _eventOf[Count] = @event;
        _detailOf[Count] = detail;
        if (!double.IsNaN(weight) && _weights is null)
        {
            _weights = new double[_capacity];
            _weights.AsSpan(0, Count).Fill(double.NaN);
        }

        _weights?[Count] = weight;
        if (source > 0)
            _sources ??= new int[_capacity];
        _sources?[Count] = source;
        if (printed > 0)
            _printed ??= new int[_capacity];
        _printed?[Count] = printed;
        Count++;
    }

    /// <summary>Makes room for so many rows in all.</summary>
    public void Reserve(int capacity)
    {
        if (capacity <= _capacity)
            return;
        _capacity = capacity;
        Array.Resize(ref _cityOf, capacity);
        Array.Resize(ref _eventOf, capacity);
        Array.Resize(ref _detailOf, capacity);
        if (_weights is not null)
            Array.Resize(ref _weights, capacity);
        if (_sources is not null)
            Array.Resize(ref _sources, capacity);
        if (_printed is not null)
            Array.Resize(ref _printed, capacity);
    }

    /// <summary>The rows so far; nothing may be added after it.</summary>
    public ParticipationColumns Build() => new(
        (_cities.Items, _events.Items, _details.Items, _texts.Items), Count, (_cityOf, _eventOf, _detailOf, _weights, _sources, _printed));

    private sealed class Numbering<T>(IEqualityComparer<T> comparer)
        where T : notnull
    {
        private readonly Dictionary<T, int> _numbers = new(comparer); // of the first items, up to the last search
        private readonly List<T> _items = [];

        public T[] Items => [.. _items];

        public int Count => _items.Count;

        public int Append(T item)
        {
            _items.Add(item);
            return _items.Count - 1;
        }

        public int Of(T item)
        {
            while (_numbers.Count < _items.Count)
                _numbers.Add(_items[_numbers.Count], _numbers.Count);
            if (_numbers.TryGetValue(item, out var number))
                return number;
            number = _items.Count;
            _numbers.Add(item, number);
            _items.Add(item);
            return number;
        }
    }
}
