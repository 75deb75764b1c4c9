using System.Buffers.Binary;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>One part of a command that is cut between items: what it says of itself, and what each of its stages computed.</summary>
/// <param name="Header">Which items of which whole.</param>
/// <param name="Stages">The bytes of each stage, in the order in which they were computed.</param>
/// <remarks>Format: the header as in every file of a part, then for each stage its length (8 bytes, little-endian) and its bytes, and a checksum of
/// all.</remarks>
public sealed record PartBundle(PartHeader Header, IReadOnlyList<byte[]> Stages)
{
    /// <summary>Writes it so that <see cref="Read"/> can read it.</summary>
    /// <param name="stream">Where to.</param>
    public void Save(Stream stream) =>
        PartFile.Write(stream, PartFile.Bundle, Header, [.. Stages.SelectMany(stage => new Array[] { new[] { (long)stage.Length }, stage })]);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="stream">The bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged, or of another format.</exception>
    public static PartBundle Read(Stream stream)
    {
        var bytes = PartFile.Checked(stream, PartFile.Bundle);
        ReadOnlySpan<byte> rest = PartFile.Rest(bytes, PartFile.Bundle);
        var stages = new List<byte[]>();
        while (!rest.IsEmpty)
        {
            var length = rest.Length < sizeof(long) ? -1 : BinaryPrimitives.ReadInt64LittleEndian(rest);
            if (length < 0 || length > rest.Length - sizeof(long))
                throw new InvalidDataException("It holds a stage that does not end; expected it as it was written.");
            stages.Add(rest.Slice(sizeof(long), (int)length).ToArray());
            rest = rest[(sizeof(long) + (int)length)..];
        }

        return new PartBundle(PartFile.Header(bytes, PartFile.Bundle), stages);
    }
}
