using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace CityNetworks.Reports.Languages;

/// <summary>The resources <c>Texts/*.json</c>: an English text, and by code of language what stands in its place.</summary>
internal static class Translations
{
    private const string Prefix = "Texts.";

    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, string>>> s_texts = new(Read);

    /// <summary>The text in the language; without a translation itself.</summary>
    public static string Of(Language language, string key) =>
        language == Language.English ? key : All(language).GetValueOrDefault(key, key);

    /// <summary>The text in the language; null where it is not known there.</summary>
    public static string? Known(Language language, string text) =>
        language == Language.English ? text : All(language).GetValueOrDefault(text) ?? TextPatterns.Of(language, text);

    /// <summary>All texts of a language by their English ones.</summary>
    public static FrozenDictionary<string, string> All(Language language) => s_texts.Value[language.Code];

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Read()
    {
        var texts = Language.All.Skip(1).ToDictionary(language => language.Code, _ => new Dictionary<string, string>(StringComparer.Ordinal));
        var assembly = typeof(Translations).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var document = Open(assembly, name);
            foreach (var text in document.RootElement.EnumerateObject())
            {
                foreach (var translation in text.Value.EnumerateObject())
                    texts[translation.Name].Add(text.Name, translation.Value.GetString()!);
            }
        }

        return texts.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static JsonDocument Open(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonDocument.Parse(stream);
    }
}
