using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CityNetworks.Reports.Html;

/// <summary>An interpolated string whose holes are escaped: forgetting to escape is not possible.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupTemplate(int literalLength, int holes)
{
    private readonly StringBuilder _html = new(literalLength + (holes * 16));

    public void AppendLiteral(string html) => _html.Append(html);

    public void AppendFormatted(Markup markup) => _html.Append(markup.Html);

    public void AppendFormatted(IEnumerable<Markup> parts)
    {
        foreach (var part in parts)
            _html.Append(part.Html);
    }

    public void AppendFormatted(int number) => _html.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A coordinate: two decimals are a hundredth of a pixel.</summary>
    public void AppendFormatted(double number) => _html.Append(Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture));

    public void AppendFormatted(string? text)
    {
        foreach (var letter in text ?? string.Empty)
        {
            _ = letter switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                '\'' => _html.Append("&#39;"),
                // Control characters have no place in HTML, not even escaped.
                // Marks that turn the direction of writing would turn what follows the name, too.
                (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => _html,
                < ' ' and not '\n' and not '\t' => _html.Append('\uFFFD'),
                _ => _html.Append(letter),
            };
        }
    }

    public string Finish() => _html.ToString();
}
