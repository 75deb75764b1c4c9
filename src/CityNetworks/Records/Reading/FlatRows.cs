using System.Runtime.InteropServices;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading.Rows;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>
/// What a flat file of participations states about its events and cities: facts on any of their rows, which must not contradict each other.
/// </summary>
internal sealed class FlatRows
{
    private const string Occasions = "Give each occasion a name of its own, or, where cities take part at different times, state these in from and to";

    private readonly RowReader _rows;
    private readonly (string Column, int Field, Func<Event, Event> Set)[] _ofEvents;
    private readonly (string Column, int Field, Func<City, City> Set)[] _ofCities;
    private readonly Dictionary<string, Facts<Event>> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Facts<City>> _cities = new(StringComparer.Ordinal);
    private readonly PeriodBinning _binning;
    private readonly bool _hasFacts; // of events, beside dates in the column of periods
    private readonly int _themes;
    private readonly int _period;

    public FlatRows(RowReader rows, PeriodBinning binning)
    {
        _binning = binning;
        _rows = rows;
        _themes = rows.Column("themes");
        _period = rows.Column("period");
        int start = rows.Column("start"), date = rows.Column("date"), year = rows.Column("year"), end = rows.Column("end");
        int kind = rows.Column("kind"), title = rows.Column("title"), status = rows.Column("status");
        var isDated = start >= 0 || date >= 0 || year >= 0;
        int country =
            rows.Column("country"), lat = rows.Column("lat"), lon = rows.Column("lon"), name = rows.Column("name"), population = rows.Column("population");
        _ofEvents =
        [
            .. Known("start", start, (Event e) => Dated(e, start)),
            .. Known("date", date, (Event e) => Dated(e, date)),
            .. Known("year", year, (Event e) => Dated(e, year)),
            .. Known("period", isDated ? -1 : _period, (Event e) => Dated(e, _period)),
            .. Known("end", end, (Event e) => Ordered(e with { End = rows.Date(end) }, end)),
            .. Known("kind", kind, (Event e) => rows.Kind(kind) is var (known, word) ? e with { Kind = known, KindWord = word } : e),
            .. Known("title", title, (Event e) => e with { Title = rows.Name(title) }),
            .. Known("status", status, (Event e) => e with { Status = rows.Word(status, Words.Statuses, EventStatus.Held) }),
        ];
        _ofCities =
        [
            .. Known("country", country, (City city) => city with { Country = CityRows.Country(rows, country) }),
            .. Known("lat", lat, (City city) => city with { Latitude = rows.Number(lat, -90, 90) }),
            .. Known("lon", lon, (City city) => city with { Longitude = rows.Number(lon, -180, 180) }),
            .. Known("name", name, (City city) => city with { Name = rows.Name(name) ?? city.Name }),
            .. Known("population", population, (City city) => city with { Population = rows.Number(population, 0) }),
        ];
        _hasFacts = isDated || end >= 0 || kind >= 0 || title >= 0 || status >= 0 || _themes >= 0;
    }

    /// <summary>The fields about events; the period is used only if it gives a date.</summary>
    public IReadOnlyList<int> EventFields => [.. _ofEvents.Select(fact => fact.Field), .. _themes >= 0 ? new[] { _themes } : []];

    /// <summary>The fields that describe cities.</summary>
    public IReadOnlyList<int> CityFields => [.. _ofCities.Select(fact => fact.Field)];

    /// <summary>Whether rows state more about events than their names.</summary>
    public bool DescribesEvents => _hasFacts || _rows.PeriodsAreDates;

    /// <summary>Whether the text of a field is what the event has by now, so that it changes nothing to meet it again.</summary>
    /// <param name="id">The event.</param>
    /// <param name="field">A field of <see cref="EventFields"/>.</param>
    public bool IsKnownOfEvent(string id, int field) => field == _themes || IsKnown(_events, id, _ofEvents, field);

    /// <summary>The same of a city.</summary>
    public bool IsKnownOfCity(string id, int field) => IsKnown(_cities, id, _ofCities, field);

    /// <summary>What is known of an event; null: it was not met.</summary>
    public Facts<Event>? Find(string id) => _events.GetValueOrDefault(id);

    /// <summary>Adds an event of which a row states the same as another row did of another event.</summary>
    /// <param name="id">The event.</param>
    /// <param name="line">The line of the row.</param>
    /// <param name="model">The other event, of which nothing else is stated.</param>
    /// <returns>Whether it was new; otherwise nothing changes.</returns>
    public bool TryAdd(string id, int line, Facts<Event> model)
    {
        ref var facts = ref CollectionsMarshal.GetValueRefOrAddDefault(_events, id, out var isKnown);
        if (!isKnown)
            facts = new Facts<Event>(model.Row with { Id = id }, line, model.Texts);
        return !isKnown;
    }

    /// <summary>The events, if the file states more about them than their names; otherwise empty.</summary>
    public IReadOnlyList<Placed<Event>> Events => [.. _events.Values.Select(facts => new Placed<Event>(facts.Row, facts.Line))];

    /// <summary>The cities, if the file states more about them than their names; otherwise empty.</summary>
    public IReadOnlyList<Placed<City>> Cities => [.. _cities.Values.Select(facts => new Placed<City>(facts.Row, facts.Line))];

    /// <summary>Takes the facts of the present row.</summary>
    /// <returns>The row.</returns>
    public Participation Take(Participation row)
    {
        if (row.Event.Length > 0 && DescribesEvents)
            TakeEvent(row.Event);
        if (_ofCities.Length > 0 && row.City.Length > 0)
            Take(_cities, row.City, new City(row.City, row.City), _ofCities, "city", "Give the two cities different names");
        return row;
    }

