using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace CityNetworks.Records.Files.Columnar;

/// <summary>The text of a value that is stored as bytes.</summary>
/// <param name="value">The bytes.</param>
internal delegate string ValueText(ReadOnlySpan<byte> value);

/// <summary>How the values of a column are written as text.</summary>
/// <remarks>Numbers are exact, dates have the year first, flags are <c>true</c> and <c>false</c>; a number that is none is blank.</remarks>
internal static class ValueTexts
{
    private const string Day = "yyyy-MM-dd";
    private const string Time = "yyyy-MM-dd HH:mm:ss";
    private const int JulianDay = 2_440_588; // of 1 January 1970

    /// <summary>How a column's values are written; null: as they are stored, as text in UTF-8.</summary>
    /// <param name="column">The column.</param>
    /// <exception cref="IOException">No record can hold such values.</exception>
    public static ValueText? Of(ParquetColumn column)
    {
        var scale = column.Scale;
        return (column.Stored, column.Meant) switch
        {
            (_, MeantAs.Interval) => throw new IOException("found intervals of time, expected texts, numbers, flags, dates or times"),
            (StoredAs.Bytes or StoredAs.FixedBytes, MeantAs.Decimal) => value => Decimal(new BigInteger(value, isBigEndian: true), scale),
            (StoredAs.FixedBytes, MeantAs.Guid) => value => new Guid(value, bigEndian: true).ToString(),
            (StoredAs.FixedBytes, MeantAs.Half) => value => Number((double)BinaryPrimitives.ReadHalfLittleEndian(value)),
            (StoredAs.Bytes or StoredAs.FixedBytes, _) => null,
            (StoredAs.Flag, _) => value => value[0] == 0 ? "false" : "true",
            (StoredAs.Single, _) => value => Number(BinaryPrimitives.ReadSingleLittleEndian(value)),
            (StoredAs.Double, _) => value => Number(BinaryPrimitives.ReadDoubleLittleEndian(value)),
            (StoredAs.Int96, _) => Impala,
            (_, MeantAs.Unsigned) => value =>
                (value.Length == 4 ? BinaryPrimitives.ReadUInt32LittleEndian(value) : BinaryPrimitives.ReadUInt64LittleEndian(value))
                    .ToString(CultureInfo.InvariantCulture),
            (_, MeantAs.Decimal) => value => Decimal(Whole(value), scale),
            (_, MeantAs.Date) => value => Since(Whole(value) * TimeSpan.TicksPerDay),
            (_, MeantAs.Milliseconds) => value => Since(Times(Whole(value), TimeSpan.TicksPerMillisecond)),
            (_, MeantAs.Microseconds) => value => Since(Times(Whole(value), TimeSpan.TicksPerMicrosecond)),
            (_, MeantAs.Nanoseconds) => value => Since(Whole(value) / TimeSpan.NanosecondsPerTick),
            _ => value => Whole(value).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static long Whole(ReadOnlySpan<byte> value) =>
        value.Length == 4 ? BinaryPrimitives.ReadInt32LittleEndian(value) : BinaryPrimitives.ReadInt64LittleEndian(value);

    private static string Number(float number) => float.IsNaN(number) ? string.Empty : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Number(double number) => double.IsNaN(number) ? string.Empty : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Decimal(BigInteger number, int scale)
    {
        var digits = BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return (number.Sign < 0 ? "-" : string.Empty) + (scale == 0 ? digits : $"{digits[..^scale]}.{digits[^scale..]}");
    }

    private static string Impala(ReadOnlySpan<byte> value) => Since(Times(
        BinaryPrimitives.ReadUInt32LittleEndian(value[8..]) - (long)JulianDay, TimeSpan.TicksPerDay)
        + (BinaryPrimitives.ReadInt64LittleEndian(value) / TimeSpan.NanosecondsPerTick));

    private static long Times(long number, long ticks) =>
        Math.Abs((double)number * ticks) < long.MaxValue / 4.0 ? number * ticks : throw OutOfRange();

    private static string Since(long ticks)
    {
        if (ticks < DateTime.MinValue.Ticks - DateTime.UnixEpoch.Ticks || ticks > DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks)
            throw OutOfRange();
        var time = DateTime.UnixEpoch.AddTicks(ticks);
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? Day : Time, CultureInfo.InvariantCulture);
    }

    private static IOException OutOfRange() => new("found a date out of range, expected one of the years 1 to 9999");
}
