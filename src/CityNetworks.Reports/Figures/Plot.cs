using System.Text.Json.Nodes;
using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Figures;

/// <summary>One view of a plot: traces and layout as plotly.js reads them. A colour is written as the name of a CSS variable, so that one plot serves light,
/// dark and print.</summary>
/// <param name="Label">What the view shows, where a plot has several.</param>
/// <param name="Data">The traces.</param>
/// <param name="Layout">The layout; the page's script adds fonts and colours of axes.</param>
internal sealed record PlotView(string Label, JsonArray Data, JsonObject Layout);

/// <summary>A plot drawn in the reader's browser.</summary>
internal static class Plot
{
    /// <summary>How many letters of a name have room beside its row.</summary>
    public const int NameLetters = 28;

    private const int Buttons = 5;

    /// <summary>Beside the longest name of a row the chart itself has at least so many pixels.</summary>
    private const int LeastChart = 150;

    /// <summary>An axis no longer than this has a tick at each whole number.</summary>
    private const int MostSingle = 10;

    /// <summary>The place of a plot: its words, its size, its views and the choice between them.</summary>
    /// <param name="id">The figure's id.</param>
    /// <param name="description">Read aloud in place of the picture.</param>
    /// <param name="choice">What the views differ in.</param>
    /// <param name="minimumWidth">Below this many pixels the plot scrolls inside its box, so that its words stay legible.</param>
    /// <param name="views">At least one.</param>
    /// <param name="first">The view shown first.</param>
    public static Markup Of(string id, string description, string choice, int minimumWidth, IReadOnlyList<PlotView> views, int first = 0)
    {
        foreach (var view in views)
        {
            if (Language.Current.PlotSeparators is { } separators)
                view.Layout["separators"] = separators;
        }

        // The default encoder writes <, > and & as \u escapes: no text can end the script element.
        var all = new JsonArray([.. views.Select(view => new JsonObject { ["data"] = view.Data, ["layout"] = view.Layout })]);
        var specification = new Markup(new JsonObject { ["first"] = first, ["views"] = all }.ToJsonString());
        var width = Math.Max(minimumWidth, views.Max(Names) + LeastChart);
        var scrolls = Text.Of("Plot; scrolls sideways on a narrow screen");
        var size = $"min-width:{width}px;height:{(int)views[first].Layout["height"]!}px";
        return Markup.Of(
            $"""
            {Choice(id, choice, views, first)}<div class="wide" role="group" tabindex="0" aria-label="{scrolls}">
            <div class="chart" role="img" aria-label="{description}" style="{size}"></div></div>
            <script type="application/json">{specification}</script>

            """);
    }

    /// <summary>Numbers; NaN becomes null, which is a gap.</summary>
    public static JsonArray Numbers(IEnumerable<double> values) =>
        new([.. values.Select(value => double.IsFinite(value) ? JsonValue.Create(Math.Round(value, 6)) : null)]);

    public static JsonArray Texts(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode?)JsonValue.Create(value))]);

    /// <summary>The two ends of each of several lines in one trace: null between them ends a line.</summary>
    public static JsonArray Ends(IEnumerable<(string From, string To)> lines) =>
        new([.. lines.SelectMany(line => new JsonNode?[] { JsonValue.Create(line.From), JsonValue.Create(line.To), null })]);

    /// <summary>An axis of periods in the order of time, also those without a value.</summary>
    public static JsonObject PeriodAxis(IReadOnlyList<string> periods) => new()
    {
        ["type"] = "category",
        ["categoryorder"] = "array",
        ["categoryarray"] = Texts(periods),
        ["range"] = new JsonArray(-0.5, periods.Count - 0.5),
        ["showgrid"] = false,
    };

    /// <summary>An axis of counts whose ticks are whole numbers: of many plotly.js makes them so by itself, of few it would write halves.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="span">How far the values reach from end to end.</param>
    public static JsonObject Counts(JsonObject axis, double span)
    {
        if (span <= MostSingle)
            axis["dtick"] = 1;
        return axis;
    }

    /// <summary>A pattern over a colour, so that bars differ also without colours.</summary>
    public static JsonObject Pattern(string shape, string colour) =>
        new() { ["shape"] = shape, ["bgcolor"] = colour, ["fgcolor"] = Palette.Surface, ["solidity"] = 0.25 };

    /// <summary>Text inside a plot: plotly.js reads a few tags in it, so text must be escaped as in HTML. It knows numbers of characters, but few of their
    /// names.</summary>
    public static string Label(string text) => Markup.Of($"{text}").Html.Replace("&quot;", "&#34;", StringComparison.Ordinal);

    // How wide the longest name of a row is, in pixels.
    private static int Names(PlotView view) => view.Layout["yaxis"]?["ticktext"] is JsonArray names
        ? (int)names.Select(name => TextWidth.Of((string?)name ?? string.Empty, 12)).DefaultIfEmpty(0).Max()
        : 0;

    private static Markup Checked(bool isChecked) => new(isChecked ? " checked" : string.Empty);

    // Few views are all in sight; many are a list.
    private static Markup Choice(string id, string choice, IReadOnlyList<PlotView> views, int first) => views.Count switch
    {
        < 2 => Markup.Empty,
        <= Buttons => Markup.Of(
            $"""
            <fieldset class="choice" hidden><legend>{choice}</legend>{views.Select((view, place) => Markup.Of(
                $"""<label><input type="radio" name="{id}-view" value="{place}"{Checked(place == first)}> {view.Label}</label>"""))}</fieldset>

            """),
        _ => Markup.Of(
            $"""
            <p class="choice" hidden><label>{choice} <select>{views.Select((view, place) => Markup.Of(
                $"""<option value="{place}"{new Markup(place == first ? " selected" : string.Empty)}>{view.Label}</option>"""))}</select></label></p>

            """),
    };
}
