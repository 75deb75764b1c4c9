using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CityNetworks.Reports.Languages;

/// <summary>Sentences of tables, such as the note of a part of a study: they arrive with their holes filled, and are recognised by the text around the
/// holes.</summary>
internal static partial class TextPatterns
{
    /// <summary>A text whose literal part has fewer letters says too little to be recognised.</summary>
    private const int LeastLetters = 9;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<Pattern>> s_patterns = new(StringComparer.Ordinal);

    /// <summary>The sentence in the language; null where no text with holes is like it.</summary>
    /// <remarks>Cost: one search per text with holes, so it is for cells and not for names.</remarks>
    public static string? Of(Language language, string sentence)
    {
        if (sentence.Length <= LeastLetters || !sentence.Contains(' ', StringComparison.Ordinal))
            return null;
        foreach (var pattern in s_patterns.GetOrAdd(language.Code, _ => All(language)))
        {
            if (pattern.Holes(sentence) is { } holes)
                return Holes.Fill(pattern.Translation, holes.ConvertAll(hole => Hole(language, hole)));
        }

        return null;
    }

    // A hole holds a number, a word of the vocabulary, or names, which stay; beside a name may stand by how much it changes, after the last how many follow.
    private static string Hole(Language language, string value)
    {
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return language.Number(value).Replace('-', '−');
        if (Translations.All(language).GetValueOrDefault(value) is { } word)
            return word;
        if (List(language, value) is { } list)
            return list;
        var text = Points().Replace(
            value, found => Holes.Fill(Translations.Of(language, Text.Key("(+{0} points)")), [language.Number(found.Groups[1].Value)]));
        return More().Match(text) is { Success: true } more
            ? Holes.Fill(Translations.Of(language, Text.Key("{0} and {1} more")), [more.Groups[1].Value, more.Groups[2].Value])
            : text;
    }

    // a, b and c, where all are words of the vocabulary.
    private static string? List(Language language, string value)
    {
        var last = value.LastIndexOf(" and ", StringComparison.Ordinal);
        if (last < 0)
            return null;
        var words = Translations.All(language);
        string?[] items = [.. value[..last].Split(", ").Append(value[(last + " and ".Length)..]).Select(item => words.GetValueOrDefault(item))];
        return Array.TrueForAll(items, item => item is not null)
            ? $"{string.Join(", ", items[..^1])}{language.And(items[^1]!)}{items[^1]}"
            : null;
    }

    [GeneratedRegex(@"\(\+([0-9.]+) points\)", RegexOptions.NonBacktracking)]
    private static partial Regex Points();

    [GeneratedRegex("^(.+) and ([0-9]+) more$", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex More();

    // Those with most literal text first.
    private static IReadOnlyList<Pattern> All(Language language) =>
    [
        .. Translations.All(language)
            .Where(text => !text.Key.Contains('<', StringComparison.Ordinal))
            .Select(text => new Pattern(Pieces(text.Key), text.Value))
            .Where(pattern => pattern.Pieces.Count > 1 && pattern.Letters >= LeastLetters)
            .OrderByDescending(pattern => pattern.Letters)
            .ThenBy(pattern => string.Concat(pattern.Pieces), StringComparer.Ordinal),
    ];

    // The literal text between the holes, in the order of the text, in which holes are numbered from 0.
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var from = 0;
        for (var at = text.IndexOf("{0}", StringComparison.Ordinal); at >= 0; at = text.IndexOf($"{{{pieces.Count}}}", from, StringComparison.Ordinal))
        {
            pieces.Add(text[from..at]);
            from = text.IndexOf('}', at) + 1;
        }

        pieces.Add(text[from..]);
        return pieces;
    }

    private sealed record Pattern(IReadOnlyList<string> Pieces, string Translation)
    {
        public int Letters { get; } = Pieces.Sum(piece => piece.Count(char.IsLetter));

        // What stands in the holes; null where the sentence is another. A hole is as short as can be, and not empty; the last reaches to the end.
        public List<string>? Holes(string sentence)
        {
            if (!sentence.StartsWith(Pieces[0], StringComparison.Ordinal) || !sentence.EndsWith(Pieces[^1], StringComparison.Ordinal))
                return null;
            var holes = new List<string>();
            var from = Pieces[0].Length;
            foreach (var piece in Pieces.Skip(1).SkipLast(1))
            {
                var at = from < sentence.Length ? sentence.IndexOf(piece, from + 1, StringComparison.Ordinal) : -1;
                if (at < 0)
                    return null;
                holes.Add(sentence[from..at]);
                from = at + piece.Length;
            }

            var end = sentence.Length - Pieces[^1].Length;
            if (end <= from)
                return null;
            holes.Add(sentence[from..end]);
            return holes;
        }
    }
}
