using System.Text;

namespace CityNetworks.Records.Files;

/// <summary>One string for each distinct short text, so that a million rows hold a thousand ids once.</summary>
internal sealed class TextPool
{
    private const int LongestBytes = 128;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _byChars;

    public TextPool() => _byChars = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestBytes)
            return Encoding.UTF8.GetString(utf8);

        Span<char> buffer = stackalloc char[LongestBytes];
        var chars = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        if (_byChars.TryGetValue(chars, out var known))
            return known;

        var text = chars.ToString();
        _texts.Add(text);
        return text;
    }
}
