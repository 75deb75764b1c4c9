using CityNetworks.Records;

namespace CityNetworks.Inference.Permutation;

/// <summary>A matrix as a user names it: <c>kind[:argument][:argument][@window]</c>, as in <c>ties:newman@2013-2014</c>.</summary>
/// <param name="Text">As written.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Arguments">What follows, in order.</param>
/// <param name="Window">The span of periods; null: all.</param>
internal sealed record MatrixName(string Text, string Kind, IReadOnlyList<string> Arguments, string? Window)
{
    /// <summary>Names of matrices of cities by cities.</summary>
    public static readonly string[] OneMode = ["ties", "tied", "contacts", "same-country", "same", "distance", "difference", "source", "target",
        "co-adoption", "matrix"];

    /// <summary>Names of matrices of cities by events.</summary>
    public static readonly string[] TwoMode = ["participation", "city", "event-kind", "event-size", "earlier", "host-country", "host-distance", "host-met"];

    /// <summary>Whether it is of cities by events.</summary>
    public bool IsTwoMode => TwoMode.Contains(Kind, StringComparer.Ordinal);

    /// <summary>Reads a name.</summary>
    /// <exception cref="ArgumentException">There is no such matrix, or it has too many arguments, too few, or a window that means nothing.</exception>
    public static MatrixName Parse(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var parts = (at < 0 ? text : text[..at]).Split(':');
        var name = new MatrixName(text, parts[0], parts[1..], at < 0 ? null : text[(at + 1)..]);
        string[] known = [.. OneMode, .. TwoMode];
        if (!known.Contains(name.Kind, StringComparer.Ordinal))
            throw new ArgumentException($"Found the matrix '{text}'; expected one of {string.Join(", ", known)}. "
                + $"{NearestWord.Suggestion(name.Kind, known)}".TrimEnd());
        var (least, most) = name.Kind switch
        {
            "same" or "difference" or "source" or "target" or "city" or "event-kind" => (1, 1),
            "ties" => (0, 2),
            "tied" or "contacts" or "co-adoption" or "participation" or "matrix" => (0, 1),
            _ => (0, 0),
        };
        if (name.Arguments.Count < least || name.Arguments.Count > most || name.Arguments.Any(argument => argument.Length == 0))
            throw new ArgumentException($"Found '{text}'; expected "
                + $"{name.Kind}{(least > 0 ? ":NAME" : most > 0 ? " or " + name.Kind + ":NAME" : string.Empty)}.");
        if (name.Window is not null && name.Kind is not ("ties" or "tied" or "contacts" or "participation"))
            throw new ArgumentException($"Found '{text}'; expected no window, since '{name.Kind}' is not of a span of periods.");
        return name;
    }
}
