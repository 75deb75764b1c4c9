namespace CityNetworks.Records.Files;

/// <summary>Which character separates the fields of a CSV file: comma, semicolon, tab or bar.</summary>
internal static class Separators
{
    private static ReadOnlySpan<byte> All => ",;\t|"u8;

    /// <summary>The separator of a file, by its first two rows, and how many bytes of a first line <c>sep=;</c> are to be passed over.</summary>
    /// <remarks>
    /// The one that the header has most often; where the header has several, one that the next row has equally often goes first. Text in quotes does not
    /// count.
    /// </remarks>
    public static (byte Separator, int Skip) Of(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        var text = bytes[start..];
        if (text.Length > 4 && text[..4].SequenceEqual("sep="u8) && All.Contains(text[4]) && (text.Length == 5 || text[5] is (byte)'\r' or (byte)'\n'))
            return (text[4], start + 5);

        Span<int> header = stackalloc int[4];
        Span<int> next = stackalloc int[4];
        Count(text, Count(text, 0, header), next);
        var best = 0;
        for (var k = 1; k < header.Length; k++)
        {
            if (header[k] > 0 && (header[best] == 0 || IsBetter(header[k], next[k], header[best], next[best])))
                best = k;
        }

        return (All[best], 0);
    }

    /// <summary>The separator in words.</summary>
    public static string Name(byte separator) => separator switch
    {
        (byte)';' => "semicolons (';')",
        (byte)'\t' => "tabs",
        (byte)'|' => "bars ('|')",
        _ => "commas",
    };

    private static bool IsBetter(int header, int next, int bestHeader, int bestNext)
    {
        var (fits, bestFits) = (header == next, bestHeader == bestNext);
        return fits != bestFits ? fits : header > bestHeader;
    }

    // Counts the separators of the row that begins at start and returns where the next row begins.
    private static int Count(ReadOnlySpan<byte> text, int start, Span<int> counts)
    {
        var isQuoted = false;
        var k = start;
        while (k < text.Length && text[k] is (byte)'\r' or (byte)'\n')
            k++;
        for (; k < text.Length && (isQuoted || text[k] is not ((byte)'\r' or (byte)'\n')); k++)
        {
            if (text[k] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && All.IndexOf(text[k]) is var place and >= 0)
                counts[place]++;
        }

        return k;
    }
}
