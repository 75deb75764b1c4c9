using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;

namespace CityNetworks.Reports.Sections;

/// <summary>A part of the page.</summary>
internal sealed record Section(string Id, string Title, Markup Body)
{
    public Markup Render() => Markup.Of(
        $"""
        <section id="{Id}" aria-labelledby="{Id}-title">
        <h2 id="{Id}-title">{Title}</h2>
        {Body}</section>

        """);

    /// <summary>The section, or null where it would be empty.</summary>
    public static Section? Unless(bool empty, string id, string title, Func<Markup> body) => empty ? null : new(id, title, body());

    /// <summary>A figure, or nothing.</summary>
    public static Markup Show(Figure? figure) => figure?.Render() ?? Markup.Empty;
}
