namespace CityNetworks.Records.Spelling;

/// <summary>Texts from files, as messages show them: short, without control characters, in quotes unless they are numbers or names beside an id.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Text(string text) => $"'{Plain(text)}'";

    /// <summary>The same without quotes.</summary>
    public static string Plain(string text)
    {
        var clipped = text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
        return string.Concat(clipped.Select(c => char.IsControl(c) ? '\uFFFD' : c));
    }

    /// <summary>The first twenty, separated by commas, and how many more there are.</summary>
    public static string List(IReadOnlyCollection<string> texts)
    {
        const int Most = 20;
        var list = string.Join(", ", texts.Take(Most).Select(Text));
        return texts.Count <= Most ? list : $"{list} and {texts.Count - Most} more";
    }
}
