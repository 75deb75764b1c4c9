using System.Text.Json.Nodes;

namespace CityNetworks.Reports.Figures;

/// <summary>An item of a chart of dots with intervals; Low and High are NaN where the interval is not known.</summary>
internal sealed record IntervalItem(string Id, string Name, double Value, double Low, double High, string Words, string Symbol);

/// <summary>Charts of dots with intervals: one named row an item, bars to both sides.</summary>
internal static class Intervals
{
    private const int PixelsPerItem = 24;

    /// <summary>The chart, the first item lowest.</summary>
    public static PlotView View(string label, string title, IReadOnlyList<IntervalItem> items)
    {
        var layout = new JsonObject
        {
            ["height"] = 90 + (PixelsPerItem * Math.Max(3, items.Count)),
            ["xaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = title }, ["zeroline"] = false },
            ["yaxis"] = new JsonObject
            {
                // Rows go by id, since two cities may bear one name.
                ["type"] = "category",
                ["categoryorder"] = "array",
                ["categoryarray"] = Plot.Texts(items.Select(item => item.Id)),
                ["tickvals"] = Plot.Texts(items.Select(item => item.Id)),
                ["ticktext"] = Plot.Texts(items.Select(item => Plot.Label(item.Name))),
                ["range"] = new JsonArray(-0.7, items.Count - 0.3),
            },
            ["showlegend"] = false,
        };
        // Dots without an interval are a trace of their own: a bar of no length would say that the value is exact.
        var known = items.Where(item => !double.IsNaN(item.Low) && !double.IsNaN(item.High)).ToArray();
        var data = new JsonArray(Dots([.. items.Except(known)]));
        var bars = Dots(known);
        bars["error_x"] = Bars(known);
        data.Add((JsonNode)bars);
        return new(label, data, layout);
    }

    private static JsonObject Dots(IReadOnlyList<IntervalItem> items) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "markers",
        ["x"] = Plot.Numbers(items.Select(item => item.Value)),
        ["y"] = Plot.Texts(items.Select(item => item.Id)),
        ["text"] = Plot.Texts(items.Select(item => Plot.Label(item.Words))),
        ["hoverinfo"] = "text",
        ["marker"] = new JsonObject
        {
            ["size"] = 10,
            ["color"] = "--blue",
            ["symbol"] = Plot.Texts(items.Select(item => item.Symbol)),
            ["line"] = new JsonObject { ["color"] = "--blue", ["width"] = 2 },
        },
    };

    private static JsonObject Bars(IReadOnlyList<IntervalItem> items) => new()
    {
        ["type"] = "data",
        ["symmetric"] = false,
        ["array"] = Plot.Numbers(items.Select(item => item.High - item.Value)),
        ["arrayminus"] = Plot.Numbers(items.Select(item => item.Value - item.Low)),
        ["color"] = Palette.Quiet,
        ["thickness"] = 2,
        ["width"] = 4,
    };
}
