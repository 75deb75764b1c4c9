using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>Would periods that look like dates stand in the order of time, when all that orders them is their text?</summary>
internal static class PeriodOrder
{
    private static readonly string[] s_months =
    [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "ene", "abr", "ago", "dic", "fev", "mai", "set", "out", "dez",
        "janv", "fevr", "avr", "juin", "juil", "aout", "okt", "maerz", "spring", "summer", "autumn", "fall", "winter",
    ];

    /// <summary>Whether they would not: some look like dates, and they are not all of one form that begins with the year.</summary>
    public static bool IsWrong(IReadOnlyCollection<string> ids) => ids.Count > 1 && ids.Any(LooksLikeDate) && !AreUniform(ids);

    private static bool LooksLikeDate(string id)
    {
        if (DateText.Both(id) is not null || DateText.TryParse(id, out _))
            return true;
        var folded = LetterFold.Of(id);
        return HasYear(folded) && (char.IsAsciiDigit(folded[0]) || s_months.Any(month => folded.Contains(month, StringComparison.Ordinal)) || folded[0] is 'q' or 't');
    }

    private static bool HasYear(string text)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && char.IsAsciiDigit(text[end]);)
                end++;
            if (end - start == 4 && text[start] is '1' or '2')
                return true;
        }

        return false;
    }

    // The same marks and letters at the same places, after a year of four digits.
    private static bool AreUniform(IReadOnlyCollection<string> ids)
    {
        var form = Form(ids.First());
        return form.StartsWith("0000", StringComparison.Ordinal) && !form.StartsWith("00000", StringComparison.Ordinal) && ids.All(id => Form(id) == form);
    }

    private static string Form(string id) => string.Create(id.Length, id, static (form, text) =>
    {
        for (var k = 0; k < form.Length; k++)
            form[k] = char.IsAsciiDigit(text[k]) ? '0' : text[k];
    });
}
