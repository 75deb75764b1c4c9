using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>What a saved part says of itself.</summary>
/// <param name="Identity">What it is a part of.</param>
/// <param name="First">The first run.</param>
/// <param name="End">The run after the last.</param>
/// <param name="Done">The run after the last that is counted.</param>
/// <param name="IsPreciseEnough">Whether the stop rule ended it.</param>
public sealed record PartHeader(EnsembleIdentity Identity, int First, int End, int Done, bool IsPreciseEnough)
{
    /// <summary>Reads what the file of a part says of itself, whatever it is a part of.</summary>
    /// <param name="stream">The bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged, or no file of a part.</exception>
    public static PartHeader Read(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var name = PartFile.NameOf(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        memory.Position = 0;
        return PartFile.Header(PartFile.Checked(memory, name), name);
    }
}

/// <summary>The file of a part, or of a series: a line that says what it is, a header in JSON, the counts (little-endian), and the SHA-256 of all before
/// it.</summary>
internal static class PartFile
{
    private const int HashLength = 32;

    /// <summary>The first line of the file of a part.</summary>
    public const string Part = "CityNetworks ensemble, format 2";

    /// <summary>The first line of the file of a series.</summary>
    public const string Series = "CityNetworks series of ensembles, format 1";

    /// <summary>The first line of the file of a part that holds the numbers of several stages.</summary>
    public const string Bundle = "CityNetworks part, format 1";

    /// <summary>The first line of the bytes.</summary>
    public static string NameOf(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        return end > 0 && bytes.StartsWith("CityNetworks "u8)
            ? Encoding.ASCII.GetString(bytes[..end])
            : throw new InvalidDataException("It is no part; expected a file that begins 'CityNetworks'.");
    }

    /// <summary>What stands after the header.</summary>
    public static byte[] Rest(byte[] bytes, string name) => bytes[(name.Length + 1 + HeaderLength(bytes, name) + 1)..^HashLength];

    public static void Write(Stream stream, string name, PartHeader header, IReadOnlyList<Array> counts)
    {
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(stream, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            hashed.Write(Line(name));
            hashed.Write(JsonSerializer.SerializeToUtf8Bytes(header, PartJson.Default.PartHeader));
            hashed.WriteByte((byte)'\n');
            foreach (var array in counts)
                hashed.Write(Bytes(array));
        }

        stream.Write(hash.Hash);
    }

    /// <summary>All the bytes, once they are known to be whole.</summary>
    public static byte[] Checked(Stream stream, string name)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        if (!bytes.AsSpan().StartsWith(Line(name)))
            throw new InvalidDataException($"It is no {Kind(name)}, or one of another format; expected a file that begins '{name}'.");
        if (bytes.Length < name.Length + 1 + HashLength || !SHA256.HashData(bytes.AsSpan(..^HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(^HashLength..)))
            throw new InvalidDataException("It is damaged: its checksum does not hold; expected it as it was written.");
        return bytes;
    }

    // "CityNetworks part of a recovery, format 1" is a "part of a recovery".
    private static string Kind(string name) => name switch
    {
        Part => "part of an ensemble",
        Series => "series of ensembles",
        _ => name["CityNetworks ".Length..name.IndexOf(',', StringComparison.Ordinal)],
    };

    public static PartHeader Header(byte[] bytes, string name) =>
        JsonSerializer.Deserialize(bytes.AsSpan(name.Length + 1, HeaderLength(bytes, name)), PartJson.Default.PartHeader)!;

    /// <summary>Fills the arrays.</summary>
    public static void Read(byte[] bytes, string name, IReadOnlyList<Array> counts)
    {
        var left = bytes.AsSpan((name.Length + 1 + HeaderLength(bytes, name) + 1)..^HashLength);
        foreach (var array in counts)
        {
            var target = Bytes(array);
            if (left.Length < target.Length)
                throw new InvalidDataException("It holds fewer counts than the model has; expected as many.");
            left[..target.Length].CopyTo(target);
            left = left[target.Length..];
        }

        if (left.Length > 0)
            throw new InvalidDataException("It holds more counts than the model has; expected as many.");
    }

    private static int HeaderLength(byte[] bytes, string name) => bytes.AsSpan(name.Length + 1).IndexOf((byte)'\n');

    private static byte[] Line(string name) => Encoding.ASCII.GetBytes(name + "\n");

    private static Span<byte> Bytes(Array counts) =>
        counts is byte[] bytes ? bytes
        : counts is int[] words ? MemoryMarshal.AsBytes(words.AsSpan()) : MemoryMarshal.AsBytes(((long[])counts).AsSpan());
}
