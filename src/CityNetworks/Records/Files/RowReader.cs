using System.Buffers;
using System.Globalization;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>The rows of one table, cell by cell with the types of the schema; what does not fit is reported and read as blank.</summary>
/// <remarks>Rows that hold nothing, and cells that are missing or blank at the end of a row, are passed over and reported once, with their count.</remarks>
internal sealed class RowReader
{
    private static readonly SearchValues<byte> s_plainNumber = SearchValues.Create("0123456789."u8);

    private readonly TableSchema _schema;
    private readonly TableRows _rows;
    private readonly Header _header;
    private readonly ProblemLog _log;
    private readonly ReadingOptions _options;
    private readonly Dialect _dialect;
    private readonly BlankCells _blanks;
    private readonly int _idField;
    private List<CellReport>? _reports;

    private RowReader(TableSchema schema, TableSource source, TableRows rows, Header header, ReadingOptions options, ProblemLog log)
    {
        _schema = schema;
        var file = File = source.File;
        _rows = rows;
        _header = header;
        _log = log;
        _options = options;
        _dialect = new Dialect(
            file, rows.Separator, options, new Lazy<FileEvidence>(() => FileEvidence.Of(Again(source), header.Columns, header.Line)), log);
        _blanks = new BlankCells(file, header, rows, log);
        _idField = schema.Required[0] == "id" ? header["id"] : -1;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The line on which the row begins.</summary>
    public int Line => _rows.Line;

    /// <summary>Ids of rows that could not be read: they are known all the same, so that one bad row makes no hundred unknown references.</summary>
    public List<string> BrokenIds { get; } = [];

    /// <summary>The number of rows that could not be read.</summary>
    public int BrokenRows { get; private set; }

    /// <summary>Opens a table; null when its header cannot be understood.</summary>
    public static RowReader? Open(TableSchema schema, TableSource source, TextPool pool, ReadingOptions options, ProblemLog log)
    {
        var file = source.File;
        var rows = source.Rows(pool, log);
        if (rows.Separator != ',')
            log.Add(RecordCodes.SeparatorFound, file, 0, string.Empty, $"fields separated by {Separators.Name(rows.Separator)}, read as such", "commas");
        var header = Header.Read(schema, file, rows, options, log, () => Again(source));
        return header is null ? null : new RowReader(schema, source, rows, header, options, log);
    }

    private static TableRows Again(TableSource source) => source.Rows(new TextPool(), new ProblemLog());

    /// <summary>The field of a column; −1 when the file does not have it, which reads as blank.</summary>
    public int Column(string name) => _header[name];

    /// <summary>The last line that was read, or the line of the last row.</summary>
    public int LastLine { get; private set; }

    /// <summary>The rows behind it.</summary>
    public TableRows Rows => _rows;

    /// <summary>The names of the columns without a name, by field.</summary>
    public IReadOnlyList<int> Nameless => _header.Nameless;

    /// <summary>Whether white space around cells is no part of them.</summary>
    public bool IsPadded => _header.IsPadded;

    /// <summary>Whether it is known by now if the column of periods holds dates.</summary>
    public bool KnowsPeriods { get; private set; }

    /// <summary>Whether the column of periods is known to hold dates.</summary>
    public bool PeriodsAreDates { get; private set; }

    /// <summary>Goes to the next row that has as many fields as the header.</summary>
    public bool Next()
    {
        while (_rows.Read())
        {
            LastLine = Math.Max(LastLine, _rows.Line);
            if (Fits())
                return true;
        }

        _blanks.Report();
        return false;
    }

    /// <summary>Reads the one row that <see cref="TableRows.Go"/> went to; false when it has no cells, or others than the header.</summary>
    public bool ReadOne() => _rows.Read() && Fits();

    /// <summary>Ends the table where its rows were not all read by <see cref="Next"/>.</summary>
    /// <param name="filled">The nameless fields that held something.</param>
    /// <param name="line">The last line.</param>
    public void End(IEnumerable<int> filled, int line)
    {
        LastLine = Math.Max(LastLine, line);
        _blanks.Fill(filled);
        _blanks.Report();
    }

    /// <summary>What <paramref name="read"/> reports of the present row, beside what it returns.</summary>
    /// <param name="read">Reads cells.</param>
    /// <param name="reports">The reports of single cells; null if something was reported that does not depend on the cells of the row alone.</param>
    public T Watched<T>(Func<T> read, out IReadOnlyList<CellReport>? reports)
    {
        var reported = _log.Reported;
        var own = _reports = [];
        var result = read();
        _reports = null;
        reports = _log.Reported - reported == own.Count ? own : null;
        return result;
    }

    /// <summary>Reports for the row on a line what was reported for another row with the same cells.</summary>
    public void Repeat(CellReport report, int line) =>
        _log.Add(report.Code, File, line, _rows.Names[report.Field], report.Found, report.Expected, report.Suggestion);

    private bool Fits()
    {
        if (_rows.Count == _rows.Names.Count && !_rows.IsCut && !_blanks.MayBe)
            return true;
        switch (_rows.IsCut ? RowShape.Broken : _blanks.Look(_schema.Required))
        {
            case RowShape.Fits:
                return true;
            case RowShape.Blank:
                return false;
        }

        BrokenRows++;
        if (_idField >= 0 && _idField < _rows.Count)
            BrokenIds.Add(_rows.Text(_idField));
        if (!_rows.IsCut)
        {
            _log.Add(
                RecordCodes.FieldCount, File, Line, string.Empty, $"{_rows.Count} {(_rows.Count == 1 ? "field" : "fields")}",
                $"{_rows.Names.Count} fields, as in the header",
                _rows.Count > _rows.Names.Count ? $"Put fields that hold a {(_rows.Separator == ',' ? "comma" : "separator")} in quotes." : string.Empty);
        }

        return false;
    }

    /// <summary>A cell that must not be blank; the empty text when it is.</summary>
    public string Required(int field)
    {
        var text = Text(field);
        if (!string.IsNullOrWhiteSpace(text))
            return text;
        Report(RecordCodes.BlankCell, field, "a blank cell", $"every row of {_schema.Name} to have one");
        return string.Empty;
    }

    /// <summary>An id that must not be blank; the empty text when it is.</summary>
    public string RequiredId(int field) => Checked(Required(field), field);

    /// <summary>An id; null when blank.</summary>
    public string? Id(int field) => Text(field) is { } id ? Checked(id, field) : null;

    /// <summary>Text as it stands; null when blank.</summary>
    public string? Text(int field) =>
        field < 0 || field >= _rows.Count || _rows.IsBlank(field) ? null : _header.IsPadded ? _rows.Text(field).Trim() : _rows.Text(field);

    /// <summary>A name for people; white space alone is none.</summary>
    public string? Name(int field) => Text(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>A list with <c>;</c> between its items; white space around items is no part of them.</summary>
    public IReadOnlyList<string> List(int field) =>
        Text(field)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A word of a vocabulary; <paramref name="blank"/> when blank.</summary>
    public T Word<T>(int field, Words<T> words, T blank)
    {
        if (Text(field) is not { } text)
            return blank;
        if (words.TryRead(text, out var meaning))
            return meaning!;
        Report(RecordCodes.UnknownWord, field, Shown.Text(text), $"one of {words.Allowed}", words.Suggestion(text, _log));
        return blank;
    }

    /// <summary>A role, and the word as written where it is none of the known ones; words are mapped first.</summary>
    public (Roles Role, string? Word) Role(int field)
    {
        var role = Open(field, Words.Roles, Roles.None, Roles.Other, _options.Roles);
        if ((_options.Roles.Count > 0 || _options.RoleWeights.Count > 0) && Text(field)?.Trim() is { Length: > 0 } text)
        {
            RolesWritten.Add(text);
            RolesMeant.Add(role.Word ?? role.Meaning.ToString());
        }

        return role;
    }

    /// <summary>Where options name roles: the roles of the rows as written.</summary>
    public HashSet<string> RolesWritten { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The same after they were mapped.</summary>
    public HashSet<string> RolesMeant { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A kind of event, and the word as written where it is none of the known ones.</summary>
    public (EventKind Kind, string? Word) Kind(int field) => Open(field, Words.Kinds, EventKind.Other, EventKind.Other, ReadingOptions.Default.Roles);

    /// <summary>The weight that a role has by the options; null: none.</summary>
    public double? WeightOf(Roles role, string? word)
    {
        if (_options.RoleWeights.Count == 0)
            return null;
        var text = word ?? role.ToString();
        foreach (var (name, weight) in _options.RoleWeights)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
                return weight;
        }

        return null;
    }

    private (T Meaning, string? Word) Open<T>(int field, Words<T> words, T blank, T other, IReadOnlyDictionary<string, string> map)
    {
        if (Text(field)?.Trim() is not { Length: > 0 } text)
            return (blank, null);
        foreach (var (name, mapped) in map)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
                text = mapped;
        }

        if (words.TryRead(text, out var meaning) || words.TryRead(text.ToLowerInvariant(), out meaning))
            return (meaning!, null);
        Report(
            RecordCodes.OtherWord, field, Shown.Text(text), $"one of {words.Allowed}, or a word of your own",
            $"It is kept as written. {words.Suggestion(text, _log)}".TrimEnd());
        return (other, text);
    }

    /// <summary>A word of a vocabulary; null when blank.</summary>
    public string? Word(int field, Words<string> words) => Word(field, words!, null);

    /// <summary>A number in [least, most]; null when blank.</summary>
    public double? Number(int field, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        if (Text(field) is not { } text)
            return null;
        var (number, isAmbiguous) = _dialect.Number(text, least, most, Line, _rows.Names[field]);
        if (isAmbiguous)
        {
            Report(
                RecordCodes.AmbiguousNumber, field, Dialect.Readings(text), "a number with one reading",
                "Use --decimal comma or --decimal point, or write it without marks of thousands.");
            return null;
        }

        if (number is null)
        {
            Report(RecordCodes.BadNumber, field, Shown.Text(text), "a number such as 1.5 or -2e-3, or nothing when it is not known");
            return null;
        }

        if (number >= least && number <= most)
            return number;
        var expected = double.IsPositiveInfinity(most) ? string.Create(CultureInfo.InvariantCulture, $"a number of at least {least}")
            : string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}");
        Report(RecordCodes.NumberOutOfRange, field, Shown.Plain(text), expected);
        return null;
    }

    /// <summary>A weight: 0, or a number in [10⁻¹², 10¹²]; null when blank.</summary>
    /// <remarks>
    /// Within these bounds squares and products of two weights, summed over a thousand million ties, and their inverses stay finite and above the smallest
    /// numbers;
    /// beyond them measures would end in infinities. No count, sum of money or distance needs more.
    /// </remarks>
    public double? Weight(int field)
    {
        const double most = 1e12;
        if (Number(field, 0) is not { } weight)
            return null;
        if (weight is 0 or (>= 1 / most and <= most))
            return weight;
        Report(RecordCodes.NumberOutOfRange, field, Shown.Plain(_rows.Text(field)), "a weight of 0, or from 1e-12 to 1e12", "Use a larger or smaller unit.");
        return null;
    }

    /// <summary>A weight that has one reading, whatever the rest of the file holds, and needs no word about it; null when that cannot be said.</summary>
    public double? PlainWeight(ReadOnlySpan<byte> text)
    {
        var point = text.IndexOf((byte)'.');
        var isPlain = text.Length is > 0 and <= 17
            && text[0] != '.'
            && text[^1] != '.'
            && !text.ContainsAnyExcept(s_plainNumber)
            && point == text.LastIndexOf((byte)'.');
        var mayBeThousands = point >= 0 && text.Length - point == 4 && _rows.Separator != ',';
        if (!isPlain || mayBeThousands || _options.Decimals is DecimalMark.Comma
            || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight))
        {
            return null;
        }

        return weight is 0 or (>= 1e-12 and <= 1e12) ? weight : null;
    }

