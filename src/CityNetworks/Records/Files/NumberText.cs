using System.Globalization;

namespace CityNetworks.Records.Files;

/// <summary>The readings of a number as people write it: decimals marked by a point or by a comma, thousands by the other, by blanks or apostrophes.</summary>
internal static class NumberText
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The reading with a decimal point: <c>1.5</c>, <c>1,234.5</c>, <c>610,086</c> as thousands; null when there is none.</summary>
    public static double? WithPoint(string text) => Read(text, '.', ',');

    /// <summary>The reading with a decimal comma: <c>1,5</c>, <c>1.234,5</c>, <c>1.234</c> as thousands; null when there is none.</summary>
    public static double? WithComma(string text) => Read(text, ',', '.');

    private static double? Read(string text, char point, char thousands)
    {
        text = text.Trim();
        if (text.AsSpan().IndexOfAny(thousands, ' ', '\'') >= 0 || text.AsSpan().IndexOfAny('\u00A0', '\u202F', '\u2019') >= 0)
        {
            if (Ungrouped(text, point, thousands) is not { } plain)
                return null;
            text = plain;
        }

        if (point != '.')
            text = text.Replace(point, '.');
        return double.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }

    // Groups have three digits, except the first, which has one to three; all use the same separator.
    private static string? Ungrouped(string text, char point, char thousands)
    {
        var end = text.IndexOf(point, StringComparison.Ordinal);
        var whole = end < 0 ? text : text[..end];
        var sign = whole is ['-' or '+', ..] ? 1 : 0;
        var mark = '\0';
        var digits = 0;
        var groups = 0;
        for (var k = sign; k <= whole.Length; k++)
        {
            if (k < whole.Length && char.IsAsciiDigit(whole[k]))
            {
                digits++;
                continue;
            }

            var isFirst = groups++ == 0;
            if (isFirst ? digits is < 1 or > 3 : digits != 3)
                return null;
            if (isFirst && k < whole.Length && whole[sign] == '0')
                return null; // 0,125 has no thousands
            if (k == whole.Length)
                break;
            if (mark != '\0' ? whole[k] != mark : whole[k] != thousands && whole[k] is not (' ' or '\'' or '\u00A0' or '\u202F' or '\u2019'))
                return null;
            mark = whole[k];
            digits = 0;
        }

        var plain = string.Concat(whole.Where(c => c != mark));
        return end < 0 ? plain : plain + text[end..];
    }
}
