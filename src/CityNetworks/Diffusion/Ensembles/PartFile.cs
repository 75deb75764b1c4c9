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
public sealed record PartHeader(EnsembleIdentity Identity, int First, int End, int Done, bool IsPreciseEnough);

/// <summary>The file of a part: a line that says what it is, a header in JSON, the counts (little-endian), and the SHA-256 of all before it.</summary>
internal static class PartFile
{
    private const int HashLength = 32;

    private static readonly byte[] s_name = Encoding.ASCII.GetBytes("CityNetworks ensemble, format 1\n");

    public static void Write(Stream stream, PartHeader header, IReadOnlyList<Array> counts)
    {
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(stream, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            hashed.Write(s_name);
            hashed.Write(JsonSerializer.SerializeToUtf8Bytes(header));
            hashed.WriteByte((byte)'\n');
            foreach (var array in counts)
                hashed.Write(Bytes(array));
        }

        stream.Write(hash.Hash);
    }

    /// <summary>All the bytes, once they are known to be whole.</summary>
    public static byte[] Checked(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        if (!bytes.AsSpan().StartsWith(s_name))
            throw new InvalidDataException("It is no part of an ensemble, or one of another format; expected a file that begins 'CityNetworks ensemble, format 1'.");
        if (bytes.Length < s_name.Length + HashLength || !SHA256.HashData(bytes.AsSpan(..^HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(^HashLength..)))
            throw new InvalidDataException("It is damaged: its checksum does not hold; expected it as it was written.");
        return bytes;
    }

    public static PartHeader Header(byte[] bytes) => JsonSerializer.Deserialize<PartHeader>(bytes.AsSpan(s_name.Length, HeaderLength(bytes)))!;

    /// <summary>Fills the arrays.</summary>
    public static void Read(byte[] bytes, IReadOnlyList<Array> counts)
    {
        var left = bytes.AsSpan((s_name.Length + HeaderLength(bytes) + 1)..^HashLength);
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

    private static int HeaderLength(byte[] bytes) => bytes.AsSpan(s_name.Length).IndexOf((byte)'\n');

    private static Span<byte> Bytes(Array counts) => counts is int[] words ? MemoryMarshal.AsBytes(words.AsSpan()) : MemoryMarshal.AsBytes(((long[])counts).AsSpan());
}