    private void TakeEvent(string id)
    {
        var facts = Take(_events, id, new Event(id), _ofEvents, "event", Occasions);
        if (_themes >= 0 && _rows.List(_themes) is { Count: > 0 } themes)
            facts.Row = facts.Row with { Themes = [.. facts.Row.Themes.Union(themes, StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }

    private Facts<T> Take<T>(
        Dictionary<string, Facts<T>> all, string id, T row, (string Column, int Field, Func<T, T> Set)[] columns, string of, string suggestion)
    {
        if (!all.TryGetValue(id, out var facts))
            all.Add(id, facts = new Facts<T>(row, _rows.Line, new string?[columns.Length]));
        for (var k = 0; k < columns.Length; k++)
        {
            var (column, field, set) = columns[k];
            if (_rows.Text(field) is not { } text || (field == _period && !_rows.PeriodsAreDates))
                continue;
            if (facts.Texts[k] is not { } first)
            {
                facts.State(k, text, _rows.Line);
                facts.Row = set(facts.Row);
            }
            else if (first != text && column is "start" or "date" or "year" or "period" && facts is Facts<Event> dated)
            {
                Date(dated, k, id, field, suggestion);
            }
            else if (first != text && !(column == "country" && CountryNames.CodeOf(first) is { } code && code == CountryNames.CodeOf(text)))
            {
                var names = column == "country" ? $", such as {Shown.Text($"{id} ({first})")} and {Shown.Text($"{id} ({text})")}" : string.Empty;
                _rows.Report(
                    RecordCodes.TwoFacts, field, $"{Shown.Text(text)} for {of} {Shown.Text(id)}",
                    $"{Shown.Text(first)}, as on line {facts.LineOf(k)}", $"{suggestion}{names}.");
                if (column == "country")
                    break; // another city, so that its other columns may differ
            }
        }

        return facts;
    }

    private bool IsKnown<T>(Dictionary<string, Facts<T>> all, string id, (string Column, int Field, Func<T, T> Set)[] columns, int field) =>
        all.TryGetValue(id, out var facts) && facts.Texts[Array.FindIndex(columns, column => column.Field == field)] == _rows.Text(field);

    // Several days of one event in one period are its days; in several periods nobody can say what they mean.
    private void Date(Facts<Event> facts, int column, string id, int field, string suggestion)
    {
        if (Day(field) is not { } date || facts.Row.Start is not { } first)
            return;
        var (text, line) = (facts.Texts[column], facts.LineOf(column));
        if (_binning.Of(date.First).Id != _binning.Of(first.First).Id)
        {
            _rows.Report(
                RecordCodes.TwoFacts, field, $"{Shown.Text(_rows.Text(field)!)} for event {Shown.Text(id)}",
                $"{Shown.Text(text!)}, as on line {line}, or a date in the same {_binning}", $"{suggestion}.");
            return;
        }

        _rows.Report(
            RecordCodes.SeveralDates, field, $"several dates for event {Shown.Text(id)}", $"{Shown.Text(text!)}, as on line {line}",
            "They lie in one period; the first of them counts.");
        if (date < first)
            facts.Row = facts.Row with { Start = date };
    }

    // Of several columns that date an event the most precise counts; none may contradict another.
    private Event Dated(Event @event, int field)
    {
        if (Day(field) is not { } day)
            return @event;
        if (@event.Start is { } known)
        {
            if (day.First >= known.End || known.First >= day.End)
            {
                _rows.Report(
                    RecordCodes.TwoFacts, field, $"{Shown.Text(_rows.Text(field)!)} for event {Shown.Text(@event.Id)}, which another column dates {known}",
                    "one date, or a date and its year", "Correct one of them, or pass over a column: --map NAME=.");
                return @event;
            }

            if (known.End.DayNumber - known.First.DayNumber <= day.End.DayNumber - day.First.DayNumber)
                return @event;
        }

        return Ordered(@event with { Start = day }, field);
    }

    private Event Ordered(Event @event, int field)
    {
        if (@event is { Start: { } first, End: { } last } && last.End <= first.First)
            _rows.Report(RecordCodes.EndBeforeStart, field, $"end {last}, start {first}", "an end that is not before the start");
        return @event;
    }

    private CalendarDate? Day(int field) =>
        _rows.Text(field) is { Length: 6 } year && year.EndsWith(".0", StringComparison.Ordinal) && CalendarDate.TryParse(year[..4], out var date)
            ? date
            : _rows.Date(field);

    private static IEnumerable<(string, int, Func<T, T>)> Known<T>(string column, int field, Func<T, T> set) => field < 0 ? [] : [(column, field, set)];

    /// <summary>What rows state of an event or a city.</summary>
    internal sealed class Facts<T>(T row, int line, string?[] texts)
    {
        private string?[] _texts = texts; // shared by all of which the same was stated, until one of them differs
        private int[]? _lines; // null: all on one line

        /// <summary>The event or the city.</summary>
        public T Row { get; set; } = row;

        /// <summary>The line on which it is first named.</summary>
        public int Line { get; } = line;

        /// <summary>The texts by column; null: none yet.</summary>
        public string?[] Texts => _texts;

        /// <summary>The line that states a text.</summary>
        public int LineOf(int column) => _lines is { } lines ? lines[column] : Line;

        /// <summary>States a text.</summary>
        public void State(int column, string text, int line)
        {
            _texts = [.. _texts];
            _texts[column] = text;
            if (line == Line)
                return;
            if (_lines is null)
            {
                _lines = new int[_texts.Length];
                Array.Fill(_lines, Line);
            }

            _lines[column] = line;
        }
    }
}
