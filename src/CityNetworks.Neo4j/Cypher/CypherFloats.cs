using System.Globalization;

namespace CityNetworks.Neo4j.Cypher;

/// <summary>The text of a FLOAT: it always shows a point or an exponent, since without one the server stores an INTEGER.</summary>
internal static class CypherFloats
{
    /// <summary>Room for any double.</summary>
    public const int MaxLength = 32;

    /// <summary>Writes a finite number in its shortest form that reads back to the same bits; returns the length.</summary>
    public static int Format(double value, Span<char> text)
    {
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        if (text[..length].IndexOfAny('.', 'E') >= 0)
            return length;
        ".0".CopyTo(text[length..]);
        return length + 2;
    }
}
