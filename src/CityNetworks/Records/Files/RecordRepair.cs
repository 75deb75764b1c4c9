using System.Globalization;
using System.Text;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>A file of records as it should be written, and what was changed in it.</summary>
/// <param name="File">Its name.</param>
/// <param name="Bytes">UTF-8 text, separated by commas; other files as they are.</param>
/// <param name="Changes">What was changed, one line each; empty when nothing was.</param>
public sealed record RepairedFile(string File, byte[] Bytes, IReadOnlyList<string> Changes);

/// <summary>
/// Mends in the files of a data set what can be mended without a guess: encoding, separators, titles above the header, blank rows and columns, names of
/// columns, white space around ids, decimal commas, order of dates, countries in words.
/// </summary>
/// <remarks>
/// Numbers and dates with two readings, unknown ids and whatever else <c>RecordReader</c> reports stay as they are. The input is not touched.
/// Cost: one pass over each file, two where numbers or dates are mended.
/// </remarks>
public static class RecordRepair
{
    private static readonly HashSet<string> s_numbers = new(StringComparer.Ordinal) { "weight", "lat", "lon", "probability", "population" };

    private static readonly HashSet<string> s_ids = new(StringComparer.Ordinal) { "id", "city", "event", "source", "target", "country", "role" };

    private static readonly HashSet<string> s_dates = new(StringComparer.Ordinal) { "date", "start", "end", "from", "to", "joined", "left" };

    /// <summary>The mended files: all that belong to the data set.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="accepted">Suggestions that were accepted: what a cell says, and what it is to say, as <c>UK</c> and <c>GB</c>.</param>
    /// <exception cref="FormatException">An accepted suggestion is about a text that no cell has.</exception>
    public static IReadOnlyList<RepairedFile> Of(
        RecordFiles files, ReadingOptions? options = null, IReadOnlyDictionary<string, string>? accepted = null)
    {
        options ??= ReadingOptions.Default;
        var repaired = new List<RepairedFile>();
        var suggestions = new AcceptedSuggestions(accepted ?? new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var name in files.Names)
        {
            var schema = files.IsSingle ? Schemas.Flat : Schemas.All.FirstOrDefault(schema => TableFiles.Of(schema, [name]).Length > 0);
            if (schema is not null)
                repaired.Add(Table(schema, name, files.Read(name), options, suggestions));
            else if (name == DataPackage.File)
                repaired.Add(new RepairedFile(name, files.Read(name), []));
        }

        suggestions.RefuseUnused();
        return repaired;
    }

    private static RepairedFile Table(TableSchema schema, string file, byte[] original, ReadingOptions options, AcceptedSuggestions suggestions)
    {
        var log = new ProblemLog();
        var changes = new List<string>();
        if (ParquetRows.Is(original))
            return new RepairedFile(file, original, []);
        var bytes = Workbook.Is(original) ? Workbook.ToCsv(file, original, options.Sheet, log) : TextEncoding.ToUtf8(file, original, options.Encoding, log);
        var name = Renamed(file);
        if (bytes is null)
            return new RepairedFile(file, original, []);
        if (!ReferenceEquals(bytes, original))
            changes.Add(Workbook.Is(original) ? "a sheet of a workbook became CSV" : "the text became UTF-8");
        var rows = new CsvRows(file, bytes, new TextPool(), log);
        if (!rows.ReadHeader() || rows.Count > TableRows.ColumnLimit)
            return new RepairedFile(name, bytes, changes);
        var above = TitleRows.Skip(rows, TitleRows.HeaderLine(schema, rows, options, Again)).Count;
        var line = rows.Line;
        if (above > 0)
            changes.Add(above == 1 ? "1 row above the names of columns is left out" : $"{above} rows above the names of columns are left out");
        if (Separators.Of(bytes.AsSpan()).Skip > 0)
            changes.Add("the first line, which only names the separator, is left out");
        var commas = $"{Separators.Name(rows.Separator)} became commas";
        if (rows.Separator != ',')
            changes.Add(commas);
        if (bytes.AsSpan() is var text && text.Contains((byte)'\r') && !text.Contains((byte)'\n'))
            changes.Add("lines end in LF now");
        var names = Enumerable.Range(0, rows.Count).Select(field => rows.Text(field).Trim()).ToArray();
        var columns = names.Select(column => ColumnNames.Of(column, schema, options)).ToArray();
        changes.AddRange(names
            .Zip(columns)
            .Where(pair => pair.First != pair.Second && pair.Second.Length > 0)
            .Select(pair => $"column '{pair.First}' became '{pair.Second}'"));
        var evidence = new Lazy<FileEvidence>(() => FileEvidence.Of(Again(), columns, line));
        var dialect = new Dialect(file, rows.Separator, options, evidence, log);
        var rewrite = new Rewrite(rows, columns, dialect, suggestions, changes);
        var mended = rewrite.Bytes(names);
        if (rewrite.KeepsSeparator)
            changes.Remove(commas);
        return new RepairedFile(name, mended, changes);

        CsvRows Again() => new(file, bytes, new TextPool(), new ProblemLog());

        // A workbook becomes a text file of the same name.
        static string Renamed(string file) => Path.GetExtension(file).ToUpperInvariant() is ".XLSX" or ".XLS" ? Path.ChangeExtension(file, ".csv") : file;
    }