    /// <summary>A whole number in [0, most]; null when blank.</summary>
    public int? Score(int field, int most)
    {
        if (Text(field) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score <= most)
            return score;
        Report(
            RecordCodes.BadScore, field, Shown.Text(text),
            most == 2 ? "0, 1 or 2, or nothing when not assessed" : $"a whole number from 0 to {most}, or nothing");
        return null;
    }

    /// <summary>A date; null when blank.</summary>
    public CalendarDate? Date(int field)
    {
        if (Text(field) is not { } text)
            return null;
        if (Date(text, field, out var isReported) is { } date)
            return date;
        if (!isReported)
            Report(RecordCodes.BadDate, field, Shown.Text(text), "a date: YYYY, YYYY-MM or YYYY-MM-DD", DateText.Advice(text));
        return null;
    }

    /// <summary>A date as any reading of the file allows; null when there is none.</summary>
    public CalendarDate? Date(string text, int field, out bool isReported)
    {
        isReported = false;
        return CalendarDate.TryParse(text, out var date) ? date : _dialect.Date(text, Line, _rows.Names[field], out isReported);
    }

    /// <summary>A bound of a spell: the id of a period, or a date, which is written year first; null when blank.</summary>
    public string? Bound(int field)
    {
        if (Id(field) is not { } text || CalendarDate.TryParse(text, out _))
            return Text(field);
        return DateText.Both(text) is not null || DateText.TryParse(text, out _) ? Date(text, field, out _)?.Text : text;
    }

