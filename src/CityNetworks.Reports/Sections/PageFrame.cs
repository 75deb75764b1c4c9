using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>What every page has around its sections: head, title, contents.</summary>
/// <param name="Title">The title of the page.</param>
/// <param name="Policy">The content security policy.</param>
/// <param name="Skip">The words of the link over the contents, for the keyboard.</param>
/// <param name="Lead">The line below the title.</param>
internal sealed record PageFrame(string Title, string Policy, Markup Skip, Markup Lead)
{
    /// <summary>The page, as HTML in the language that is spoken.</summary>
    /// <param name="input">Its tables and the version of the program.</param>
    /// <param name="sections">Its sections, in order.</param>
    /// <param name="before">What stands before the first section.</param>
    /// <param name="after">What stands after the last one: scripts.</param>
    public Markup Of(ReportInput input, IReadOnlyList<Section> sections, Markup before, Markup after) => Markup.Of(
        $"""
        <!DOCTYPE html>
        <html lang="{Language.Current.Tag}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="{new Markup(Policy)}">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="CityNetworks {input.Version}">
        <title>{Title}</title>
        <style>
        {Assets.Style}</style>
        </head>
        <body>
        <a class="skip" href="#main">{Skip}</a>
        <header>
        <h1>{Title}</h1>
        <p>{Lead}</p>
        </header>
        <nav aria-label="{Text.Of("Contents")}"><ol>{sections.Select(Entry)}</ol></nav>
        <main id="main" tabindex="-1">
        {before}{sections.Select(section => section.Render())}</main>
        {after}</body>
        </html>

        """);

    private static Markup Entry(Section section) => Markup.Of($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>\n");
}
