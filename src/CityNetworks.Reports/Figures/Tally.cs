using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Figures;

/// <summary>How often each word of the records stands there, in words.</summary>
internal static class Tally
{
    /// <summary>The words with their numbers, the most frequent first: <c>held (7) and cancelled (2)</c>; a single word stands without its number, which is
    /// that of all: <c>held in every case</c>.</summary>
    /// <param name="words">A word for each thing; those that are known are translated.</param>
    public static string Of(IEnumerable<string> words)
    {
        string[] those = [.. words];
        return those.Length == 0 || those.Any(word => word != those[0]) ? Counts(those)
            : those.Length == 1 ? Text.Word(those[0])
            : Text.Of($"{Text.Word(those[0])} in every case");
    }

    /// <summary>The same, also a single word with its number, for sentences that do not say the number of all.</summary>
    /// <param name="words">A word for each thing.</param>
    public static string Counts(IEnumerable<string> words) => Prose.List([.. words.CountBy(word => word, StringComparer.Ordinal)
        .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
        .Select(word => $"{Text.Word(word.Key)} ({word.Value})")]); // after its noun a number asks for no plural of a word of the records
}
