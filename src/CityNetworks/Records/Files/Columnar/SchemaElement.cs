namespace CityNetworks.Records.Files.Columnar;

/// <summary>One column, or group of columns, as the description of a Parquet file states it.</summary>
/// <remarks>Source: Apache Parquet, <c>parquet.thrift</c> (SchemaElement, LogicalType, ConvertedType), <c>LogicalTypes.md</c>.</remarks>
internal static class SchemaElement
{
    private const int Repeated = 2;

    /// <summary>Reads an element.</summary>
    /// <param name="reader">Stands at the start of the struct.</param>
    public static (string Name, int Children, ParquetColumn Column, bool IsRepeated) Read(ref CompactReader reader)
    {
        var (name, children, repetition, stored, length, scale) = (string.Empty, 0, 0, -1, 0, 0);
        var (converted, logical) = (MeantAs.Plain, default(MeantAs?));
        for (var id = 0; reader.Field(ref id, out var type);)
        {
            switch (id)
            {
                case 1:
                    stored = (int)reader.Integer(type, "type of a column", 0, 7);
                    break;
                case 2:
                    length = (int)reader.Integer(type, "length of a value");
                    break;
                case 3:
                    repetition = (int)reader.Integer(type, "repetition of a column", 0, Repeated);
                    break;
                case 4:
                    name = reader.Text(type, "name of a column");
                    break;
                case 5:
                    children = (int)reader.Integer(type, "number of columns within a column");
                    break;
                case 6:
                    converted = Converted((int)reader.Integer(type, "meaning of a column"));
                    break;
                case 7:
                    scale = (int)reader.Integer(type, "number of decimals", 0, 1000);
                    break;
                case 10:
                    logical = Logical(ref reader, type, ref scale);
                    break;
                default:
                    reader.Skip(type);
                    break;
            }
        }

        if (stored < 0 && children == 0)
            throw new IOException("column: found neither a type nor columns within it, expected one of them");
        var column = new ParquetColumn(name, 0)
        {
            Stored = (StoredAs)Math.Max(stored, 0),
            Meant = Fitting((StoredAs)stored, logical ?? converted, ref length),
            Length = length,
            Scale = scale,
            IsOptional = repetition != 0,
        };
        return (name, children, column, repetition == Repeated);
    }

    // A meaning that does not go with how values are stored is none.
    private static MeantAs Fitting(StoredAs stored, MeantAs meant, ref int length)
    {
        if (stored != StoredAs.FixedBytes)
            length = 0;
        else if (length < 1)
            throw new IOException($"length of a value: found {length}, expected 1 or more");
        var fits = meant switch
        {
            MeantAs.Unsigned => stored is StoredAs.Int32 or StoredAs.Int64,
            MeantAs.Decimal => stored is StoredAs.Int32 or StoredAs.Int64 or StoredAs.Bytes or StoredAs.FixedBytes,
            MeantAs.Date => stored == StoredAs.Int32,
            MeantAs.Milliseconds or MeantAs.Microseconds or MeantAs.Nanoseconds => stored == StoredAs.Int64,
            MeantAs.Guid => stored == StoredAs.FixedBytes && length == 16,
            MeantAs.Half => stored == StoredAs.FixedBytes && length == 2,
            _ => true,
        };
        return fits ? meant : MeantAs.Plain;
    }

    private static MeantAs Converted(int type) => type switch
    {
        5 => MeantAs.Decimal,
        6 => MeantAs.Date,
        9 => MeantAs.Milliseconds,
        10 => MeantAs.Microseconds,
        11 or 12 or 13 or 14 => MeantAs.Unsigned,
        21 => MeantAs.Interval,
        _ => MeantAs.Plain,
    };

    // A union: a struct of which one field is there.
    private static MeantAs? Logical(ref CompactReader reader, int type, ref int scale)
    {
        CompactReader.Struct(type, "meaning of a column");
        var meant = default(MeantAs?);
        for (var id = 0; reader.Field(ref id, out var field);)
        {
            CompactReader.Struct(field, "meaning of a column");
            switch (id)
            {
                case 5:
                    meant = MeantAs.Decimal;
                    scale = Decimals(ref reader);
                    break;
                case 8:
                    meant = Unit(ref reader);
                    break;
                case 10:
                    meant = IsSigned(ref reader) ? MeantAs.Plain : MeantAs.Unsigned;
                    break;
                default:
                    reader.Skip(field);
                    meant = id switch { 6 => MeantAs.Date, 14 => MeantAs.Guid, 15 => MeantAs.Half, _ => MeantAs.Plain };
                    break;
            }
        }

        return meant;
    }

    private static int Decimals(ref CompactReader reader)
    {
        var scale = 0;
        for (var id = 0; reader.Field(ref id, out var type);)
        {
            if (id == 1)
                scale = (int)reader.Integer(type, "number of decimals", 0, 1000);
            else
                reader.Skip(type);
        }

        return scale;
    }

    private static bool IsSigned(ref CompactReader reader)
    {
        var isSigned = true;
        for (var id = 0; reader.Field(ref id, out var type);)
        {
            if (id == 2)
                isSigned = CompactReader.Flag(type, "sign of a whole number");
            else
                reader.Skip(type);
        }

        return isSigned;
    }

    private static MeantAs Unit(ref CompactReader reader)
    {
        var meant = MeantAs.Plain;
        for (var id = 0; reader.Field(ref id, out var type);)
        {
            if (id != 2)
            {
                reader.Skip(type);
                continue;
            }

            CompactReader.Struct(type, "unit of time");
            for (var unit = 0; reader.Field(ref unit, out var field);)
            {
                reader.Skip(field);
                meant = unit switch { 1 => MeantAs.Milliseconds, 2 => MeantAs.Microseconds, 3 => MeantAs.Nanoseconds, _ => MeantAs.Plain };
            }
        }

        return meant;
    }
}
