using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using CityNetworks.Records.Files.Columnar;

namespace CityNetworks.Records.Files;

/// <summary>The cells of a column in one group of rows, by number: equal texts have one number.</summary>
/// <remarks>
/// Of a page that refers to a dictionary each text is looked up once, and a row costs an array look-up. Numbers are given in the order of rows.
/// Cost: O(bytes); memory 4 bytes a row beside the texts.
/// </remarks>
internal sealed class ParquetCells
{
    private readonly CellTable _texts = new();
    private readonly CellTable _values = new(); // as stored, where they are written otherwise
    private readonly List<int> _known = [0]; // the number of the text of each of these
    private ParquetColumn _column = new(string.Empty, -1);
    private ValueText? _text;
    private int[] _numbers = [];
    private int[] _levels = [];
    private ReadOnlyMemory<byte> _dictionary;
    private byte[] _dictionaryRoom = [];
    private byte[] _pageRoom = [];
    private (int Start, int Length)[] _entries = [];
    private int[] _numbered = []; // the number of each entry; -1: not met yet
    private int _entryCount;
    private (ulong Value, int Length, int Number) _last; // of short values, which are often those of the row before

    /// <summary>Reads a column; what was read before is gone, and its room is used again.</summary>
    /// <param name="file">The file.</param>
    /// <param name="group">The group of rows.</param>
    /// <param name="column">The column; one that holds columns or lists is blank.</param>
    /// <returns>The number of the text of each row, in an array of at least as many places, and the texts by number.</returns>
    /// <exception cref="IOException">It is damaged, or of a kind that is not read.</exception>
    public (int[] Numbers, CellTable Texts) Read(ParquetDescription file, ParquetGroup group, ParquetColumn column)
    {
        Begin(column, group.Rows);
        if (column.Leaf < 0)
        {
            _numbers.AsSpan(0, group.Rows).Clear();
            return (_numbers, _texts);
        }

        var chunk = group.Chunks[column.Leaf];
        var at = chunk.Start;
        for (var row = 0; row < group.Rows;)
        {
            var page = ParquetPage.Read(file.Data.Span, at, group.Rows - row);
            var body = page.IsData || page.Kind == PageKind.Dictionary ? page.Body(file.Data) : default;
            if (page.Kind == PageKind.Dictionary)
                TakeDictionary(PageCodecs.Decompressed(chunk.Codec, body, page.Size, ref _dictionaryRoom), page);
            else if (page.IsData)
                TakePage(body, page, chunk.Codec, row);
            row += page.IsData ? page.Values : 0;
            at = page.End;
        }

        return (_numbers, _texts);
    }

    private void Begin(ParquetColumn column, int rows)
    {
        (_column, _text) = (column, column.Leaf < 0 ? null : ValueTexts.Of(column));
        _texts.Clear();
        _values.Clear();
        _known.Clear();
        _known.Add(0);
        (_dictionary, _entryCount, _last) = (default, 0, default);
        if (_numbers.Length < rows)
            _numbers = new int[rows];
        if (column.IsOptional && _levels.Length < rows)
            _levels = new int[rows];
    }

    private void TakeDictionary(ReadOnlyMemory<byte> bytes, ParquetPage page)
    {
        if (_column.Stored == StoredAs.Flag || page.Values > bytes.Length)
            throw new IOException($"found a dictionary of {page.Values} values in {bytes.Length} bytes, expected fewer values");
        (_dictionary, _entryCount) = (bytes, page.Values);
        if (_entries.Length < page.Values)
            (_entries, _numbered) = (new (int, int)[page.Values], new int[page.Values]);
        _numbered.AsSpan(0, page.Values).Fill(-1);
        if (_text is null)
            _texts.Reserve(page.Values, bytes.Length);
        var entries = _entries;
        var start = 0;
        var prefix = _column.Width == 0 ? 4 : 0;
        PageValues.Read(_column, 0, bytes.Span, page.Values, (index, value) =>
        {
            entries[index] = (start + prefix, value.Length);
            start += prefix + value.Length;
        });
    }

