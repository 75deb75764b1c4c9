using System.Globalization;

namespace CityNetworks.Records.Reading;

/// <summary>The rows of one table, cell by cell with the types of the schema; what does not fit is reported and read as blank.</summary>
internal sealed class RowReader
{
    private readonly TableSchema _schema;
    private readonly CsvRows _rows;
    private readonly Header _header;
    private readonly ProblemLog _log;
    private readonly int _idField;

    private RowReader(TableSchema schema, string file, CsvRows rows, Header header, ProblemLog log)
    {
        _schema = schema;
        File = file;
        _rows = rows;
        _header = header;
        _log = log;
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
    public static RowReader? Open(TableSchema schema, string file, byte[] bytes, TextPool pool, ProblemLog log)
    {
        var rows = new CsvRows(file, bytes, pool, log);
        if (rows.Separator != ',')
            log.Add(RecordCodes.SeparatorFound, file, 0, string.Empty, $"fields separated by {Separators.Name(rows.Separator)}, read as such", "commas");
        return Header.Read(schema, file, rows, log) is { } header ? new RowReader(schema, file, rows, header, log) : null;
    }

    /// <summary>The field of a column; −1 when the file does not have it, which reads as blank.</summary>
    public int Column(string name) => _header[name];

    /// <summary>Goes to the next row that has as many fields as the header.</summary>
    public bool Next()
    {
        while (_rows.Read())
        {
            if (_rows.Count == _rows.Names.Count && !_rows.IsCut)
                return true;
            BrokenRows++;
            if (_idField >= 0 && _idField < _rows.Count)
                BrokenIds.Add(_rows.Text(_idField));
            if (!_rows.IsCut)
            {
                _log.Add(
                    RecordCodes.FieldCount, File, Line, string.Empty, $"{_rows.Count} fields", $"{_rows.Names.Count} fields, as in the header",
                    _rows.Count > _rows.Names.Count ? "Put fields that hold a comma in quotes." : string.Empty);
            }
        }

        return false;
    }

    /// <summary>A cell that must not be blank; the empty text when it is.</summary>
    public string Required(int field)
    {
        var text = _rows.Text(field);
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
    public string? Text(int field) => field < 0 || _rows.IsBlank(field) ? null : _rows.Text(field);

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

    /// <summary>A word of a vocabulary; null when blank.</summary>
    public string? Word(int field, Words<string> words) => Word(field, words!, null);

    /// <summary>A number in [least, most]; null when blank.</summary>
    public double? Number(int field, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        if (Text(field) is not { } text)
            return null;
        if (!TryNumber(text, out var number))
        {
            var mended = text.Trim().Replace(',', '.');
            var suggestion = mended != text && TryNumber(mended, out _) ? $"Write {mended}." : string.Empty;
            Report(RecordCodes.BadNumber, field, Shown.Text(text), "a number such as 1.5 or -2e-3, or nothing when it is not known", suggestion);
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
    /// Within these bounds squares and products of two weights, summed over a thousand million ties, and their inverses stay finite and above the smallest numbers;
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

    /// <summary>A whole number in [0, most]; null when blank.</summary>
    public int? Score(int field, int most)
    {
        if (Text(field) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score <= most)
            return score;
        Report(RecordCodes.BadScore, field, Shown.Text(text), most == 2 ? "0, 1 or 2, or nothing when not assessed" : $"a whole number from 0 to {most}, or nothing");
        return null;
    }

    /// <summary>A date; null when blank.</summary>
    public CalendarDate? Date(int field)
    {
        if (Text(field) is not { } text)
            return null;
        if (CalendarDate.TryParse(text, out var date))
            return date;
        Report(RecordCodes.BadDate, field, Shown.Text(text), "a date: YYYY, YYYY-MM or YYYY-MM-DD");
        return null;
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

    public void Report(RecordCode code, int field, string found, string expected, string suggestion = "") =>
        _log.Add(code, File, Line, _rows.Names[field], found, expected, suggestion);

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);

    private string Checked(string id, int field)
    {
        if (id.Length > 0 && (char.IsWhiteSpace(id[0]) || char.IsWhiteSpace(id[^1])))
            Report(RecordCodes.PaddedId, field, Shown.Text(id), "an id without white space around it", $"Write {Shown.Text(id.Trim())}.");
        return id;
    }
}
