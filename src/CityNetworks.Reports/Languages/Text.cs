using System.Diagnostics.CodeAnalysis;
using CityNetworks.Reports.Html;

namespace CityNetworks.Reports.Languages;

/// <summary>Texts in the current language. The English text is the key, its holes numbered: <c>Text.Of($"{part} of {whole} events")</c> looks up
/// <c>{0} of {1} events</c>.</summary>
/// <remarks>A text without a translation stays English; a test finds every key that the sources use and fails for one that is missing.</remarks>
internal static class Text
{
    /// <summary>A fixed text.</summary>
    /// <param name="text">A constant: a test refuses anything else. What is not constant is a <see cref="Word"/>.</param>
    public static string Of([ConstantExpected] string text) => Translations.Of(Language.Current, text);

    /// <summary>A text with holes.</summary>
    public static string Of(TextTemplate text) => text.Finish();

    /// <summary>A fixed piece of HTML: the text is markup, in every language.</summary>
    /// <param name="html">A constant.</param>
    public static Markup Html([ConstantExpected] string html) => new(Translations.Of(Language.Current, html));

    /// <summary>A piece of HTML with holes, which are escaped.</summary>
    public static Markup Html(HtmlTemplate html) => html.Finish();

    /// <summary>The text of a number of things, singular or plural by the rule of the language.</summary>
    public static string Plural(double count, TextTemplate one, TextTemplate many) => Language.Current.IsOne(count) ? one.Finish() : many.Finish();

    /// <summary>The same of fixed texts.</summary>
    public static string Plural(double count, [ConstantExpected] string one, [ConstantExpected] string many) =>
        Translations.Of(Language.Current, Language.Current.IsOne(count) ? one : many);

    /// <summary>Marks a constant as a key that is translated where it is shown, with <see cref="Word"/>.</summary>
    public static string Key([ConstantExpected] string text) => text;

    /// <summary>A word or sentence that comes from a table, a definition or a <see cref="Key"/>: translated where it is known, else as it is.</summary>
    public static string Word(string text) => Translations.Known(Language.Current, text) ?? text;
}
