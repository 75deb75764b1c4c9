using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading.Rows;

namespace CityNetworks.Records.Reading;

/// <summary>Reads a table of participations into columns, of millions of rows without an object for each.</summary>
/// <remarks>
/// <see cref="ParticipationRow"/> and <see cref="FlatRows"/> say what a row means. A row whose cells were all met before, in combinations that were met before,
/// means what it meant then, and is added by numbers; problems of its cells are reported again with its line. All other rows are read cell by cell.
/// Chunks are numbered in parallel and joined in their order, so that neither their size nor the number of threads can matter.
/// Cost: O(bytes), and for each row a look-up of city and event in tables of numbers.
/// </remarks>
internal sealed class ParticipationReading
{
    private const int Unknown = -1;
    private const int New = -2; // an event that may be added by numbers
    private const int MostModels = 1 << 14; // where each event has a title of its own there is nothing to learn
    private const int Ahead = 16;

    private readonly RowReader _rows;
    private readonly ParticipationRow _row;
    private readonly FlatRows? _flat;
    private readonly ParticipationColumnsBuilder _columns;
    private readonly LineRuns _lines;
    private readonly int[] _fields; // of the columns
    private readonly CellTable[] _texts; // by column
    private readonly int[][] _numbers; // of the chunk, by column: from its numbers to those of all texts
    private readonly (int City, int Event, int Weight, int Source, int Printed) _places; // columns; -1: none
    private readonly int[] _details; // columns
    private readonly List<int> _cities = [Unknown]; // by text: its number, where the text by itself tells it
    private readonly List<int> _events = [Unknown];
    private readonly List<int> _sources = [0];
    private readonly List<int> _printed = [0];
    private readonly CellCombinations _combinations;
    private readonly List<Combination?> _meanings = [];
    private readonly (int Column, List<int> Accepted)[] _eventFacts; // the text that each event has
    private readonly (int Column, List<int> Accepted)[] _cityFacts;
    private readonly CellCombinations _stated; // of the facts of events
    private readonly List<FlatRows.Facts<Event>?> _models = []; // by what is stated: an event of which it was
    private readonly ChunkMeanings _inChunk = new();
    private readonly bool _isPlain; // few columns matter
    private double[] _weights = []; // of the chunk, by number; NaN: not known
    private bool _areNew; // every city and event was added by its own text: a text that is new is a new one

    /// <param name="rows">The table.</param>
    /// <param name="flat">What its rows state about events and cities; null: nothing.</param>
    /// <param name="into">Where the rows go, and the line of each.</param>
    public ParticipationReading(RowReader rows, FlatRows? flat, (ParticipationColumnsBuilder Columns, LineRuns Lines) into)
    {
        (_columns, _lines) = into;
        _areNew = _columns.IsEmpty && !rows.IsPadded;
        (_rows, _row, _flat) = (rows, new ParticipationRow(rows), flat);
        int[] details = [.. _row.Detail.Where(field => field >= 0)];
        int[] eventFields = flat is null ? [] : [.. flat.EventFields];
        int[] cityFields = flat is null ? [] : [.. flat.CityFields];
        _fields = [.. new[] { _row.City, _row.Event, _row.Weight, _row.Source, _row.AsPrinted }
            .Concat(details)
            .Concat(eventFields)
            .Concat(cityFields)
            .Where(field => field >= 0)
            .Distinct()];
        _texts = [.. _fields.Select(_ => new CellTable())];
        _numbers = [.. _fields.Select(_ => Array.Empty<int>())];
        _places = (Column(_row.City), Column(_row.Event), Column(_row.Weight), Column(_row.Source), Column(_row.AsPrinted));
        _details = [.. details.Select(Column)];
        _combinations = new CellCombinations(_details.Length);
        _eventFacts = [.. eventFields.Select(field => (Column(field), new List<int>()))];
        _stated = new CellCombinations(_eventFacts.Length);
        _cityFacts = [.. cityFields.Select(field => (Column(field), new List<int>()))];
        _isPlain = _places is { Weight: < 0, Source: < 0, Printed: < 0 } && _details.Length <= 1 && _eventFacts.Length <= 1 && _cityFacts.Length == 0;
    }

