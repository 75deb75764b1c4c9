using System.Text;

namespace CityNetworks.Cli.Tests.Fuzz;

/// <summary>Bytes made wrong in the ways in which files are wrong: cut, doubled, mixed, with numbers out of every range and letters out of every script. One
/// seed, one result.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[][] s_pieces =
    [
        .. new[]
        {
            "0", "-1", "1e308", "1e-308", "NaN", "Infinity", "99999999999999999999", "50000000", "2147483648", "-2147483649", "1e999", "0x10", "1,5",
            "null", "true", "[]", "{}", "[[[[[[[[[[[[[[[[[[[[", "{\"a\":{\"a\":{\"a\":", "\"", "\"\"", "\\", "\\u0000", "\\ud800", "'", "`", ",", ";", "\t",
            "\n", "\r", "\r\n", "\n\n\n",
            "<", ">", "&#0;", "&amp;", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "]]>", "*Vertices 50000000\n", "dl n=50000000\n", "*Edges\n", "..",
            "../../etc/passwd", "/dev/zero",
            "\u0000", "\u001b[31m", "\u202E", "\u200B", "\uFEFF", "é", "e\u0301", "東", "=1+1", "all", "2010", "2010-13-45", "9999-12-31", "0000",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE],
    ];

    private readonly System.Random _random = new(seed);

    public int Next(int most) => _random.Next(most);

    public T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>The text with one to eight wrongs.</summary>
    public byte[] Of(byte[] text)
    {
        var bytes = new List<byte>(text);
        for (var wrongs = _random.Next(1, 9); wrongs > 0; wrongs--)
            Wrong(bytes);
        return [.. bytes];
    }

    private void Wrong(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 20), bytes.Count - at);
        switch (_random.Next(8))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(at, One(s_pieces));
                break;
            case 2:
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, One(s_pieces));
                break;
            case 3:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4 when bytes.Count > 0:
                bytes[Math.Min(at, bytes.Count - 1)] = (byte)_random.Next(256);
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                Number(bytes, at);
                break;
            default:
                bytes.InsertRange(at, Enumerable.Repeat(One(s_pieces), _random.Next(1, 400)).SelectMany(piece => piece));
                break;
        }
    }

    // Another number in the place of the next one.
    private void Number(List<byte> bytes, int at)
    {
        var first = bytes.FindIndex(at, letter => letter is >= (byte)'0' and <= (byte)'9');
        if (first < 0)
            return;
        var end = first;
        while (end < bytes.Count && bytes[end] is >= (byte)'0' and <= (byte)'9')
            end++;
        bytes.RemoveRange(first, end - first);
        bytes.InsertRange(first, s_pieces[_random.Next(13)]);
    }
}
