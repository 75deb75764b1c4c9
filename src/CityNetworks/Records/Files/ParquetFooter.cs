using System.Buffers.Binary;

namespace CityNetworks.Records.Files;

/// <summary>Is the description at the end of a Parquet file whole?</summary>
/// <remarks>
/// It is one struct of Thrift's compact protocol. The library that reads it does not end on one that runs over its bounds, so each value is walked here first.
/// Source: Apache Thrift, <c>doc/specs/thrift-compact-protocol.md</c>; Apache Parquet, <c>README.md</c>, File format. Cost: O(bytes of the description).
/// </remarks>
internal static class ParquetFooter
{
    private const int Tail = 8; // the length of the description, and PAR1

    private const int Deepest = 64;

    /// <summary>Whether the description lies in the file and ends where it should.</summary>
    /// <param name="file">The whole file.</param>
    public static bool IsWhole(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 + Tail || !file.EndsWith("PAR1"u8))
            return false;
        var length = BinaryPrimitives.ReadInt32LittleEndian(file[^Tail..]);
        if (length < 1 || length > file.Length - Tail - 4)
            return false;
        var rest = file.Slice(file.Length - Tail - length, length);
        return Struct(ref rest, 0) && rest.Length == 0;
    }

    private static bool Struct(ref ReadOnlySpan<byte> rest, int depth)
    {
        while (rest.Length > 0)
        {
            var header = rest[0];
            rest = rest[1..];
            if (header == 0)
                return true;
            if ((header >> 4) == 0 && !Number(ref rest, out _))
                return false;
            if ((header & 15) is not (1 or 2) && !Value(ref rest, header & 15, depth)) // a flag stands in the header
                return false;
        }

        return false;
    }

    private static bool Value(ref ReadOnlySpan<byte> rest, int type, int depth) => depth < Deepest && type switch
    {
        1 or 2 or 3 => Pass(ref rest, 1),
        4 or 5 or 6 => Number(ref rest, out _),
        7 => Pass(ref rest, 8),
        8 => Number(ref rest, out var length) && Pass(ref rest, length),
        9 or 10 => List(ref rest, depth + 1),
        11 => Map(ref rest, depth + 1),
        12 => Struct(ref rest, depth + 1),
        _ => false,
    };

    private static bool List(ref ReadOnlySpan<byte> rest, int depth)
    {
        if (rest.Length == 0)
            return false;
        var header = rest[0];
        rest = rest[1..];
        var count = (ulong)(header >> 4);
        if (count == 15 && !Number(ref rest, out count))
            return false;
        for (var k = 0UL; k < count; k++)
        {
            if (!Value(ref rest, header & 15, depth))
                return false;
        }

        return true;
    }

    private static bool Map(ref ReadOnlySpan<byte> rest, int depth)
    {
        if (!Number(ref rest, out var count))
            return false;
        if (count == 0)
            return true;
        if (rest.Length == 0)
            return false;
        var types = rest[0];
        rest = rest[1..];
        for (var k = 0UL; k < count; k++)
        {
            if (!Value(ref rest, types >> 4, depth) || !Value(ref rest, types & 15, depth))
                return false;
        }

        return true;
    }

    private static bool Pass(ref ReadOnlySpan<byte> rest, ulong length)
    {
        if (length > (ulong)rest.Length)
            return false;
        rest = rest[(int)length..];
        return true;
    }

    // Seven bits a byte, the lowest first.
    private static bool Number(ref ReadOnlySpan<byte> rest, out ulong number)
    {
        number = 0;
        for (var k = 0; k < 10 && k < rest.Length; k++)
        {
            number |= (ulong)(rest[k] & 0x7F) << (7 * k);
            if (rest[k] >= 0x80)
                continue;
            rest = rest[(k + 1)..];
            return true;
        }

        return false;
    }
}
