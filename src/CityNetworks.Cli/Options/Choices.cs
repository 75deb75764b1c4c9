using CityNetworks.Records;
namespace CityNetworks.Cli.Options;

/// <summary>Lists of words that a user may choose from.</summary>
internal static class Choices
{
    /// <summary>The members of an enumeration as users write them.</summary>
    public static string[] Of<TEnum>()
        where TEnum : struct, Enum =>
        [.. Enum.GetNames<TEnum>().Where(name => name != "None").Select(name => name.ToLowerInvariant())];

    /// <summary>The members that a comma-separated text names.</summary>
    public static IReadOnlyList<TEnum> Parse<TEnum>(string option, string text)
        where TEnum : struct, Enum =>
        [.. Split(option, text, Of<TEnum>()).Select(word => Enum.Parse<TEnum>(word, ignoreCase: true))];

    /// <summary>The members that a comma-separated text names, and other words, which the records must have; no others is null.</summary>
    public static (IReadOnlyList<TEnum> Known, IReadOnlySet<string>? Others) Open<TEnum>(string option, string? text, Func<IEnumerable<string?>> inRecords)
        where TEnum : struct, Enum
    {
        if (text is null)
            return ([], null);
        var known = Of<TEnum>();
        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var others = words.Except(known, StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (words.Length == 0 || others.Count > 0)
            Split(
                option,
                string.Join(',', others),
                [.. known, .. inRecords().OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
                StringComparer.OrdinalIgnoreCase);
        return (
            [.. words.Where(word => !others.Contains(word)).Select(word => Enum.Parse<TEnum>(word, ignoreCase: true)).Distinct()],
            others.Count == 0 ? null : others);
    }

    /// <summary>The words of a comma-separated text, each one of <paramref name="allowed"/>.</summary>
    public static IReadOnlyList<string> Split(string option, string text, IReadOnlyCollection<string> allowed, StringComparer? comparer = null)
    {
        comparer ??= StringComparer.Ordinal;
        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            throw new UsageException($"{option}: found nothing; expected some of {string.Join(", ", allowed)}.");
        foreach (var word in words)
        {
            if (!allowed.Contains(word, comparer))
                throw new UsageException($"{option}: found '{word}'; expected some of {string.Join(", ", allowed)}. {NearestWord.Suggestion(word, allowed)}");
        }

        return [.. words.Distinct(comparer)];
    }
}
