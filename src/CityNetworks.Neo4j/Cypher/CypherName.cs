using System.Text;

namespace CityNetworks.Neo4j.Cypher;

/// <summary>Names of properties: the one part of a statement that may come from a table's or file's header.</summary>
public static class CypherName
{
    private const int Longest = 64;

    /// <summary>The name as it is, where it is a plain one: a letter or <c>_</c>, then letters, digits, <c>_</c>, at most 64.</summary>
    /// <exception cref="ArgumentException">It is none; nothing that needs quoting enters a statement.</exception>
    public static string Of(string name) =>
        IsPlain(name)
            ? name
            : throw new ArgumentException(
                $"'{name}' cannot name a property; expected a letter or _, then letters, digits or _, at most {Longest}.", nameof(name));

    /// <summary>A plain name for any text: each other character becomes <c>_</c>, and a name that is taken gets a number.</summary>
    public static string From(string text, IReadOnlySet<string> taken)
    {
        var plain = new StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Longest - 8)))
            plain.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        var stem = plain.ToString().TrimEnd('_');
        if (stem.Length == 0 || char.IsAsciiDigit(stem[0]))
            stem = "_" + stem;
        var name = stem;
        for (var number = 2; taken.Contains(name); number++)
            name = $"{stem}_{number}";
        return name;
    }

    /// <summary>Whether the name can stand in a statement as it is.</summary>
    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= Longest
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
