using System.Text.Json.Nodes;

namespace CityNetworks.Reports.Figures;

/// <summary>What charts of dots with intervals share: one named row an item, bars to both sides.</summary>
internal static class Intervals
{
    /// <summary>Bars from low to high about the value; none where the interval is not known.</summary>
    public static JsonObject Bars(IEnumerable<(double Value, double Low, double High)> rows, string colour)
    {
        var list = rows.ToArray();
        return new JsonObject
        {
            ["type"] = "data",
            ["symmetric"] = false,
            ["array"] = Plot.Numbers(list.Select(row => row.High - row.Value)),
            ["arrayminus"] = Plot.Numbers(list.Select(row => row.Value - row.Low)),
            ["color"] = colour,
            ["thickness"] = 2,
            ["width"] = 4,
        };
    }

    /// <summary>A layout whose height grows with the rows.</summary>
    public static JsonObject Layout(int rows, string title) => new()
    {
        ["height"] = 90 + (24 * Math.Max(3, rows)),
        ["xaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = title }, ["zeroline"] = false },
        ["yaxis"] = new JsonObject { ["type"] = "category", ["showgrid"] = true, ["dtick"] = 1, ["range"] = new JsonArray(-0.7, rows - 0.3) },
        ["showlegend"] = false,
    };
}
