using System.Text.Json.Nodes;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>Adopters in one world less those in another, by period, with the interval that holds 95 % of the paired runs.</summary>
internal static class ScenarioDifferences
{
    /// <summary>The figure of a table of differences by period; null where there is none.</summary>
    /// <param name="study">The study.</param>
    /// <param name="table">The table's name: <c>differences</c> or <c>counterfactual</c>.</param>
    public static Figure? Of(StudyTables study, string table)
    {
        var rows = new Rows(study.Table(table));
        if (rows.Count == 0 || !rows.Has("difference"))
            return null;
        var views = Enumerable.Range(0, rows.Count).GroupBy(row => rows.Text(row, "policy"), StringComparer.Ordinal)
            .Select(policy => View(policy.Key, [.. policy.Select(row => Read(rows, row))]))
            .ToArray();
        return new(
            table == "differences" ? "differences" : "change",
            table == "differences" ? Text.Of("Difference of scenarios by period") : Text.Of("Difference that the change makes, by period"),
            Text.Of("The mark is the mean difference in adopters over the paired runs; the bar holds 95\u00A0% of the runs."),
            Plot.Of(
                table == "differences" ? "differences" : "change",
                Text.Of("Mean difference in adopters with its interval by period. The table below lists them."),
                study.CurvesAreOf == "Scenario" || table == "differences" ? Text.Of("Scenario") : Text.Of("Policy"),
                320,
                views),
            table,
            Markup.Empty);
    }

    private sealed record Difference(string Period, double Mean, double Low, double High);

    private static Difference Read(Rows rows, int row) =>
        new(rows.Text(row, "period"), rows.Number(row, "difference"), rows.Number(row, "run_lo"), rows.Number(row, "run_hi"));

    private static PlotView View(string label, Difference[] rows)
    {
        var marks = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["x"] = Plot.Texts(rows.Select(row => row.Period)),
            ["y"] = Plot.Numbers(rows.Select(row => row.Mean)),
            ["marker"] = new JsonObject { ["size"] = 10, ["color"] = "--blue" },
            ["error_y"] = new JsonObject
            {
                ["type"] = "data",
                ["symmetric"] = false,
                ["array"] = Plot.Numbers(rows.Select(row => row.High - row.Mean)),
                ["arrayminus"] = Plot.Numbers(rows.Select(row => row.Mean - row.Low)),
                ["color"] = Palette.Quiet,
                ["thickness"] = 2,
                ["width"] = 5,
            },
            ["text"] = Plot.Texts(rows.Select(row =>
                $"{Plot.Label(row.Period)}: {Prose.Signed(Math.Round(row.Mean, 2))} ({Prose.Signed(row.Low)} … {Prose.Signed(row.High)})")),
            ["hoverinfo"] = "text",
        };
        return new(label, new JsonArray(marks), new JsonObject
        {
            ["height"] = 340,
            ["xaxis"] = Plot.PeriodAxis([.. rows.Select(row => row.Period).Distinct()]),
            ["yaxis"] = Plot.Counts(
                new JsonObject
                {
                    ["title"] = new JsonObject { ["text"] = Text.Of("difference in adopters") },
                    ["zeroline"] = true,
                    ["zerolinecolor"] = Palette.Text,
                    ["rangemode"] = "tozero",
                },
                Math.Max(0, rows.Max(row => Math.Max(row.High, row.Mean))) - Math.Min(0, rows.Min(row => Math.Min(row.Low, row.Mean)))),
            ["margin"] = new JsonObject { ["l"] = 64 },
            ["showlegend"] = false,
        });
    }
}
