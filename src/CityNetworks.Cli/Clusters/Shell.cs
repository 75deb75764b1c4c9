namespace CityNetworks.Cli.Clusters;

/// <summary>Words of a command line for a POSIX shell.</summary>
internal static class Shell
{
    /// <summary>The words with single quotes where they need them, so that the shell changes none.</summary>
    public static string Quoted(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted));

    /// <summary>The word with single quotes where it needs them.</summary>
    public static string Quoted(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=,@%+".Contains(letter, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
