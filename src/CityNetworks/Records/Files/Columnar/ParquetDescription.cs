using System.Buffers.Binary;

namespace CityNetworks.Records.Files.Columnar;

/// <summary>What stands at the end of a Parquet file: its columns, and where the values of each group of rows lie.</summary>
/// <remarks>
/// Everything is checked before any value is read: each place lies in the file, and the pages of each column hold as many values as the group has rows.
/// So what is allocated later follows from numbers on which group, column and pages agree.
/// Source: Apache Parquet, <c>parquet.thrift</c>. Cost: O(bytes of the description + pages).
/// </remarks>
internal sealed class ParquetDescription
{
    private const int Tail = 8; // the length of the description, and PAR1

    private readonly ReadOnlyMemory<byte> _file;
    private readonly List<(string Name, int Children, ParquetColumn Column, bool IsRepeated)> _elements = [];
    private readonly List<ParquetGroup> _groups = [];
    private int _leaves;

    private ParquetDescription(ReadOnlyMemory<byte> file, int length)
    {
        _file = file;
        Data = file[..(file.Length - Tail - length)];
        var reader = new CompactReader(file.Span.Slice(Data.Length, length));
        for (var id = 0; reader.Field(ref id, out var type);)
        {
            if (id == 2)
                Elements(ref reader, type);
            else if (id == 4)
                Groups(ref reader, type);
            else
                reader.Skip(type);
        }

        if (!reader.IsAtEnd)
            throw new IOException($"description at the end: found {length} bytes of which {reader.Position} are used, expected all used");
        Columns = TopColumns();
        Check();
    }

    /// <summary>The file without its description.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>The columns at the top.</summary>
    public IReadOnlyList<ParquetColumn> Columns { get; }

    /// <summary>The groups of rows.</summary>
    public IReadOnlyList<ParquetGroup> RowGroups => _groups;

    /// <summary>Reads the description of a file, and checks it.</summary>
    /// <param name="file">The whole file.</param>
    /// <exception cref="IOException">It is damaged: what was found, and what is expected.</exception>
    public static ParquetDescription Of(ReadOnlyMemory<byte> file)
    {
        if (file.Length < 4 + Tail || !file.Span.StartsWith("PAR1"u8) || !file.Span.EndsWith("PAR1"u8))
            throw new IOException($"found {file.Length} bytes without PAR1 at both ends, expected a whole file");
        var length = BinaryPrimitives.ReadInt32LittleEndian(file.Span[^Tail..]);
        return length >= 1 && length <= file.Length - Tail - 4
            ? new(file, length)
            : throw new IOException($"length of the description at the end: found {length}, expected 1 to {file.Length - Tail - 4}");
    }

    private void Elements(ref CompactReader reader, int type)
    {
        var count = reader.List(type, "columns", out var elements);
        for (var k = 0; k < count; k++)
        {
            CompactReader.Struct(elements, "column");
            _elements.Add(SchemaElement.Read(ref reader));
        }
    }

    private void Groups(ref CompactReader reader, int type)
    {
        var count = reader.List(type, "groups of rows", out var elements);
        for (var k = 0; k < count; k++)
        {
            CompactReader.Struct(elements, "group of rows");
            var (rows, chunks) = (-1L, new List<ParquetChunk>());
            for (var id = 0; reader.Field(ref id, out var field);)
            {
                if (id == 1)
                    Chunks(ref reader, field, chunks);
                else if (id == 3)
                    rows = reader.Integer(field, "rows of a group");
                else
                    reader.Skip(field);
            }

            _groups.Add(rows >= 0 ? new((int)rows, chunks) : throw new IOException("group of rows: found no number of rows, expected one"));
        }
    }

    private void Chunks(ref CompactReader reader, int type, List<ParquetChunk> chunks)
    {
        var count = reader.List(type, "columns of a group of rows", out var elements);
        for (var k = 0; k < count; k++)
        {
            CompactReader.Struct(elements, "column of a group of rows");
            var chunk = default(ParquetChunk);
            for (var id = 0; reader.Field(ref id, out var field);)
            {
                if (id == 1)
                    throw new IOException("column of a group of rows: found values in another file, expected them in this one");
                if (id == 3)
                    chunk = Chunk(ref reader, field);
                else
                    reader.Skip(field);
            }

            chunks.Add(chunk ?? throw new IOException("column of a group of rows: found no description of it, expected one"));
        }
    }

    private ParquetChunk Chunk(ref CompactReader reader, int type)
    {
        CompactReader.Struct(type, "description of a column");
        var (codec, page, dictionary) = (-1L, -1L, 0L);
        for (var id = 0; reader.Field(ref id, out var field);)
        {
            if (id == 4)
                codec = reader.Integer(field, "compression", 0, 7);
            else if (id == 9)
                page = reader.Integer(field, "place of the first page", 0, Data.Length);
            else if (id == 11)
                dictionary = reader.Integer(field, "place of the dictionary", 0, Data.Length);
            else
                reader.Skip(field);
        }

        return codec >= 0 && page >= 0
            ? new((int)codec, (int)(dictionary >= 4 ? Math.Min(dictionary, page) : page))
            : throw new IOException("description of a column: found no compression or no place of its pages, expected both");
    }

    private List<ParquetColumn> TopColumns()
    {
        if (_elements.Count == 0)
            throw new IOException("columns: found none, expected one at least");
        var columns = new List<ParquetColumn>();
        var at = 1;
        for (var left = _elements[0].Children; left > 0; left--)
        {
            var (name, children, column, isRepeated) = ElementAt(at);
            columns.Add(children > 0 || isRepeated ? new(name, -1) : column with { Name = name, Leaf = _leaves });
            at = Pass(at, 0);
        }

        return at == _elements.Count
            ? columns
            : throw new IOException($"columns: found {_elements.Count} of which {at} have a place, expected all to have one");
    }

    // The element after one and all within it.
    private int Pass(int at, int depth)
    {
        var children = ElementAt(at).Children;
        if (children == 0)
            _leaves++;
        at++;
        for (; children > 0; children--)
            at = depth < 64 ? Pass(at, depth + 1) : throw new IOException("columns within columns: found more than 64 levels, expected fewer");
        return at;
    }

    private (string Name, int Children, ParquetColumn Column, bool IsRepeated) ElementAt(int at) =>
        at < _elements.Count ? _elements[at] : throw new IOException($"columns: found {_elements.Count}, expected more, as a column states how many it holds");

    private void Check()
    {
        for (var number = 0; number < _groups.Count; number++)
        {
            var group = _groups[number];
            if (group.Chunks.Count != _leaves)
                throw new IOException($"group {number + 1} of rows: found {group.Chunks.Count} columns, expected {_leaves}");
            foreach (var column in Columns.Where(column => column.Leaf >= 0))
            {
                try
                {
                    ParquetPage.Check(Data.Span, group.Chunks[column.Leaf], group.Rows);
                }
                catch (IOException error)
                {
                    throw new IOException($"column '{Spelling.Shown.Plain(column.Name)}', group {number + 1} of rows: {error.Message}", error);
                }
            }
        }
    }
}
