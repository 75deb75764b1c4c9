using System.Globalization;
using CityNetworks.Records;

namespace CityNetworks.Inference.Gatherings;

/// <summary>A term as a user names it: <c>name[:argument …][@position][*size]</c>.</summary>
/// <param name="Text">As written.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Arguments">What follows.</param>
/// <param name="Position">The position whose cities it looks at; null: all of the set.</param>
/// <param name="TimesSize">Whether it is multiplied by the logarithm of the size of the set.</param>
internal sealed record SetTerm(string Text, string Kind, IReadOnlyList<string> Arguments, string? Position, bool TimesSize)
{
    private const string BySize = "*size";

    private static readonly string[] s_kinds =
        ["repetition", "closure", "same-country", "distance", "difference", "mean", "past-office", "adoption", "host-repetition", "host-country",
            "host-distance"];

    /// <summary>Whether it is about the host, who is then in every set.</summary>
    public bool IsOfHost => Kind.StartsWith("host-", StringComparison.Ordinal);

    /// <summary>The order of repetition.</summary>
    public int Order => int.Parse(Arguments[0], CultureInfo.InvariantCulture);

    /// <summary>Reads a term.</summary>
    /// <param name="text">The term.</param>
    /// <param name="positions">Positions that sets have.</param>
    /// <exception cref="ArgumentException">There is no such term.</exception>
    public static SetTerm Parse(string text, IReadOnlyList<string> positions)
    {
        if (text is "size")
            throw new ArgumentException("Found the term 'size'; all sets of an event have its size, so it cannot tell them apart. Expected TERM*size, as "
                + "in repetition:2*size.");
        var timesSize = text.EndsWith(BySize, StringComparison.Ordinal);
        var rest = timesSize ? text[..^BySize.Length] : text;
        var at = rest.IndexOf('@', StringComparison.Ordinal);
        var parts = (at < 0 ? rest : rest[..at]).Split(':');
        var term = new SetTerm(text, parts[0], parts[1..], at < 0 ? null : rest[(at + 1)..], timesSize);
        if (!s_kinds.Contains(term.Kind, StringComparer.Ordinal))
            throw new ArgumentException($"Found the term '{text}'; expected {string.Join(", ", s_kinds)}. "
                + $"{NearestWord.Suggestion(term.Kind, s_kinds)}".TrimEnd());
        if (term.Position is { } position && (term.IsOfHost || !positions.Contains(position, StringComparer.Ordinal)))
            throw new ArgumentException($"Found '{text}'; expected "
                + $"{(positions.Count == 0 || term.IsOfHost ? "no position" : $"a position among {string.Join(", ", positions)}")}.");
        switch (term.Kind)
        {
            case "repetition" when term.Arguments.Count == 0 || term.Arguments[0] is not ("1" or "2" or "3"):
                throw new ArgumentException($"Found '{text}'; expected repetition:1, repetition:2 or repetition:3, then kinds of event or roles, as in "
                    + "repetition:2:meeting.");
            case "difference" or "mean" or "adoption" when term.Arguments.Count != 1:
                throw new ArgumentException($"Found '{text}'; expected {term.Kind}:{(term.Kind is "adoption" ? "POLICY" : "COLUMN")}.");
            case not ("repetition" or "difference" or "mean" or "adoption") when term.Arguments.Count > 0:
                throw new ArgumentException($"Found '{text}'; expected {term.Kind} without anything after it.");
            default:
                return term;
        }
    }
}