    private void TakePage(ReadOnlyMemory<byte> body, ParquetPage page, int codec, int row)
    {
        var levels = _levels.AsSpan(_column.IsOptional ? row : 0, _column.IsOptional ? page.Values : 0);
        ReadOnlyMemory<byte> values;
        if (page.Kind == PageKind.DataV2)
        {
            HybridRuns.Read(body.Span[page.Levels], 1, levels);
            values = PageCodecs.Decompressed(page.IsCompressed ? codec : 0, body[page.Levels.End.Value..], page.Size, ref _pageRoom);
        }
        else
        {
            values = PageCodecs.Decompressed(codec, body, page.Size, ref _pageRoom);
            if (_column.IsOptional)
                values = values[Levels(values.Span, levels)..];
        }

        var count = _column.IsOptional ? levels.Count(1) : page.Values;
        var numbers = _numbers.AsSpan(row, page.Values);
        Values(page.Encoding, values.Span, row, count);
        if (count < page.Values)
            Spread(numbers, levels, count);
    }

    // Levels of the first kind of page: their length, and the runs; returns how many bytes both take.
    private static int Levels(ReadOnlySpan<byte> bytes, Span<int> levels)
    {
        if (bytes.Length < 4)
            throw new IOException($"found {bytes.Length} bytes of levels, expected their length of 4 bytes");
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length < 0 || length > bytes.Length - 4)
            throw new IOException($"found levels of {length} bytes, expected at most {bytes.Length - 4}");
        HybridRuns.Read(bytes.Slice(4, length), 1, levels);
        return 4 + length;
    }

    private void Values(int encoding, ReadOnlySpan<byte> bytes, int row, int count)
    {
        if (encoding is 2 or 8)
            Referring(bytes, _numbers.AsSpan(row, count));
        else if (encoding == 0 && _column.Width is 4 or 8 && _text is not null && bytes.Length >= (long)_column.Width * count)
            Fixed(bytes, _numbers.AsSpan(row, count));
        else
            PageValues.Read(_column, encoding, bytes, count, (index, value) => _numbers[row + index] = Number(value));
    }

    // Numbers, dates and times one after another, many of them the same as the one before.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fixed(ReadOnlySpan<byte> bytes, Span<int> numbers)
    {
        var width = _column.Width;
        for (var k = 0; k < numbers.Length; k++)
        {
            var value = bytes.Slice(k * width, width);
            var bits = width == sizeof(ulong) ? BinaryPrimitives.ReadUInt64LittleEndian(value) : BinaryPrimitives.ReadUInt32LittleEndian(value);
            numbers[k] = k > 0 && bits == _last.Value ? _last.Number : Number(value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Referring(ReadOnlySpan<byte> bytes, Span<int> numbers)
    {
        if (numbers.Length == 0)
            return;
        if (bytes.Length == 0)
            throw new IOException($"found no bytes, expected {numbers.Length} values");
        HybridRuns.Read(bytes[1..], bytes[0], numbers);
        var numbered = _numbered.AsSpan(0, _entryCount);
        foreach (ref var number in numbers)
        {
            if ((uint)number >= (uint)numbered.Length)
                throw new IOException($"found value {number} of the dictionary, expected one of {numbered.Length}");
            number = numbered[number] is var known and >= 0 ? known : Met(number);
        }
    }

    // Texts of a dictionary are different; should two be equal, they are found to be so where those of all groups are numbered.
    private int Met(int entry)
    {
        var value = _dictionary.Span.Slice(_entries[entry].Start, _entries[entry].Length);
        return _numbered[entry] = _text is null ? _texts.Append(value) : Number(value);
    }

    private int Number(ReadOnlySpan<byte> value)
    {
        if (_text is null)
            return _texts.Copied(value);
        var bits = value.Length <= sizeof(ulong) ? HybridRuns.Word(value) : 0;
        if (bits == _last.Value && value.Length == _last.Length && value.Length <= sizeof(ulong))
            return _last.Number;
        var stored = _values.Copied(value);
        if (stored == _known.Count)
            _known.Add(_texts.Copied(Encoding.UTF8.GetBytes(_text(value))));
        _last = (bits, value.Length, _known[stored]);
        return _known[stored];
    }

    // From the values that there are to the rows that have one, from the end on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Spread(Span<int> numbers, ReadOnlySpan<int> levels, int count)
    {
        for (var row = numbers.Length - 1; row >= 0; row--)
            numbers[row] = levels[row] == 1 ? numbers[--count] : 0;
    }
}
