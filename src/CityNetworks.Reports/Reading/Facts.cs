using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Reading;

/// <summary>Facts about how a page was made, as they stand on it.</summary>
internal static class Facts
{
    private const int Letters = 4000;

    private static readonly string s_hash = Text.Key("SHA-256 of {0}");
    private static readonly string s_part = Text.Key("part {0}");
    private static readonly string s_scenario = Text.Key("scenario {0}");

    /// <summary>What it is: in words where the words are known, keys of a scenario as in its file.</summary>
    public static string Label(ReportFact fact) =>
        After(fact.Label, s_hash) ?? After(fact.Label, s_part) ?? After(fact.Label, s_scenario) ?? Text.Word(fact.Label);

    /// <summary>Its value: a word or sentence that is known, or a list of them, else as it is; a very long one cut.</summary>
    public static string Value(ReportFact fact) =>
        ShortText.Of(
            fact.Label == "change" ? ChangeWords.Of(fact.Value) : After(fact.Label, s_part) is not null ? OfPart(fact.Value) : InWords(fact.Value), Letters);

    // How much of it there is, and why.
    private static string OfPart(string value) =>
        value.Split(": ", 2) is [var extent, var note] ? $"{Text.Word(extent)}: {Text.Word(note)}" : InWords(value);

    // A sentence may hold a semicolon of its own; where each part is known, it is a list.
    private static string InWords(string value)
    {
        if (bool.TryParse(value, out var flag))
            return flag ? Text.Of("yes") : Text.Of("no");
        var parts = value.Split("; ");
        var words = Array.ConvertAll(parts, Text.Word);
        var isList = parts.Zip(words).All(pair => pair.First != pair.Second);
        return isList || Text.Word(value) == value ? string.Join("; ", words) : Text.Word(value);
    }

    /// <summary>A text of a form that ends with its one hole, in the language; null: it is of another.</summary>
    public static string? After(string label, string form)
    {
        var hole = form.IndexOf('{', StringComparison.Ordinal);
        if (hole < 0 || form.IndexOf('}', StringComparison.Ordinal) != form.Length - 1)
            return null;
        var start = form[..hole];
        return label.StartsWith(start, StringComparison.Ordinal) ? Holes.Fill(Text.Word(form), [label[start.Length..]]) : null;
    }
}
