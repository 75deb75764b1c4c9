using System.Globalization;
using System.Text.Json;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>The keys of a term: each declared once, and by it checked, published in the schema, read into the term and written to manifests.</summary>
/// <typeparam name="T">The term, an immutable record.</typeparam>
internal sealed class TermShape<T>
{
    private readonly List<Entry> _entries = [];

    /// <summary>The keys, for the check and the schema.</summary>
    public ObjectShape Shape => new([.. _entries.Select(entry => entry.Key)]);

    /// <summary>The keys, each with what holds where it is left out.</summary>
    /// <param name="unset">The term of which nothing is said.</param>
    public ObjectShape ShapeFrom(T unset) => new([.. _entries.Select(entry => entry.From?.Invoke(unset) ?? entry.Key)]);

    /// <summary>The term of a place that has been checked; what is not said is as in <paramref name="unset"/>.</summary>
    public T Read(JsonPlace? place, T unset) =>
        _entries.Aggregate(unset, (term, entry) => place?[entry.Key.Name] is { } value ? entry.Read(term, value) : term);

    /// <summary>The value of each key in words, defaults included; a key without a value (an empty list, an option that is off) is left out.</summary>
    public string Describe(T term) =>
        string.Join(", ", _entries
            .Select(entry => (entry.Key.Name, Value: entry.Describe(term)))
            .Where(stated => stated.Value is not null)
            .Select(stated => $"{stated.Name} {stated.Value}"));

    /// <summary>A number.</summary>
    public TermShape<T> Number(string name, NumberShape shape, string says, Func<T, double> get, Func<T, double, T> set) =>
        Add(
            new ShapeKey(name, shape, says),
            (term, place) => set(term, ((JsonPlace?)place).Or(0.0)),
            term => Text(get(term)),
            unset => double.IsFinite(get(unset)) ? get(unset) : null);

    /// <summary>A number that may be left out.</summary>
    public TermShape<T> Optional(string name, NumberShape shape, string says, Func<T, double?> get, Func<T, double, T> set) =>
        Add(new ShapeKey(name, shape, says), (term, place) => set(term, ((JsonPlace?)place).Or(0.0)), term => get(term) is { } value ? Text(value) : null);

    /// <summary>true or false.</summary>
    public TermShape<T> Flag(string name, string says, Func<T, bool> get, Func<T, bool, T> set) =>
        Add(
            new ShapeKey(name, new FlagShape(), says),
            (term, place) => set(term, place.Kind is JsonValueKind.True),
            term => get(term) ? "true" : "false",
            unset => get(unset));

    /// <summary>One of several words, which are the members of an enumeration.</summary>
    public TermShape<T> Word<TWord>(string name, string[] words, string says, Func<T, TWord> get, Func<T, TWord, T> set)
        where TWord : struct, Enum
    {
        string? Describe(T term) => Array.Find(
            words, word => word.Replace("-", string.Empty, StringComparison.Ordinal).Equals($"{get(term)}", StringComparison.OrdinalIgnoreCase));
        return Add(new ShapeKey(name, new TextShape(words), says), (term, place) => set(term, ((JsonPlace?)place).Or(default(TWord))), Describe, Describe);
    }

    /// <summary>A list of texts.</summary>
    public TermShape<T> Texts(string name, string says, Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> set) =>
        Add(
            new ShapeKey(name, new ListShape(new TextShape()), says),
            (term, place) => set(term, [.. place.Items.Select(item => item.Text)]),
            term => get(term).Count == 0 ? null : string.Join(" + ", get(term)));

    /// <summary>Numbers by name.</summary>
    public TermShape<T> Numbers(
        string name, NumberShape each, string says, Func<T, IReadOnlyDictionary<string, double>> get, Func<T, IReadOnlyDictionary<string, double>, T> set) =>
        Add(
            new ShapeKey(name, new NumbersShape(each), says),
            (term, place) => set(term, Read(place)),
            term => get(term).Count == 0
                ? null
                : string.Join(" + ", get(term).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {Text(pair.Value)}")));

    /// <summary>Keys under a key.</summary>
    public TermShape<T> Under(string name, string says, TermShape<T> keys) =>
        Add(new Entry(new ShapeKey(name, keys.Shape, says), (term, place) => keys.Read(place, term), term => $"({keys.Describe(term)})")
        {
            From = unset => new ShapeKey(name, keys.ShapeFrom(unset), says),
        });

    /// <summary>A key of any shape.</summary>
    /// <param name="key">The key.</param>
    /// <param name="read">The term with what a place says.</param>
    /// <param name="tell">What the term says, in words; null: nothing.</param>
    /// <param name="unset">What holds where the key is left out, of the term of which nothing is said; null: not stated.</param>
    public TermShape<T> Add(ShapeKey key, Func<T, JsonPlace, T> read, Func<T, string?> tell, Func<T, object?>? unset = null) =>
        Add(new Entry(key, read, tell) { From = unset is null ? null : term => key with { Default = unset(term) } });

    private TermShape<T> Add(Entry entry)
    {
        _entries.Add(entry);
        return this;
    }

    internal static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, double> Read(JsonPlace place) =>
        place.Members.ToDictionary(member => member.Key, member => ((JsonPlace?)member.Value).Or(0.0), StringComparer.Ordinal);

    private sealed record Entry(ShapeKey Key, Func<T, JsonPlace, T> Read, Func<T, string?> Describe)
    {
        public Func<T, ShapeKey>? From { get; init; }
    }
}
