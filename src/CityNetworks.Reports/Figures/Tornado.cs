using System.Text.Json.Nodes;
using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>How far each factor alone moves the adopters by the end, the widest on top; one view a scenario.</summary>
internal static class Tornado
{
    private const int Limit = 20;
    private const int PixelsPerFactor = 28;

    public static Figure? Of(StudyTables study)
    {
        if (study.Effects.Count == 0)
            return null;
        return new(
            "tornado",
            Text.Of("What is not known, and how far it matters"),
            Text.Of(
                "Each bar reaches from the expected adopters with the factor at its low value to those with it at its high value, all else as in the scenario; "
                    + "for a choice made in coding the records, from as recorded to the alternative. The ranges are assumptions too.")
                + Cut(study),
            Plot.Of("tornado", Words(study), Text.Of("Scenario"), 420, [.. study.Effects
                .GroupBy(row => row.Scenario, StringComparer.Ordinal)
                .Select(scenario => View(scenario.Key, [.. scenario.Take(Limit).Reverse()]))]),
            "effects",
            HtmlTable.Of(
                Text.Of(
                    "Effects of each factor: adopters at its ends, the swing with its 95\u00A0% Monte Carlo confidence interval, and the partial rank "
                        + "correlation over all points of the design"),
                study.Table("effects")!));
    }

    private static string Cut(StudyTables study)
    {
        var most = study.Effects.CountBy(row => row.Scenario, StringComparer.Ordinal).Max(scenario => scenario.Value);
        return most > Limit ? Text.Of($" Of {most} factors the {Limit} that move it farthest are drawn.") : string.Empty;
    }

    private static PlotView View(string scenario, IReadOnlyList<EffectRow> rows)
    {
        var data = new JsonArray(new JsonObject
        {
            ["type"] = "bar",
            ["orientation"] = "h",
            ["y"] = Plot.Texts(rows.Select(row => row.Factor)),
            ["x"] = Plot.Numbers(rows.Select(row => row.Swing)),
            ["base"] = Plot.Numbers(rows.Select(row => row.AtLow)),
            ["text"] = Plot.Texts(rows.Select(row => Plot.Label(Words(row)))),
            ["textposition"] = "none",
            ["hoverinfo"] = "text",
            ["marker"] = new JsonObject { ["color"] = "--blue" },
        });
        var layout = new JsonObject
        {
            ["height"] = 90 + (PixelsPerFactor * Math.Max(3, rows.Count)),
            ["xaxis"] = Plot.Counts(
                new JsonObject { ["title"] = new JsonObject { ["text"] = Text.Of("expected adopters by the end") }, ["zeroline"] = false },
                rows.Max(row => Math.Max(row.AtLow, row.AtHigh)) - rows.Min(row => Math.Min(row.AtLow, row.AtHigh))),
            ["yaxis"] = new JsonObject
            {
                ["type"] = "category",
                ["automargin"] = true,
                ["ticktext"] = Plot.Texts(rows.Select(row => Plot.Label(FactorWords.Of(row.Factor)))),
                ["tickvals"] = Plot.Texts(rows.Select(row => row.Factor))
            },
            ["showlegend"] = false,
        };
        return new(scenario, data, layout);
    }

    private static string Words(EffectRow row) =>
        Text.Of($"{FactorWords.Of(row.Factor)}: {row.AtLow} at {row.Low}, {row.AtHigh} at {row.High}");

    private static string Words(StudyTables study) => string.Join(" ", study.Effects
        .GroupBy(row => row.Scenario, StringComparer.Ordinal)
        .Select(scenario => scenario.First() is { Swing: not 0 } most
            ? Text.Of($"{scenario.Key}: {FactorWords.Of(most.Factor)} matters most, {most.AtLow} to {most.AtHigh} expected adopters.")
            : Text.Of($"{scenario.Key}: no factor changes anything.")));
}
