using System.Globalization;
using CityNetworks.Reports.Drawing;

namespace CityNetworks.Reports.Reading;

/// <summary>Text where there is little room.</summary>
public static class ShortText
{
    // The width of an ordinary letter as a share of the height of the face, on the safe side as the widths are.
    private const double Ordinary = 0.66;

    /// <summary>The text, or so much of it that it is at most <paramref name="letters"/> long, an ellipsis included.</summary>
    /// <remarks>
    /// Letters are counted as people see them: an accent or a surrogate is never cut from its letter. What stands in short brackets at the end of a name
    /// distinguishes it from its namesakes, and stays.
    /// </remarks>
    public static string Of(string text, int letters)
    {
        if (text.Length <= letters)
            return text;
        var seen = new StringInfo(text);
        if (seen.LengthInTextElements <= letters)
            return text;
        var bracket = text.EndsWith(')') ? text.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        var tail = bracket > 0 && text.Length - bracket <= letters / 2 ? text[bracket..] : string.Empty;
        var room = letters - 1 - new StringInfo(tail).LengthInTextElements;
        return string.Concat(seen.SubstringByTextElements(0, room).TrimEnd(), "…", tail);
    }

    /// <summary>The same for a picture: capitals and ideographs are wider than other letters, so fewer of them have room.</summary>
    /// <param name="text">The text.</param>
    /// <param name="letters">How many ordinary letters have room; of wide ones fewer.</param>
    internal static string Fitting(string text, int letters) => Fitting(text, letters, letters * Ordinary);

    /// <summary>The same for a given width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="letters">The most letters.</param>
    /// <param name="width">The room as a multiple of the height of the face.</param>
    internal static string Fitting(string text, int letters, double width)
    {
        var kept = letters;
        while (kept > 3 && TextWidth.Of(Of(text, kept), 1) > width)
            kept--;
        return Of(text, kept);
    }

    /// <summary>Its beginning and its end, where texts that begin alike must be distinguished.</summary>
    internal static string Ends(string text, int letters)
    {
        var seen = new StringInfo(text);
        if (seen.LengthInTextElements <= letters)
            return text;
        var (head, tail) = (letters - 1 - (letters / 2), letters / 2);
        return $"{seen.SubstringByTextElements(0, head).TrimEnd()}…{seen.SubstringByTextElements(seen.LengthInTextElements - tail).TrimStart()}";
    }
}
