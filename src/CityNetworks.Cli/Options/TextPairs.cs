namespace CityNetworks.Cli.Options;

/// <summary>Pairs such as <c>Ciudad=city,Rol=role</c>.</summary>
internal static class TextPairs
{
    /// <summary>The pairs of an option that is given once or more often.</summary>
    /// <param name="option">Its name.</param>
    /// <param name="texts">What it was given.</param>
    /// <param name="example">A pair, for the message.</param>
    /// <param name="comparer">Which first parts are the same.</param>
    /// <exception cref="UsageException">Something is no pair, or a first part stands there twice.</exception>
    public static Dictionary<string, string> Of(string option, string[] texts, string example, StringComparer comparer)
    {
        var pairs = new Dictionary<string, string>(comparer);
        foreach (var pair in texts.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var place = pair.LastIndexOf('=');
            if (place <= 0)
                throw new UsageException($"{option}: found '{pair}'; expected pairs such as {example}.");
            if (!pairs.TryAdd(pair[..place].Trim(), pair[(place + 1)..].Trim()))
                throw new UsageException($"{option}: found '{pair[..place].Trim()}' twice; expected each once.");
        }

        return pairs;
    }
}
