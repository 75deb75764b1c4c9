using System.Text;

namespace CityNetworks.Records.Files.Columnar;

/// <summary>Reads values of Thrift's compact protocol, in which Parquet describes itself, and never past the end.</summary>
/// <remarks>Source: Apache Thrift, <c>doc/specs/thrift-compact-protocol.md</c>. Cost: O(bytes). Errors: <see cref="IOException"/> with found and
/// expected.</remarks>
/// <param name="bytes">What is read.</param>
internal ref struct CompactReader(ReadOnlySpan<byte> bytes)
{
    private const int Stop = 0;
    private const int True = 1;
    private const int False = 2;
    private const int Int8 = 3;
    private const int Int64 = 6;
    private const int Double = 7;
    private const int Bytes = 8;
    private const int ListType = 9;
    private const int SetType = 10;
    private const int MapType = 11;
    private const int StructType = 12;
    private const int Deepest = 64;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>How many bytes have been read.</summary>
    public int Position { get; private set; }

    /// <summary>Whether all bytes have been read.</summary>
    public readonly bool IsAtEnd => Position == _bytes.Length;

    /// <summary>Goes to the next field of a struct; false at the end of the struct.</summary>
    /// <param name="id">The field before; 0 at the start. Then this field.</param>
    /// <param name="type">Its type.</param>
    public bool Field(ref int id, out int type)
    {
        var header = Byte();
        type = header & 15;
        if (header == Stop)
            return false;
        id = header >> 4 == 0 ? (int)Unzigzag(Number()) : id + (header >> 4);
        return true;
    }

    /// <summary>A whole number within a range.</summary>
    /// <param name="type">The type that the file states.</param>
    /// <param name="what">What it is, for the message.</param>
    /// <param name="least">The least value.</param>
    /// <param name="most">The largest value.</param>
    public long Integer(int type, string what, long least = 0, long most = int.MaxValue)
    {
        var value = type is > Int8 and <= Int64 ? Unzigzag(Number()) : type == Int8 ? (sbyte)Byte() : throw OfType(type, what, "a whole number");
        return value >= least && value <= most
            ? value
            : throw new IOException($"{what}: found {value}, expected a number from {least} to {most}");
    }

    /// <summary>A flag of a struct, which stands in the type itself.</summary>
    /// <param name="type">The type that the file states.</param>
    /// <param name="what">What it is, for the message.</param>
    public static bool Flag(int type, string what) => type is True or False ? type == True : throw OfType(type, what, "a flag");

    /// <summary>A text.</summary>
    /// <param name="type">The type that the file states.</param>
    /// <param name="what">What it is, for the message.</param>
    public string Text(int type, string what) =>
        type == Bytes ? Encoding.UTF8.GetString(Take(Number())) : throw OfType(type, what, "a text");

    /// <summary>Checks that a value is a struct.</summary>
    /// <param name="type">The type that the file states.</param>
    /// <param name="what">What it is, for the message.</param>
    public static void Struct(int type, string what)
    {
        if (type != StructType)
            throw OfType(type, what, "a struct");
    }

    /// <summary>The number of elements of a list, of which each takes a byte at least.</summary>
    /// <param name="type">The type that the file states.</param>
    /// <param name="what">What it is, for the message.</param>
    /// <param name="elements">The type of the elements.</param>
    public int List(int type, string what, out int elements)
    {
        if (type != ListType)
            throw OfType(type, what, "a list");
        var header = Byte();
        elements = header & 15;
        var count = header >> 4 == 15 ? Number() : (ulong)(header >> 4);
        return count <= (ulong)(_bytes.Length - Position)
            ? (int)count
            : throw new IOException($"{what}: found {count} elements in {_bytes.Length - Position} bytes, expected at most one a byte");
    }

    /// <summary>Passes over a value of a struct.</summary>
    /// <param name="type">The type that the file states.</param>
    public void Skip(int type)
    {
        if (type is not (True or False)) // a flag stands in the header of its field
            Skip(type, 0);
    }

    private void Skip(int type, int depth)
    {
        if (depth > Deepest)
            throw new IOException($"values within values: found more than {Deepest} levels, expected fewer");
        switch (type)
        {
            case True or False or Int8:
                Take(1);
                break;
            case > Int8 and <= Int64:
                Number();
                break;
            case Double:
                Take(8);
                break;
            case Bytes:
                Take(Number());
                break;
            case ListType or SetType:
                for (var left = List(ListType, "a list", out var elements); left > 0; left--)
                    Skip(elements, depth + 1);
                break;
            case MapType:
                SkipMap(depth);
                break;
            case StructType:
                for (var id = 0; Field(ref id, out var field);)
                {
                    if (field is not (True or False))
                        Skip(field, depth + 1);
                }

                break;
            default:
                throw OfType(type, "a value", "a type from 1 to 12");
        }
    }

    private void SkipMap(int depth)
    {
        var count = Number();
        if (count == 0)
            return;
        var types = Byte();
        for (; count > 0; count--) // ends with the bytes, as each element takes one at least
        {
            Skip(types >> 4, depth + 1);
            Skip(types & 15, depth + 1);
        }
    }

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)(_bytes.Length - Position))
            throw new IOException($"byte {Position} of {_bytes.Length}: found a value of {length} bytes, expected at most {_bytes.Length - Position}");
        Position += (int)length;
        return _bytes.Slice(Position - (int)length, (int)length);
    }

    // Seven bits a byte, the lowest first.
    private ulong Number()
    {
        var number = 0UL;
        for (var k = 0; k < 10; k++)
        {
            var part = Byte();
            number |= (ulong)(part & 0x7F) << (7 * k);
            if (part < 0x80)
                return number;
        }

        throw new IOException($"byte {Position} of {_bytes.Length}: found a number of more than 10 bytes, expected fewer");
    }

    private static long Unzigzag(ulong number) => (long)(number >> 1) ^ -(long)(number & 1);

    private static IOException OfType(int type, string what, string expected) => new($"{what}: found a value of type {type}, expected {expected}");
}
