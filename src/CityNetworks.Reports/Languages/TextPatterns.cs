using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CityNetworks.Reports.Languages;

/// <summary>Sentences of tables, such as the note of a part of a study: they arrive with their holes filled, and are recognised by the text around the
/// holes.</summary>
internal static partial class TextPatterns
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<(Regex Pattern, string Text)>> s_patterns = new(StringComparer.Ordinal);

    /// <summary>The sentence in the language; null where no text with holes is like it.</summary>
    /// <remarks>Cost: one match per text of several words with holes; for cells, not for names.</remarks>
    public static string? Of(Language language, string sentence)
    {
        if (sentence.Length < 12 || !sentence.Contains(' ', StringComparison.Ordinal))
            return null;
        foreach (var (pattern, text) in s_patterns.GetOrAdd(language.Code, _ => Patterns(language)))
        {
            if (pattern.Match(sentence) is { Success: true } match)
                return Holes.Fill(text, [.. match.Groups.Values.Skip(1).Select(group => Hole(language, group.Value))]);
        }

        return null;
    }

    // A hole holds a number, a word of the vocabulary, or a name, which stays.
    private static string Hole(Language language, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? value.Replace(".", language.Number(0.5, "0.0")[1..2], StringComparison.Ordinal)
            : Translations.All(language).GetValueOrDefault(value, value);

    // Only texts of which the literal part says enough; those with most of it first.
    private static IReadOnlyList<(Regex Pattern, string Text)> Patterns(Language language) =>
    [
        .. Translations.All(language)
            .Select(pair => (Key: pair.Key, Text: pair.Value, Literal: HoleForm().Replace(pair.Key, string.Empty)))
            .Where(text => text.Literal.Length < text.Key.Length && text.Literal.Count(char.IsLetter) >= 10 && !text.Key.Contains('<', StringComparison.Ordinal))
            .OrderByDescending(text => text.Literal.Length).ThenBy(text => text.Key, StringComparer.Ordinal)
            .Select(text => (new Regex($"^{HoleForm().Replace(Regex.Escape(text.Key).Replace("\\{", "{", StringComparison.Ordinal), "(.+?)")}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), text.Text)),
    ];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex HoleForm();
}
