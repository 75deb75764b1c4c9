using System.Text;
using System.Text.Unicode;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>The bytes of a text file as UTF-8, whatever encoding they are in; an encoding that is not UTF-8 is always reported.</summary>
/// <remarks>
/// Found by itself: UTF-8, UTF-16 (by its mark, or by the zero bytes of plain letters), and Windows-1252, of which Latin-1 is a part: text that is no UTF-8,
/// that holds not one
/// sequence of UTF-8, and no byte that Windows-1252 leaves undefined. Text with both valid and broken sequences of UTF-8 is a damaged file, and is left to be
/// reported.
/// </remarks>
internal static class TextEncoding
{
    private const int Sample = 1 << 16;

    private static readonly Dictionary<string, int> s_pages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["latin1"] = 28591,
        ["latin-1"] = 28591,
        ["iso-8859-1"] = 28591,
        ["windows-1252"] = 1252,
        ["cp1252"] = 1252,
        ["ansi"] = 1252,
        ["utf8"] = 65001,
        ["utf16"] = 1200,
    };

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a name such as <c>windows-1252</c>; null when there is none.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return s_pages.TryGetValue(name.Trim(), out var page) ? Encoding.GetEncoding(page) : Encoding.GetEncoding(name.Trim());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The text as UTF-8, as an array.</summary>
    public static byte[] ToUtf8(string file, byte[] bytes, string? asked, ProblemLog log)
    {
        var text = ToUtf8(file, (ReadOnlyMemory<byte>)bytes, asked, log);
        return System.Runtime.InteropServices.MemoryMarshal.TryGetArray(text, out var array) && array.Offset == 0 && array.Count == array.Array!.Length
            ? array.Array
            : text.ToArray();
    }

    /// <summary>The text as UTF-8; the same bytes when they are so already, or when it cannot be known what they are.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="asked">The encoding that the user states; null: found by itself.</param>
    /// <param name="log">Where it is reported.</param>
    public static ReadOnlyMemory<byte> ToUtf8(string file, ReadOnlyMemory<byte> bytes, string? asked, ProblemLog log)
    {
        if (asked is not null)
        {
            if (Find(asked) is { } stated)
                return stated.CodePage == Encoding.UTF8.CodePage ? bytes : Encoding.Convert(stated, Encoding.UTF8, bytes.ToArray());
            log.Add(
                RecordCodes.UnknownEncoding, file, 0, string.Empty, $"the encoding {Shown.Text(asked)}",
                "utf-8, utf-16, windows-1252, iso-8859-1 or another known name");
            return bytes;
        }

        if (Found(bytes.Span) is not { } found)
            return bytes;
        log.Add(RecordCodes.EncodingFound, file, 0, string.Empty, $"text in {Name(found)}, read as such", "UTF-8", "Use --encoding if that is wrong.");
        return Encoding.Convert(found, Encoding.UTF8, bytes.ToArray());
    }

    private static string Name(Encoding encoding) => encoding.CodePage switch
    {
        1200 => "UTF-16",
        1201 => "UTF-16 (big-endian)",
        12000 => "UTF-32",
        1252 => "Windows-1252 (Latin-1)",
        _ => encoding.WebName,
    };

    private static Encoding? Found(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, 0, 0, ..])
            return Encoding.UTF32;
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode;
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode;
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        if (sample.Contains((byte)0))
            return Utf16WithoutMark(sample);
        return Utf8.IsValid(bytes) || !IsWindows1252(bytes) ? null : Encoding.GetEncoding(1252);
    }

    // Plain letters in UTF-16 have a zero byte each, always on the same side.
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> sample)
    {
        int even = 0, odd = 0;
        for (var k = 0; k < sample.Length; k += 2)
        {
            even += sample[k] == 0 ? 1 : 0;
            odd += sample[k + 1] == 0 ? 1 : 0;
        }

        var half = sample.Length / 4;
        return odd > half && even == 0 ? Encoding.Unicode : even > half && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsWindows1252(ReadOnlySpan<byte> bytes)
    {
        for (var k = 0; k < bytes.Length; k++)
        {
            var value = bytes[k];
            if (value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D || (value < 0x20 && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n')))
                return false;
            if (value >= 0xC2 && Rune.DecodeFromUtf8(bytes[k..], out _, out var length) is System.Buffers.OperationStatus.Done && length > 1)
                return false;
        }

        return true;
    }
}
