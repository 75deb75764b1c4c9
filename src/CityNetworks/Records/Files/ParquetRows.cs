using System.Text;
using CityNetworks.Numerics;
using CityNetworks.Records.Files.Columnar;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>The rows of a Parquet file, read column by column: row k stands on line k + 1, as it would in a text with a header.</summary>
/// <remarks>
/// Columns of text, numbers, flags, dates and times; nested columns are blank. Numbers are exact, dates have the year first; null is blank.
/// Columns of as many groups of rows as there are threads are read at a time.
/// Memory: these groups, of which texts that are repeated stand once.
/// </remarks>
internal sealed class ParquetRows : TableRows
{
    private readonly ParquetDescription _file;
    private readonly List<ParquetCells> _room = []; // of each column of the groups that are read at a time
    private CellChunk? _chunk; // the group under way, of all columns
    private int[] _columns = []; // where each field stands in it
    private int _group;
    private int _row = -1;
    private bool _isHeader;
    private bool _isOne;

    private ParquetRows(ParquetDescription file) => _file = file;

    /// <inheritdoc/>
    public override int MostLeft => (int)Math.Min(Array.MaxLength, _file.RowGroups.Sum(group => (long)group.Rows));

    private bool IsAtEnd => _group >= _file.RowGroups.Count;

    /// <summary>Whether the bytes are those of a Parquet file.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.Length > 12 && bytes.StartsWith("PAR1"u8) && bytes.EndsWith("PAR1"u8);

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It cannot be read as Parquet.</exception>
    public static ParquetRows Open(ReadOnlyMemory<byte> bytes) => Guarded(string.Empty, () => new ParquetRows(ParquetDescription.Of(bytes)));

    /// <inheritdoc/>
    public override string Text(int field) =>
        _isHeader ? _file.Columns[field].Name : Utf8(field) is { Length: > 0 } text ? Encoding.UTF8.GetString(text) : string.Empty;

    /// <inheritdoc/>
    public override bool IsBlank(int field) => _isHeader ? _file.Columns[field].Name.Length == 0 : Utf8(field).Length == 0;

    /// <inheritdoc/>
    public override bool Read()
    {
        Count = _file.Columns.Count;
        if (_isOne)
        {
            _isOne = false;
            return true;
        }

        if (Line == 0)
        {
            (_isHeader, Line) = (true, 1);
            return true;
        }

        _isHeader = false;
        while (_chunk is null || ++_row >= _chunk.Count)
        {
            if (IsAtEnd)
                return false;
            _columns = [.. Enumerable.Range(0, Count)];
            (_chunk, _row) = (Groups(_columns, [], 1, Workers.One)[0], -1);
        }

        Line++;
        return true;
    }

    /// <inheritdoc/>
    public override IEnumerable<CellChunk> Chunks(CellLayout layout, int bytes, Workers workers)
    {
        _isHeader = false;
        _columns = new int[_file.Columns.Count];
        Array.Fill(_columns, -1);
        for (var column = 0; column < layout.Fields.Count; column++)
            _columns[layout.Fields[column]] = column;
        for (var line = 2; !IsAtEnd;)
        {
            foreach (var chunk in Groups(layout.Fields, layout.Required, workers.Count, workers))
            {
                chunk.FirstLine = line;
                line += chunk.Count;
                yield return chunk;
            }
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Cell(CellChunk chunk, int column, int number) => chunk.Texts[column].Copy(number);

    /// <inheritdoc/>
    public override void Go(CellChunk chunk, int row) => (_chunk, _row, Line, _isOne) = (chunk, row, chunk.FirstLine + row, true);

    private ReadOnlySpan<byte> Utf8(int field)
    {
        if (_columns[field] < 0)
            return [];
        var number = _chunk!.Numbers[_columns[field]][_row];
        number = number < 0 ? ~number : number;
        return number == 0 ? [] : _chunk.Texts[_columns[field]].Copy(number);
    }

    // The next groups of rows, so many at most. Damage is reported at its first place, whatever is read first.
    private CellChunk[] Groups(IReadOnlyList<int> fields, IReadOnlyList<int> required, int most, Workers workers)
    {
        var first = _group;
        var count = Math.Min(most, _file.RowGroups.Count - first);
        var cells = new (int[] Numbers, CellTable Texts)[count * fields.Count];
        var errors = new IOException?[cells.Length];
        while (_room.Count < cells.Length)
            _room.Add(new ParquetCells());
        workers.For(cells.Length, k =>
        {
            var (group, column) = (first + (k / fields.Count), _file.Columns[fields[k % fields.Count]]);
            try
            {
                cells[k] = Guarded(
                    $"column '{Shown.Plain(column.Name)}', group {group + 1} of rows: ", () => _room[k].Read(_file, _file.RowGroups[group], column));
            }
            catch (IOException error)
            {
                errors[k] = error;
            }
        });
        if (errors.FirstOrDefault(error => error is not null) is { } damage)
            throw new IOException(damage.Message, damage);
        _group += count;
        return [.. Enumerable.Range(0, count).Select(k => Chunk(cells.AsSpan(k * fields.Count, fields.Count), _file.RowGroups[first + k].Rows, required))];
    }

    private static CellChunk Chunk(ReadOnlySpan<(int[] Numbers, CellTable Texts)> columns, int rows, IReadOnlyList<int> required)
    {
        var (numbers, texts) = (new int[columns.Length][], new CellTable[columns.Length]);
        for (var column = 0; column < columns.Length; column++)
            (numbers[column], texts[column]) = columns[column];
        return new CellChunk(numbers, texts, rows, required);
    }

    // Libraries that take off compression end in many ways on a damaged page.
    private static T Guarded<T>(string place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new IOException($"as Parquet: {place}{error.Message}", error);
        }
    }
}
