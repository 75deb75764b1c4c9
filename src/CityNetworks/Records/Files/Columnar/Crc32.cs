namespace CityNetworks.Records.Files.Columnar;

/// <summary>The checksum that pages may state: CRC-32 as gzip has it.</summary>
/// <remarks>Source: RFC 1952, section 8. Cost: O(bytes).</remarks>
internal static class Crc32
{
    private static readonly uint[] s_table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <summary>The checksum of bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;
        foreach (var value in bytes)
            checksum = s_table[(byte)checksum ^ value] ^ (checksum >> 8);
        return ~checksum;
    }

    private static uint Entry(int value)
    {
        var entry = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            entry = (entry & 1) == 0 ? entry >> 1 : 0xEDB88320 ^ (entry >> 1);
        return entry;
    }
}