    /// <summary>Reads all rows.</summary>
    /// <param name="options">How large chunks are and how many are read at a time.</param>
    public void Read(ReadingOptions options)
    {
        var layout = new CellLayout(_fields, [_places.City, _places.Event], _rows.Nameless, _rows.Rows.Names.Count);
        var filled = new HashSet<int>();
        var last = 0;
        _columns.Reserve((int)Math.Min(Array.MaxLength, (long)_columns.Count + _rows.Rows.MostLeft));
        foreach (var chunk in _rows.Rows.Chunks(layout, options.ChunkBytes, options.Workers))
        {
            if (chunk.IsMalformed)
            {
                _rows.Rows.Go(chunk, 0);
                while (_rows.Next())
                    Add(chunk, Unknown);
                return;
            }

            filled.UnionWith(chunk.Filled);
            last = chunk.FirstLine + Math.Max(chunk.LineEnds, chunk.Count);
            Join(chunk);
        }

        _rows.End(filled, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Join(CellChunk chunk)
    {
        for (var column = 0; column < _fields.Length; column++)
        {
            if (column == _places.Weight)
                Weigh(chunk, column);
            else
                Number(chunk, column);
        }

        _inChunk.Take((chunk.Texts[_places.City].Count, _numbers[_places.City], _cities), (chunk.Texts[_places.Event].Count, _numbers[_places.Event], _events));
        Span<int> cells = stackalloc int[_details.Length];
        for (var row = 0; row < chunk.Count; row++)
        {
            if (_isPlain && (row += AddPlain(chunk, row)) == chunk.Count)
                break;
            if (chunk.IsUnread(row) || !AddKnown(chunk, row, cells))
            {
                _rows.Rows.Go(chunk, row);
                if (_rows.ReadOne())
                    Add(chunk, row);
            }
        }
    }

    // Adds rows by numbers up to the first in which something is new, of a table with at most one column of details and one of facts; returns how many.
    // It does what AddKnown does, and nothing else.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AddPlain(CellChunk chunk, int first)
    {
        var (cities, events) = (chunk.Numbers[_places.City], chunk.Numbers[_places.Event]);
        var (cityOf, eventOf) = (_inChunk.Cities, _inChunk.Events);
        var (details, detailOf) = _details is [var only] ? (chunk.Numbers[only], _numbers[only]) : ([], []);
        var areFacts = _eventFacts.Length == 1 && _flat!.DescribesEvents && IsFact(_eventFacts[0].Column);
        var (facts, factOf) = areFacts ? (chunk.Numbers[_eventFacts[0].Column], _numbers[_eventFacts[0].Column]) : ([], []);
        var accepted = areFacts ? CollectionsMarshal.AsSpan(_eventFacts[0].Accepted) : [];
        var row = first;
        for (; row < chunk.Count; row++)
        {
            var number = cities[row];
            if (number < 0 || cityOf[number] is not (var city and >= 0) || eventOf[events[row]] is not (var @event and >= 0))
                break;
            if (areFacts && factOf[facts[row]] is var fact and > 0 && ((uint)@event >= (uint)accepted.Length || accepted[@event] != fact))
                break;
            var combination = details.Length == 0 ? 0 : detailOf[details[row]];
            if (combination >= _meanings.Count || _meanings[combination] is not { Reports.Length: 0 } meaning)
                break;
            _columns.Add(city, @event, meaning.Detail, meaning.Weight, 0, 0);
            _lines.Add(chunk.LineOf(row));
        }

        return row - first;
    }

    // From the numbers of the chunk to those of all texts.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Number(CellChunk chunk, int column)
    {
        var texts = chunk.Texts[column];
        var numbers = _numbers[column];
        if (numbers.Length <= texts.Count)
            numbers = _numbers[column] = new int[texts.Count + Math.Max(texts.Count, 64)];
        for (var number = 1; number <= texts.Count; number++)
        {
            if (number + (2 * Ahead) <= texts.Count)
                _texts[column].FetchSlot(texts.HashOf(number + (2 * Ahead)));
            if (number + Ahead <= texts.Count)
                _texts[column].FetchEntry(texts.HashOf(number + Ahead));
            var text = _rows.Rows.Cell(chunk, column, number);
            var known = _texts[column].Count;
            numbers[number] = _texts[column].Copied(text, texts.HashOf(number));
            if (_texts[column].Count > known)
                Meet(column, text);
        }
    }

    // A text that is met for the first time.
    private void Meet(int column, ReadOnlySpan<byte> utf8)
    {
        if (column == _places.City)
            _cities.Add(_cityFacts.Length == 0 && IsPlain(utf8) ? _columns.City(Encoding.UTF8.GetString(utf8), _areNew) : Unknown);
        else if (column == _places.Event)
            _events.Add(IsPlain(utf8) ? EventOf(utf8) : Unknown);
        else if (column == _places.Source)
            _sources.Add(_columns.Text(Cell(utf8)));
        else if (column == _places.Printed)
            _printed.Add(_columns.Text(Cell(utf8)));
    }

    // Events of which rows state more than the name are added when a row is.
    private int EventOf(ReadOnlySpan<byte> utf8) => _eventFacts.Length == 0 || (_rows.KnowsPeriods && !_flat!.DescribesEvents)
        ? _columns.Event(Encoding.UTF8.GetString(utf8), _areNew)
        : New;

    // Whether the text is the id, whatever else the row holds. Text that is not plain letters may begin or end with a space of another kind.
    private static bool IsPlain(ReadOnlySpan<byte> utf8)
    {
        if (utf8[0] < 0x80 && utf8[^1] < 0x80)
            return !char.IsWhiteSpace((char)utf8[0]) && !char.IsWhiteSpace((char)utf8[^1]);
        var text = Encoding.UTF8.GetString(utf8);
        return !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);
    }

    private string Cell(ReadOnlySpan<byte> utf8) => _rows.IsPadded ? Encoding.UTF8.GetString(utf8).Trim() : Encoding.UTF8.GetString(utf8);

    private void Weigh(CellChunk chunk, int column)
    {
        var texts = chunk.Texts[column];
        if (_weights.Length <= texts.Count)
            _weights = new double[texts.Count + Math.Max(texts.Count, 64)];
        for (var number = 1; number <= texts.Count; number++)
            _weights[number] = _rows.PlainWeight(_rows.Rows.Cell(chunk, column, number)) ?? double.NaN;
    }

    // Adds a row by numbers; false when something in it is new.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AddKnown(CellChunk chunk, int row, Span<int> cells)
    {
        var (city, @event) = (_inChunk.Cities[chunk.Numbers[_places.City][row]], _inChunk.Events[chunk.Numbers[_places.Event][row]]);
        if (city < 0 || @event == Unknown)
            return false;
        for (var k = 0; k < cells.Length; k++)
            cells[k] = Text(chunk, _details[k], row);
        var combination = _combinations.Of(cells);
        if (combination >= _meanings.Count || _meanings[combination] is not { } meaning || !IsKnown(chunk, row, city))
            return false;
        var weight = meaning.Weight;
        if (_places.Weight >= 0 && chunk.Numbers[_places.Weight][row] is var number and > 0)
        {
            weight = _weights[number];
            if (double.IsNaN(weight))
                return false;
        }

        if (@event == New ? !Takes(chunk, row, ref @event) : !AreKnown(chunk, row, @event))
            return false;
        foreach (var report in meaning.Reports)
            _rows.Repeat(report, chunk.LineOf(row));
        var source = _places.Source < 0 ? 0 : _sources[Text(chunk, _places.Source, row)];
        var printed = _places.Printed < 0 ? 0 : _printed[Text(chunk, _places.Printed, row)];
        _columns.Add(city, @event, meaning.Detail, weight, source, printed);
        _lines.Add(chunk.LineOf(row));
        return true;
    }

    private bool IsKnown(CellChunk chunk, int row, int city)
    {
        foreach (var (column, accepted) in _cityFacts)
        {
            if (Text(chunk, column, row) is var text and > 0 && (city >= accepted.Count || accepted[city] != text))
                return false;
        }

        return true;
    }

    private bool AreKnown(CellChunk chunk, int row, int @event)
    {
        if (_flat?.DescribesEvents != true)
            return true;
        foreach (var (column, accepted) in _eventFacts)
        {
            if (!IsFact(column))
                continue;
            if (Text(chunk, column, row) is var text and > 0 && (@event >= accepted.Count || accepted[@event] != text))
                return false;
        }

        return true;
    }

    // A period that is a name is no fact of the event.
    private bool IsFact(int column) => _fields[column] != _row.Period || _rows.PeriodsAreDates;

    // Adds an event by the facts that the row states, where an event is known of which the same was stated.
    private bool Takes(CellChunk chunk, int row, ref int @event)
    {
        if (_models.Count >= MostModels)
            return false;
        var stated = Stated(chunk, row);
        if (stated >= _models.Count || _models[stated] is not { } model)
            return false;
        var text = Text(chunk, _places.Event, row);
        var id = Encoding.UTF8.GetString(_texts[_places.Event].Copy(text));
        if (!_flat!.TryAdd(id, chunk.LineOf(row), model))
            return false;
        _events[text] = _inChunk.Events[chunk.Numbers[_places.Event][row]] = @event = _columns.Event(id, _areNew);
        foreach (var (column, accepted) in _eventFacts)
            Accept(accepted, @event, Text(chunk, column, row), IsFact(column));
        return true;
    }

    // The number of what a row states of its event.
    private int Stated(CellChunk chunk, int row)
    {
        Span<int> texts = stackalloc int[_eventFacts.Length];
        for (var k = 0; k < texts.Length; k++)
            texts[k] = IsFact(_eventFacts[k].Column) ? Text(chunk, _eventFacts[k].Column, row) : 0;
        return _stated.Of(texts);
    }

    // Learns from the first row of an event what the facts on it mean.
    private void Learn(CellChunk chunk, int row, Participation participation)
    {
        var isClear = _eventFacts.Length > 0 && _flat!.DescribesEvents && (_row.Period < 0 || _rows.KnowsPeriods);
        if (!isClear || _models.Count >= MostModels || _flat!.Find(participation.Event) is not { } facts)
            return;
        var stated = Stated(chunk, row);
        while (_models.Count <= stated)
            _models.Add(null);
        _models[stated] = new FlatRows.Facts<Event>(facts.Row, facts.Line, facts.Texts);
    }

    // Adds the row that the reader stands on, and learns from it what it means.
    private void Add(CellChunk chunk, int row)
    {
        var participation = _rows.Watched(_row.Read, out var reports);
        var isNew = _flat?.Find(participation.Event) is null;
        var facts = default(IReadOnlyList<CellReport>);
        if (_flat is not null)
            _ = _rows.Watched(() => _flat.Take(participation), out facts);
        var (city, @event) = Numbered(chunk, row, participation);
        var detail = _columns.Add(participation, city, @event);
        _lines.Add(_rows.Line);
        if (row < 0 || chunk.IsUnread(row) || reports is null)
            return;
        if (isNew && facts is [])
            Learn(chunk, row, participation);
        Span<int> cells = stackalloc int[_details.Length];
        for (var k = 0; k < cells.Length; k++)
            cells[k] = Text(chunk, _details[k], row);
        var combination = _combinations.Of(cells);
        while (_meanings.Count <= combination)
            _meanings.Add(null);
        CellReport[] own = [.. reports.Where(report => report.Field != _row.City && report.Field != _row.Event && report.Field != _row.Weight)];
        _meanings[combination] = new(detail, _rows.WeightOf(participation.Role, participation.RoleWord) ?? double.NaN, own);
        if (!reports.Any(report => report.Field == _row.City))
            _cities[Text(chunk, _places.City, row)] = _inChunk.Cities[chunk.Numbers[_places.City][row]] = city;
        if (!reports.Any(report => report.Field == _row.Event))
            _events[Text(chunk, _places.Event, row)] = _inChunk.Events[chunk.Numbers[_places.Event][row]] = @event;
        foreach (var (column, accepted) in _cityFacts)
            Accept(accepted, city, Text(chunk, column, row), _flat!.IsKnownOfCity(participation.City, _fields[column]));
        foreach (var (column, accepted) in _eventFacts)
            Accept(accepted, @event, Text(chunk, column, row), _flat!.IsKnownOfEvent(participation.Event, _fields[column]));
    }

    // The city and the event of a row that was read by itself: by their texts where these are known to be the ids, else by their ids.
    private (int City, int Event) Numbered(CellChunk chunk, int row, Participation participation)
    {
        if (row < 0 || chunk.IsUnread(row))
        {
            _areNew = false;
            return (_columns.City(participation.City), _columns.Event(participation.Event));
        }

        var (city, @event) = (_cities[Text(chunk, _places.City, row)], _events[Text(chunk, _places.Event, row)]);
        _areNew &= city >= 0 && @event != Unknown;
        if (city < 0)
            city = _columns.City(participation.City);
        if (@event == New) // whatever is reported of the row, its event has a number from now on
        {
            @event = _columns.Event(participation.Event, _areNew);
            _inChunk.Events[chunk.Numbers[_places.Event][row]] = @event;
            _events[Text(chunk, _places.Event, row)] = @event;
        }

        return (city, @event >= 0 ? @event : _columns.Event(participation.Event));
    }

    private static void Accept(List<int> accepted, int place, int text, bool isKnown)
    {
        if (!isKnown || text == 0)
            return;
        while (accepted.Count <= place)
            accepted.Add(0);
        accepted[place] = text;
    }

    private int Text(CellChunk chunk, int column, int row) => _numbers[column][chunk.Numbers[column][row]];

    private int Column(int field) => Array.IndexOf(_fields, field);

    // What a combination of cells means, and what is reported for each of its rows.
    private sealed record Combination(int Detail, double Weight, CellReport[] Reports);
}
