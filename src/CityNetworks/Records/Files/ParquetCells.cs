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
    private readonly ParquetColumn _column;
    private readonly ValueText? _text;
    private readonly CellTable _values = new(); // as stored, where they are written otherwise
    private readonly List<int> _known = [0]; // the number of the text of each of these
    private readonly int[] _levels;
    private ReadOnlyMemory<byte> _dictionary;
    private (int Start, int Length)[] _entries = [];
    private int[] _numbered = []; // the number of each entry; -1: not met yet

    private ParquetCells(ParquetColumn column, int rows)
    {
        (_column, _text) = (column, ValueTexts.Of(column));
        Numbers = new int[rows];
        _levels = column.IsOptional ? new int[rows] : [];
    }

    private int[] Numbers { get; }

    private CellTable Texts { get; } = new();

    /// <summary>Reads a column.</summary>
    /// <param name="file">The file.</param>
    /// <param name="group">The group of rows.</param>
    /// <param name="column">The column; one that holds columns or lists is blank.</param>
    /// <exception cref="IOException">It is damaged, or of a kind that is not read.</exception>
    public static (int[] Numbers, CellTable Texts) Read(ParquetDescription file, ParquetGroup group, ParquetColumn column)
    {
        if (column.Leaf < 0)
            return (new int[group.Rows], new CellTable());
        var cells = new ParquetCells(column, group.Rows);
        var chunk = group.Chunks[column.Leaf];
        var at = chunk.Start;
        for (var row = 0; row < group.Rows;)
        {
            var page = ParquetPage.Read(file.Data.Span, at, group.Rows - row);
            var body = page.IsData || page.Kind == PageKind.Dictionary ? page.Body(file.Data) : default;
            if (page.Kind == PageKind.Dictionary)
                cells.TakeDictionary(PageCodecs.Decompressed(chunk.Codec, body, page.Size), page);
            else if (page.IsData)
                cells.TakePage(body, page, chunk.Codec, row);
            row += page.IsData ? page.Values : 0;
            at = page.End;
        }

        return (cells.Numbers, cells.Texts);
    }

    private void TakeDictionary(ReadOnlyMemory<byte> bytes, ParquetPage page)
    {
        if (_column.Stored == StoredAs.Flag || page.Values > bytes.Length)
            throw new IOException($"found a dictionary of {page.Values} values in {bytes.Length} bytes, expected fewer values");
        _dictionary = bytes;
        _entries = new (int, int)[page.Values];
        _numbered = new int[page.Values];
        Array.Fill(_numbered, -1);
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
            values = PageCodecs.Decompressed(page.IsCompressed ? codec : 0, body[page.Levels.End.Value..], page.Size);
        }
        else
        {
            values = PageCodecs.Decompressed(codec, body, page.Size);
            if (_column.IsOptional)
                values = values[Levels(values.Span, levels)..];
        }

        var count = _column.IsOptional ? levels.Count(1) : page.Values;
        var numbers = Numbers.AsSpan(row, page.Values);
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
            Referring(bytes, Numbers.AsSpan(row, count));
        else
            PageValues.Read(_column, encoding, bytes, count, (index, value) => Numbers[row + index] = Number(value));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Referring(ReadOnlySpan<byte> bytes, Span<int> numbers)
    {
        if (numbers.Length == 0)
            return;
        if (bytes.Length == 0)
            throw new IOException($"found no bytes, expected {numbers.Length} values");
        HybridRuns.Read(bytes[1..], bytes[0], numbers);
        foreach (ref var number in numbers)
        {
            if ((uint)number >= (uint)_numbered.Length)
                throw new IOException($"found value {number} of the dictionary, expected one of {_numbered.Length}");
            number = _numbered[number] is var known and >= 0 ? known : Met(number);
        }
    }

    private int Met(int entry) => _numbered[entry] = Number(_dictionary.Span.Slice(_entries[entry].Start, _entries[entry].Length));

    private int Number(ReadOnlySpan<byte> value)
    {
        if (_text is null)
            return Texts.Copied(value);
        var stored = _values.Copied(value);
        if (stored == _known.Count)
            _known.Add(Texts.Copied(Encoding.UTF8.GetBytes(_text(value))));
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
