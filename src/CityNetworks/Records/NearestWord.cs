using CityNetworks.Records.Spelling;

namespace CityNetworks.Records;

/// <summary>The known word that a mistyped one most likely means.</summary>
public static class NearestWord
{
    /// <summary>The nearest of the known words, accents and case aside; null when none is near (Jaro–Winkler below 0.85).</summary>
    public static string? Of(string word, IEnumerable<string> known) => new NearestName(known).Nearest(word)?.Id;

    /// <summary><c>Did you mean 'asuncion'?</c>, or nothing when no word is near.</summary>
    public static string Suggestion(string word, IEnumerable<string> known) => Of(word, known) is { } near ? $"Did you mean '{near}'?" : string.Empty;
}
