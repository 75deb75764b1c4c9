using System.Text;

namespace CityNetworks.Exchange.Import;

/// <summary>The words of a line; a word in double quotes may hold separators.</summary>
internal static class Tokens
{
    public static IReadOnlyList<string> Of(string text, params ReadOnlySpan<char> separators)
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
}
