using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Figures;

/// <summary>A figure of the page: picture, words for those who do not see it, its numbers as a table, and the way to its data.</summary>
/// <param name="Id">Its anchor on the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Note">How to read it.</param>
/// <param name="Picture">A plot or drawing.</param>
/// <param name="Table">The table its numbers come from.</param>
/// <param name="Alternative">The same content as an HTML table.</param>
internal sealed record Figure(string Id, string Title, string Note, Markup Picture, string Table, Markup Alternative)
{
    public Markup Render() => Markup.Of(
        $"""
        <figure id="{Id}">
        <figcaption><strong>{Title}.</strong> {Note}</figcaption>
        {Picture}
        <p class="ways"><a href="#data-{Table}" data-table="{Table}">{Text.Of("Data (CSV)")}</a>{Images()}</p>
        {Details()}</figure>

        """);

    private static Markup Images() => Markup.Of($" {Button("svg", Text.Of("Image (SVG)"))} {Button("png", Text.Of("Image (PNG)"))}");

    private static Markup Button(string format, string words) => Markup.Of($"<button type=\"button\" data-format=\"{format}\" hidden>{words}</button>");

    private Markup Details() => Alternative.IsEmpty ? Markup.Empty : Markup.Of(
        $"""
        <details><summary>{Text.Of("The figure as a table")}</summary>
        {Alternative}</details>

        """);
}
