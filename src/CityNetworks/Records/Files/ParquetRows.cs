using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using CityNetworks.Numerics;
using Parquet;
using Parquet.Schema;

namespace CityNetworks.Records.Files;

/// <summary>The rows of a Parquet file, read column by column: row k stands on line k + 1, as it would in a text with a header.</summary>
/// <remarks>
/// Columns of text, numbers, flags, dates and times; nested columns are blank. Numbers are exact, dates have the year first; null is blank.
/// Memory: one row group at a time, of which texts that are repeated stand once.
/// </remarks>
internal sealed class ParquetRows : TableRows
{
    private readonly ParquetReader _reader;
    private readonly DataField?[] _fields;
    private readonly string[] _names;
    private CellChunk? _chunk; // the group under way, of all columns
    private int[] _columns = []; // where each field stands in it
    private int _group;
    private int _row = -1;
    private bool _isHeader;
    private bool _isOne;

    private ParquetRows(ParquetReader reader)
    {
        _reader = reader;
        var top = reader.Schema.Fields;
        _names = [.. top.Select(field => field.Name)];
        _fields = [.. top.Select(field => field is DataField { IsArray: false } data ? data : null)];
    }

    /// <inheritdoc/>
    public override int MostLeft => (int)Math.Min(Array.MaxLength, _reader.RowGroups.Sum(group => group.RowCount));

    private bool IsAtEnd => _group >= _reader.RowGroupCount;

    /// <summary>Whether the bytes are those of a Parquet file.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.Length > 12 && bytes.StartsWith("PAR1"u8) && bytes.EndsWith("PAR1"u8);

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It cannot be read as Parquet.</exception>
    public static ParquetRows Open(ReadOnlyMemory<byte> bytes) => ParquetFooter.IsWhole(bytes.Span)
        ? Guarded(() => new ParquetRows(ParquetReader.CreateAsync(Stream(bytes)).GetAwaiter().GetResult()))
        : throw new IOException("as Parquet: the description at its end is damaged");

    /// <inheritdoc/>
    public override string Text(int field) => _isHeader ? _names[field] : Utf8(field) is { Length: > 0 } text ? Encoding.UTF8.GetString(text) : string.Empty;

    /// <inheritdoc/>
    public override bool IsBlank(int field) => _isHeader ? _names[field].Length == 0 : Utf8(field).Length == 0;

    /// <inheritdoc/>
    public override bool Read()
    {
        Count = _names.Length;
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
            _columns = [.. Enumerable.Range(0, _names.Length)];
            (_chunk, _row) = (Group(_columns, []), -1);
        }