    /// <summary>
    /// Whether the column of periods holds dates: days in every cell, or, where dates are put into periods on request, dates of any precision.
    /// </summary>
    public bool PeriodIsDate(int field)
    {
        if (!KnowsPeriods && Text(field) is { } text)
        {
            var looksLike = DateText.Both(text) is not null
                || (DateText.TryParse(text, out var date) && (_options.PeriodBy is not null || date.End == date.First.AddDays(1)));
            PeriodsAreDates = looksLike && (_options.PeriodBy is not null ? _dialect.Evidence.PeriodsAreDates : _dialect.Evidence.PeriodsAreDays);
            KnowsPeriods = true;
        }

        return PeriodsAreDates;
    }

    /// <summary>The further columns of the row that are not blank.</summary>
    public IReadOnlyDictionary<string, string> Further()
    {
        var further = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, field) in _header.Further)
        {
            if (Text(field) is { } text)
                further.Add(name, text);
        }

        return further;
    }

    public void Report(RecordCode code, int field, string found, string expected, string suggestion = "")
    {
        _log.Add(code, File, Line, _rows.Names[field], found, expected, suggestion);
        _reports?.Add(new(code, field, found, expected, suggestion));
    }

    private string Checked(string id, int field)
    {
        if (id.Length > 0 && (char.IsWhiteSpace(id[0]) || char.IsWhiteSpace(id[^1])))
            Report(RecordCodes.PaddedId, field, Shown.Text(id), "an id without white space around it", $"Write {Shown.Text(id.Trim())}.");
        return id;
    }
}

/// <summary>What is reported for a cell.</summary>
internal readonly record struct CellReport(RecordCode Code, int Field, string Found, string Expected, string Suggestion);
