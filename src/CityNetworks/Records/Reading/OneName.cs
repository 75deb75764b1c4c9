namespace CityNetworks.Records.Reading;

/// <summary>What to do where one thing may have two names.</summary>
internal static class OneName
{
    /// <summary><c>They count as two cities. If they are one: 'check --fix FOLDER --accept "Sao Paulo=São Paulo"'.</c></summary>
    /// <remarks>Without the command where a shell, or the option, would read the names otherwise, or where the two look the same.</remarks>
    /// <param name="found">The second name.</param>
    /// <param name="other">The first.</param>
    /// <param name="things">Two of what.</param>
    public static string Advice(string found, string other, string things)
    {
        var (text, right) = (found.Trim(), other.Trim());
        if (text == right)
            return $"They count as two {things}; 'check --fix FOLDER' removes the white space.";
        if (!text.Concat(right).All(IsPlain) || LetterCheck.Difference(text, right) is not null)
            return $"They count as two {things}. If they are one, write one name.";
        var pair = $"{text}={right}";
        var word = pair.Contains(' ', StringComparison.Ordinal) ? $"\"{pair}\"" : pair;
        return $"They count as two {things}. If they are one: 'check --fix FOLDER --accept {word}'.";
    }

    private static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '.' or '_';
}