    private sealed class Rewrite(CsvRows rows, string[] columns, Dialect dialect, AcceptedSuggestions suggestions, List<string> changes)
    {
        private readonly StringBuilder _text = new();
        private bool _isAmbiguous;

        // Numbers of two readings would have one beside commas or decimal points: what shows how they are to be read stays.
        public bool KeepsSeparator => _isAmbiguous && rows.Separator != ',';

        public byte[] Bytes(string[] names)
        {
            var lines = new List<string[]>();
            var asWritten = new List<(string[] Cells, int Field, string Text)>();
            var countries = new SortedDictionary<string, (string Code, int Rows)>(StringComparer.Ordinal);
            var (blank, dates, padded) = (0, 0, 0);
            while (rows.Read())
            {
                var cells = Enumerable.Range(0, Math.Min(rows.Count, TableRows.ColumnLimit)).Select(rows.Text).ToArray();
                if (cells.All(string.IsNullOrWhiteSpace))
                {
                    blank++;
                    continue;
                }

                for (var field = 0; field < Math.Min(cells.Length, columns.Length); field++)
                {
                    if (s_ids.Contains(columns[field]) && cells[field].Trim() is var plain && plain.Length < cells[field].Length)
                        (cells[field], padded) = (plain, padded + 1);
                    cells[field] = suggestions.Applied(columns[field], cells[field]);
                    if (columns[field] == "country" && CountryNames.CodeOf(cells[field]) is { } code && code != cells[field])
                    {
                        countries[cells[field]] = (code, countries.GetValueOrDefault(cells[field]).Rows + 1);
                        cells[field] = code;
                    }

                    if (cells[field].Length > 0 && s_numbers.Contains(columns[field]) && Number(cells[field]) is { } number)
                    {
                        asWritten.Add((cells, field, cells[field]));
                        cells[field] = number;
                    }
                    else if (cells[field].Length > 0 && s_dates.Contains(columns[field]) && Date(cells[field]) is { } date)
                        (cells[field], dates) = (date, dates + 1);
                }

                lines.Add(cells);
            }

            if (_isAmbiguous)
            {
                foreach (var (cells, field, text) in asWritten)
                    cells[field] = text;
                asWritten.Clear();
            }

            int[] kept = [.. Enumerable.Range(0, columns.Length).Where(field => columns[field].Length > 0
                || (names[field].Length == 0 && lines.Exists(cells => field < cells.Length && !string.IsNullOrWhiteSpace(cells[field]))))];
            Report(blank, "row without a cell is left out", "rows without a cell are left out");
            Report(columns.Length - kept.Length, "column without a name or a cell is left out", "columns without a name or a cell are left out");
            Report(asWritten.Count, "number has a decimal point now", "numbers have a decimal point now");
            Report(dates, "date has the year first now", "dates have the year first now");
            Report(padded, "id has no white space around it now", "ids have no white space around them now");
            changes.AddRange(suggestions.TakeChanges());
            changes.AddRange(countries.Select(country =>
                $"column 'country': '{country.Key}' became '{country.Value.Code}' on {country.Value.Rows} {(country.Value.Rows == 1 ? "row" : "rows")}"));
            Row(kept, columns);
            foreach (var cells in lines)
                Row(
                    cells.Length > columns.Length && cells.Skip(columns.Length).Any(cell => cell.Length > 0) ? [.. Enumerable.Range(0, cells.Length)] : kept,
                    cells);
            return Encoding.UTF8.GetBytes(_text.ToString());
        }

        private void Report(int count, string one, string several)
        {
            if (count > 0)
                changes.Add(count == 1 ? $"1 {one}" : $"{count} {several}");
        }

        private string? Number(string text)
        {
            var (number, isAmbiguous) = dialect.Number(text, double.NegativeInfinity, double.PositiveInfinity, 0, string.Empty);
            _isAmbiguous |= isAmbiguous;
            return text.Contains(',', StringComparison.Ordinal) || NumberText.WithPoint(text) != number
                ? number?.ToString("R", CultureInfo.InvariantCulture)
                : null;
        }

        private string? Date(string text) =>
            CalendarDate.TryParse(text, out _) || (DateText.Both(text) is null && !DateText.TryParse(text, out _))
                ? null
                : dialect.Date(text, 0, string.Empty, out _)?.Text;

        private void Row(int[] fields, string[] cells)
        {
            var separator = KeepsSeparator ? (char)rows.Separator : ',';
            for (var k = 0; k < fields.Length; k++)
            {
                var cell = fields[k] < cells.Length ? cells[fields[k]] : string.Empty;
                if (k > 0)
                    _text.Append(separator);
                if (cell.AsSpan().IndexOfAny("\"\r\n") >= 0 || cell.Contains(separator, StringComparison.Ordinal))
                    _text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
                else
                    _text.Append(cell);
            }

            _text.Append('\n');
        }
    }
}
