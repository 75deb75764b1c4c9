namespace CityNetworks.Records.Files.Columnar;

/// <summary>What a page holds: the numbers of the format.</summary>
internal enum PageKind
{
    /// <summary>Values; levels and values are compressed together.</summary>
    Data = 0,

    /// <summary>An index, which is not read.</summary>
    Index = 1,

    /// <summary>The values to which the numbers of other pages refer.</summary>
    Dictionary = 2,

    /// <summary>Values; levels are not compressed.</summary>
    DataV2 = 3,
}

/// <summary>The header of a page, and where its body lies.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Start">Where the body begins in the file.</param>
/// <param name="Length">The length of the body, compressed.</param>
/// <param name="Size">The length of the body, as the header states it when not compressed.</param>
/// <param name="Values">The number of values, blank ones too.</param>
/// <param name="Encoding">How values are encoded: the number of the format.</param>
/// <param name="Levels">Where the levels of a page of the second kind lie in its body; those of lists stand before them.</param>
/// <param name="IsCompressed">Whether the values are compressed.</param>
/// <param name="Checksum">CRC-32 of the body; null: not stated.</param>
internal readonly record struct ParquetPage(
    PageKind Kind, int Start, int Length, int Size, int Values, int Encoding, Range Levels, bool IsCompressed, uint? Checksum)
{
    /// <summary>Where the next page begins.</summary>
    public int End => Start + Length;

    /// <summary>Whether it holds values.</summary>
    public bool IsData => Kind is PageKind.Data or PageKind.DataV2;

    /// <summary>Checks that the pages of a column lie in the file and hold as many values as there are rows.</summary>
    /// <param name="data">The file without its description.</param>
    /// <param name="chunk">The column.</param>
    /// <param name="rows">The number of rows.</param>
    public static void Check(ReadOnlySpan<byte> data, ParquetChunk chunk, int rows)
    {
        var at = chunk.Start;
        for (var values = 0L; values < rows;)
        {
            var page = Read(data, at, rows);
            values += page.IsData ? page.Values : 0;
            if (values > rows)
                throw new IOException($"pages: found {values} values, expected {rows}, one a row");
            at = page.End;
        }
    }

    /// <summary>Reads the header of a page.</summary>
    /// <param name="data">The file without its description.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="rows">The most values that it may hold.</param>
    public static ParquetPage Read(ReadOnlySpan<byte> data, int at, int rows)
    {
        var reader = new CompactReader(data[at..]);
        var (kind, size, length) = (-1, -1, -1);
        var detail = default(Detail);
        var checksum = default(uint?);
        for (var id = 0; reader.Field(ref id, out var type);)
        {
            if (id == 1)
                kind = (int)reader.Integer(type, "kind of a page", 0, 3);
            else if (id == 2)
                size = (int)reader.Integer(type, "size of a page");
            else if (id == 3)
                length = (int)reader.Integer(type, "bytes of a page", 0, data.Length - at);
            else if (id == 4)
                checksum = (uint)reader.Integer(type, "checksum of a page", int.MinValue);
            else if (id is 5 or 7 or 8)
                detail = Detail.Read(ref reader, type, id == 8, id == 7 ? int.MaxValue : rows);
            else
                reader.Skip(type);
        }

        if (kind < 0 || size < 0 || length < 0 || (kind != (int)PageKind.Index && !detail.IsRead))
            throw new IOException($"page at byte {at}: found a header without kind, size or number of values, expected all three");
        var start = at + reader.Position;
        if (length > data.Length - start)
            throw new IOException($"page at byte {at}: found {length} bytes, expected at most {data.Length - start}");
        if ((long)detail.ListLevels + detail.Levels > length)
            throw new IOException($"page at byte {at}: found levels of {(long)detail.ListLevels + detail.Levels} bytes, expected at most {length}");
        var levels = detail.ListLevels..(detail.ListLevels + detail.Levels);
        return new((PageKind)kind, start, length, size, detail.Values, detail.Encoding, levels, detail.IsCompressed, checksum);
    }

    /// <summary>The body of the page.</summary>
    /// <param name="data">The file without its description.</param>
    /// <exception cref="IOException">Its checksum is not the stated one.</exception>
    public ReadOnlyMemory<byte> Body(ReadOnlyMemory<byte> data)
    {
        var body = data.Slice(Start, Length);
        return Checksum is not { } stated || Crc32.Of(body.Span) == stated
            ? body
            : throw new IOException($"page at byte {Start}: found bytes of checksum {Crc32.Of(body.Span):x8}, expected {stated:x8}");
    }

    private record struct Detail(bool IsRead, int Values, int Encoding, int ListLevels, int Levels, bool IsCompressed)
    {
        public static Detail Read(ref CompactReader reader, int type, bool isV2, int most)
        {
            CompactReader.Struct(type, "header of a page");
            var detail = new Detail(false, 0, -1, 0, 0, true);
            for (var id = 0; reader.Field(ref id, out var field);)
            {
                if (id == 1)
                    (detail.Values, detail.IsRead) = ((int)reader.Integer(field, "number of values of a page", 0, most), true);
                else if (id == (isV2 ? 4 : 2))
                    detail.Encoding = (int)reader.Integer(field, "encoding of a page", 0, 9);
                else if (isV2 && id == 5)
                    detail.Levels = (int)reader.Integer(field, "bytes of levels");
                else if (isV2 && id == 6)
                    detail.ListLevels = (int)reader.Integer(field, "bytes of levels of lists");
                else if (isV2 && id == 7)
                    detail.IsCompressed = CompactReader.Flag(field, "whether a page is compressed");
                else
                    reader.Skip(field);
            }

            return detail;
        }
    }
}
