using System.Globalization;

namespace CityNetworks.Reports.Reading;

/// <summary>Text where there is little room.</summary>
public static class ShortText
{
    /// <summary>The text, or so much of it that it is at most <paramref name="letters"/> long, an ellipsis at its end included.</summary>
    /// <remarks>Letters are counted as people see them: an accent or a surrogate is never cut from its letter.</remarks>
    public static string Of(string text, int letters)
    {
        if (text.Length <= letters)
            return text;
        var seen = new StringInfo(text);
        return seen.LengthInTextElements <= letters ? text : string.Concat(seen.SubstringByTextElements(0, letters - 1).TrimEnd(), "…");
    }
}
