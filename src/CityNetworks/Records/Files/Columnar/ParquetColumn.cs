namespace CityNetworks.Records.Files.Columnar;

/// <summary>How a value is stored: the numbers of the format.</summary>
internal enum StoredAs
{
    /// <summary>One bit.</summary>
    Flag = 0,

    /// <summary>4 bytes.</summary>
    Int32 = 1,

    /// <summary>8 bytes.</summary>
    Int64 = 2,

    /// <summary>12 bytes: nanoseconds of the day, and the Julian day.</summary>
    Int96 = 3,

    /// <summary>4 bytes.</summary>
    Single = 4,

    /// <summary>8 bytes.</summary>
    Double = 5,

    /// <summary>A length, and so many bytes.</summary>
    Bytes = 6,

    /// <summary>Bytes of a length that the column states.</summary>
    FixedBytes = 7,
}

/// <summary>What a stored value means.</summary>
internal enum MeantAs
{
    /// <summary>What it is stored as.</summary>
    Plain,

    /// <summary>A whole number that is never negative.</summary>
    Unsigned,

    /// <summary>A whole number, of which the last digits are decimals.</summary>
    Decimal,

    /// <summary>Days since 1 January 1970.</summary>
    Date,

    /// <summary>Milliseconds since then.</summary>
    Milliseconds,

    /// <summary>Microseconds since then.</summary>
    Microseconds,

    /// <summary>Nanoseconds since then.</summary>
    Nanoseconds,

    /// <summary>16 bytes of an identifier.</summary>
    Guid,

    /// <summary>A number of 2 bytes.</summary>
    Half,

    /// <summary>Months, days and milliseconds, which no record holds.</summary>
    Interval,
}

/// <summary>A column at the top of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Leaf">Its place among the stored columns; -1: it holds columns or lists, and is not read.</param>
internal sealed record ParquetColumn(string Name, int Leaf)
{
    /// <summary>How its values are stored.</summary>
    public StoredAs Stored { get; init; }

    /// <summary>What they mean.</summary>
    public MeantAs Meant { get; init; }

    /// <summary>The number of bytes of a value of fixed length.</summary>
    public int Length { get; init; }

    /// <summary>The number of decimals of a decimal number.</summary>
    public int Scale { get; init; }

    /// <summary>Whether a cell may be blank.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The number of bytes of a value as it is stored; 0: each states its own.</summary>
    public int Width => Stored switch
    {
        StoredAs.Flag => 1,
        StoredAs.Int32 or StoredAs.Single => 4,
        StoredAs.Int64 or StoredAs.Double => 8,
        StoredAs.Int96 => 12,
        StoredAs.FixedBytes => Length,
        _ => 0,
    };
}

/// <summary>The values of a column in a group of rows.</summary>
/// <param name="Codec">How pages are compressed: the number of the format.</param>
/// <param name="Start">Where its first page begins in the file.</param>
internal sealed record ParquetChunk(int Codec, int Start);

/// <summary>A group of rows.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Chunks">The stored columns, in order.</param>
internal sealed record ParquetGroup(int Rows, IReadOnlyList<ParquetChunk> Chunks);
