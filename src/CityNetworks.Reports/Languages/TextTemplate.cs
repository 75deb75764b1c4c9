using System.Runtime.CompilerServices;
using System.Text;
using CityNetworks.Reports.Html;

namespace CityNetworks.Reports.Languages;

/// <summary>An interpolated string as a key with numbered holes, and what stands in the holes.</summary>
[InterpolatedStringHandler]
internal readonly ref struct TextTemplate(int literalLength, int holes)
{
    private readonly StringBuilder _key = new(literalLength + (3 * holes));
    private readonly List<string> _holes = new(holes);

    public void AppendLiteral(string text) => _key.Append(text);

    public void AppendFormatted(string? text)
    {
        _key.Append('{').Append(_holes.Count).Append('}');
        _holes.Add(text ?? string.Empty);
    }

    public void AppendFormatted(int number) => AppendFormatted(Prose.Number(number));

    public void AppendFormatted(long number) => AppendFormatted(Prose.Number(number));

    /// <summary>A result, in the form of the language.</summary>
    public void AppendFormatted(double number) => AppendFormatted(Prose.Number(number));

    public string Finish() => Holes.Fill(Translations.Of(Language.Current, _key.ToString()), _holes);
}

/// <summary>A piece of HTML with holes as a key with numbered holes; whatever stands in the holes is escaped, unless it is markup already.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlTemplate(int literalLength, int holes)
{
    private readonly StringBuilder _key = new(literalLength + (3 * holes));
    private readonly List<string> _holes = new(holes);

    public void AppendLiteral(string html) => _key.Append(html);

    public void AppendFormatted(Markup markup)
    {
        _key.Append('{').Append(_holes.Count).Append('}');
        _holes.Add(markup.Html);
    }

    public void AppendFormatted(IEnumerable<Markup> parts) => AppendFormatted(Markup.Join(parts));

    public void AppendFormatted(string? text) => AppendFormatted(Markup.Of($"{text}"));

    public void AppendFormatted(int number) => AppendFormatted(new Markup(Prose.Number(number)));

    /// <summary>A result, in the form of the language.</summary>
    public void AppendFormatted(double number) => AppendFormatted(new Markup(Prose.Number(number)));

    public Markup Finish() => new(Holes.Fill(Translations.Of(Language.Current, _key.ToString()), _holes));
}

/// <summary>Texts with numbered holes.</summary>
internal static class Holes
{
    /// <summary>The text with its holes filled; a translation may hold them in another order.</summary>
    public static string Fill(string text, IReadOnlyList<string> holes)
    {
        var filled = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '{' ? text.IndexOf('}', at) : -1;
            if (end > at && int.TryParse(text.AsSpan(at + 1, end - at - 1), out var hole) && hole < holes.Count)
            {
                filled.Append(holes[hole]);
                at = end;
            }
            else if (!(text[at] == '.' && filled.Length > 0 && filled[^1] == '…'))
            {
                filled.Append(text[at]); // a cut name at the end of a sentence has its dots already
            }
        }

        return filled.ToString();
    }
}