        Line++;
        return true;
    }

    /// <inheritdoc/>
    public override IEnumerable<CellChunk> Chunks(CellLayout layout, int bytes, Workers workers)
    {
        _isHeader = false;
        _columns = new int[_names.Length];
        Array.Fill(_columns, -1);
        for (var column = 0; column < layout.Fields.Count; column++)
            _columns[layout.Fields[column]] = column;
        for (var line = 2; !IsAtEnd;)
        {
            var chunk = Group(layout.Fields, layout.Required);
            chunk.FirstLine = line;
            line += chunk.Count;
            yield return chunk;
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

    private CellChunk Group(IReadOnlyList<int> fields, IReadOnlyList<int> required) => Guarded(() =>
    {
        using var group = _reader.OpenRowGroupReader(_group++);
        var (numbers, texts) = (new int[fields.Count][], new CellTable[fields.Count]);
        for (var column = 0; column < fields.Count; column++)
            (numbers[column], texts[column]) = Numbered(group, _fields[fields[column]], checked((int)group.RowCount));
        return new CellChunk(numbers, texts, checked((int)group.RowCount), required);
    });

    private static (int[] Numbers, CellTable Texts) Numbered(ParquetRowGroupReader group, DataField? field, int rows)
    {
        if (field is null)
            return (new int[rows], new CellTable());
        var type = field.ClrType;
        return type == typeof(string) || type == typeof(ReadOnlyMemory<char>) ? Strings(group, field, rows)
            : type == typeof(byte[]) || type == typeof(ReadOnlyMemory<byte>) ? Bytes(group, field, rows)
            : type == typeof(bool) ? Values<bool>(group, field, rows, value => value ? "true" : "false")
            : type == typeof(double) ? Values<double>(group, field, rows, value => double.IsNaN(value) ? string.Empty : value.ToString("R", CultureInfo.InvariantCulture))
            : type == typeof(float) ? Values<float>(group, field, rows, value => float.IsNaN(value) ? string.Empty : value.ToString("R", CultureInfo.InvariantCulture))
            : type == typeof(int) ? Values<int>(group, field, rows, Invariant)
            : type == typeof(long) ? Values<long>(group, field, rows, Invariant)
            : type == typeof(short) ? Values<short>(group, field, rows, Invariant)
            : type == typeof(sbyte) ? Values<sbyte>(group, field, rows, Invariant)
            : type == typeof(byte) ? Values<byte>(group, field, rows, Invariant)
            : type == typeof(ushort) ? Values<ushort>(group, field, rows, Invariant)
            : type == typeof(uint) ? Values<uint>(group, field, rows, Invariant)
            : type == typeof(ulong) ? Values<ulong>(group, field, rows, Invariant)
            : type == typeof(decimal) ? Values<decimal>(group, field, rows, Invariant)
            : type == typeof(DateOnly) ? Values<DateOnly>(group, field, rows, value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : type == typeof(DateTime) ? Values<DateTime>(group, field, rows, value =>
                value.ToString(value.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))
            : throw new NotSupportedException($"column '{field.Name}' is of type {type.Name}");
    }

    private static string Invariant<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] Numbers, CellTable Texts) Strings(ParquetRowGroupReader group, DataField field, int rows)
    {
        var values = Read<ReadOnlyMemory<char>>(group, field, rows);
        var texts = new CellTable();
        var numbers = new int[rows];
        var utf8 = new byte[256];
        for (var row = 0; row < rows; row++)
        {
            if (values[row] is not { } value)
                continue;
            if (utf8.Length < 3 * value.Length)
                utf8 = new byte[3 * value.Length];
            numbers[row] = texts.Copied(utf8.AsSpan(0, Encoding.UTF8.GetBytes(value.Span, utf8)));
        }

        return (numbers, texts);
    }

    private static (int[] Numbers, CellTable Texts) Bytes(ParquetRowGroupReader group, DataField field, int rows)
    {
        var values = Read<ReadOnlyMemory<byte>>(group, field, rows);
        var texts = new CellTable();
        return (Array.ConvertAll(values, value => value is { } bytes ? texts.Copied(bytes.Span) : 0), texts);
    }

    private static (int[] Numbers, CellTable Texts) Values<T>(ParquetRowGroupReader group, DataField field, int rows, Func<T, string> text)
        where T : struct
    {
        var values = Read<T>(group, field, rows);
        var texts = new CellTable();
        var known = new Dictionary<T, int>();
        var numbers = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            if (values[row] is not { } value)
                continue;
            if (!known.TryGetValue(value, out numbers[row]))
                known.Add(value, numbers[row] = texts.Copied(Encoding.UTF8.GetBytes(text(value))));
        }

        return (numbers, texts);
    }

    private static T?[] Read<T>(ParquetRowGroupReader group, DataField field, int rows)
        where T : struct
    {
        var values = new T?[rows];
        if (field.IsNullable)
        {
            group.ReadAsync(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
            return values;
        }

        var all = new T[rows];
        group.ReadAsync(field, all.AsMemory()).AsTask().GetAwaiter().GetResult();
        return Array.ConvertAll(all, value => (T?)value);
    }

    private static Stream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new PinnedStream(bytes);

    // A damaged file ends in many ways.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new IOException($"as Parquet: {error.Message}", error);
        }
    }

    private sealed unsafe class PinnedStream : UnmanagedMemoryStream
    {
        private System.Buffers.MemoryHandle _pin;

        public PinnedStream(ReadOnlyMemory<byte> bytes)
        {
            _pin = bytes.Pin();
            Initialize((byte*)_pin.Pointer, bytes.Length, bytes.Length, FileAccess.Read);
        }

        protected override void Dispose(bool disposing)
        {
            _pin.Dispose();
            base.Dispose(disposing);
        }
    }
}
