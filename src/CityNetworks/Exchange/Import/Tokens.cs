using System.Text;

namespace CityNetworks.Exchange.Import;

/// <summary>The words of a line; a word in double quotes may hold separators.</summary>
internal static class Tokens
{
    public static IReadOnlyList<string> Of(ReadOnlySpan<char> text, params ReadOnlySpan<char> separators)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var k = 0; k < text.Length; k++)
        {
            if (separators.Contains(text[k]))
                continue;
            word.Clear();
            if (text[k] == '"')
            {
                for (k++; k < text.Length && text[k] != '"'; k++)
                    word.Append(text[k]);
            }
            else
            {
                for (; k < text.Length && !separators.Contains(text[k]); k++)
                    word.Append(text[k]);
            }

            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>The words of a line of Pajek; what stands in brackets is one word.</summary>
    public static IReadOnlyList<string> OfPajek(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        for (var k = 0; k < text.Length; k++)
        {
            if (char.IsWhiteSpace(text[k]))
                continue;
            var (start, close) = text[k] switch { '"' => (k + 1, '"'), '[' => (k, ']'), _ => (k, ' ') };
            var end = start;
            if (close != ' ')
            {
                var found = text[start..].IndexOf(close);
                end = found < 0 ? text.Length : start + found + (close == ']' ? 1 : 0);
            }
            else
            {
                while (end < text.Length && !char.IsWhiteSpace(text[end]))
                    end++;
            }

            words.Add(text[start..end].ToString());
            k = end;
        }

        return words;
    }
}
