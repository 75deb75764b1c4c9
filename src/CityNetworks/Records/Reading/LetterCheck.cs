using System.Buffers;
using System.Globalization;
using System.Text;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>Ids and names that look like others and are not: letters without a glyph, two alphabets in one word, one letter written in two ways.</summary>
/// <remarks>
/// One warning a kind, with the number of places and the first three, each with its code points. Source: Unicode Technical Report 36, 2.
/// Mixed are only alphabets whose letters look alike (Latin, Greek, Cyrillic); a Latin word beside a Greek one is no mixture.
/// </remarks>
internal static class LetterCheck
{
    private const int MostShown = 3;
    private const int ZeroWidthNonJoiner = 0x200C; // these two shape letters of Persian and of scripts of India
    private const int ZeroWidthJoiner = 0x200D;
    private static readonly SearchValues<char> s_controls = SearchValues.Create([.. Enumerable.Range(0, 128).Select(code => (char)code).Where(char.IsControl)]);
    private const string Letterless = "letters that can be seen";

    public static void Report(RecordFileTables tables, ProblemLog log)
    {
        Mention[] texts = [.. Texts(tables).Where(text => IsSuspect(text.Id)).DistinctBy(text => text.Id, StringComparer.Ordinal)];
        Add(RecordCodes.HiddenLetters, texts.Where(text => Hidden(text.Id!).Any()), text => Points(Hidden(text)), Letterless);
        Add(
            RecordCodes.MixedAlphabets,
            texts.Where(text => Mixed(text.Id!) is not null),
            text => Points(Mixed(text)!.EnumerateRunes()),
            "one alphabet in a word");

        void Add(RecordCode code, IEnumerable<Mention> found, Func<string, string> points, string expected)
        {
            Mention[] all = [.. found];
            if (all.Length == 0)
                return;
            var first = string.Join(
                "; ", all.Take(MostShown).Select(text => $"{Shown.Text(text.Id!)} ({log.AtFile(text.File, text.Line)}: {points(text.Id!)})"));
            log.Add(code, all[0].File, all[0].Line, all[0].Column, $"{all.Length} {(all.Length == 1 ? "text" : "texts")} of the kind: {first}", expected);
        }
    }

    /// <summary>The code points that ids of cities differ in which look the same; null when they differ in what can be seen.</summary>
    public static string? Difference(string id, string other)
    {
        var (own, others) = (id.EnumerateRunes().ToArray(), other.EnumerateRunes().ToArray());
        if (!own.Concat(others).Any(rune => IsHidden(rune) || IsMark(rune)))
            return null;
        return $"{Points(own.Where(rune => rune.Value > 127))} beside {Points(others.Where(rune => rune.Value > 127))}";
    }

    private static bool IsSuspect(string? text) => text is not null && (!Ascii.IsValid(text) || text.AsSpan().ContainsAny(s_controls));

    // Every id where it is first named, and every name; of the ids of ties, which may be millions, those that are suspect alone.
    private static IEnumerable<Mention> Texts(RecordFileTables tables) => tables.Ties.Cities.Where(IsSuspect)
        .Concat(tables.Ties.Events.Where(IsSuspect))
        .Concat(Of(tables.Cities, "id", row => row.Id)).Concat(Of(tables.Cities, "name", row => row.Name))
        .Concat(tables.IsFlat ? [] : Of(tables.Events, "id", row => row.Id)).Concat(Of(tables.Events, "title", row => row.Title))
        .Concat(Of(tables.Periods, "id", row => row.Id)).Concat(Of(tables.Periods, "label", row => row.Label))
        .Concat(Of(tables.Policies, "id", row => row.Id)).Concat(Of(tables.Policies, "name", row => row.Name))
        .Concat(Of(tables.Organisations, "id", row => row.Id)).Concat(Of(tables.Organisations, "name", row => row.Name))
        .Concat(Of(tables.Contacts, "source", row => row.Contact.Source)).Concat(Of(tables.Contacts, "target", row => row.Contact.Target))
        .Concat(Mentions.OfEventPeriods(tables))
        .Where(text => !string.IsNullOrEmpty(text.Id));

    private static IEnumerable<Mention> Of<T>(RecordTable<T> table, string column, Func<T, string?> text) =>
        table.Rows.Select(placed => new Mention(text(placed.Row), table.File, placed.Line, column));

    private static IEnumerable<Rune> Hidden(string text) => text.EnumerateRunes().Where(IsHidden);

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control when rune.Value is '\t' or '\n' or '\r' => false, // white space that can be seen
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner),
        _ => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0, // letters of Hangul that have no glyph
    };

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    // The first word that holds letters of two of the alphabets.
    private static string? Mixed(string text)
    {
        var start = 0;
        for (var end = 0; end <= text.Length; end++)
        {
            if (end < text.Length
                && (char.IsLetter(text[end]) || char.IsSurrogate(text[end]) || CharUnicodeInfo.GetUnicodeCategory(text[end]) is UnicodeCategory.NonSpacingMark))
                continue;
            var word = text[start..end];
            if (word.Select(Alphabet).Where(alphabet => alphabet != '\0').Distinct().Count() > 1)
                return word;
            start = end + 1;
        }

        return null;
    }

    private static char Alphabet(char letter) => letter switch
    {
        _ when !char.IsLetter(letter) => '\0',
        < '\u0250' or (>= '\u1E00' and <= '\u1EFF') or (>= '\uFF21' and <= '\uFF5A') => 'L',
        (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') => 'G',
        >= '\u0400' and <= '\u052F' => 'C',
        _ => '\0',
    };

    private static string Points(IEnumerable<Rune> runes) =>
        string.Join(' ', runes
            .Where(rune => rune.Value > 127 || Rune.IsControl(rune))
            .Take(8)
            .Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")));
}
