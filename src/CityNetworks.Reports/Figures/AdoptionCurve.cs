using System.Text.Json.Nodes;
using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>How many cities have adopted, in the simulated scenario: mean with its bands, one view a policy.</summary>
internal static class AdoptionCurve
{
    public static Figure? Of(StudyTables study)
    {
        if (study.Curves.Count == 0)
            return null;
        return new(
            "curve",
            Text.Of("Simulated spread: cities that have adopted"),
            Text.Of(
                "The line is the mean over the runs, the dashed line the median; the dark band holds the middle half of the runs, the light band holds "
                    + "95\u00A0% of them. A scenario, not an observation."),
            Plot.Of(
                "curve",
                Words(study),
                study.CurvesAreOf,
                320,
                [.. study.Curves.GroupBy(row => row.Policy, StringComparer.Ordinal).Select(policy => View(policy.Key, [.. policy]))]),
            "curves",
            HtmlTable.Of(Text.Of("Simulated adopters by period"), study.Table("curves")!));
    }

    private static PlotView View(string policy, IReadOnlyList<CurveRow> rows)
    {
        var periods = rows.Select(row => row.Period).ToArray();
        var mean = Line(Text.Of("mean"), periods, rows.Select(row => row.Mean), 3, "solid");
        mean["mode"] = "lines+markers";
        mean["marker"] = new JsonObject { ["size"] = 7, ["color"] = "--blue" };
        mean["hovertemplate"] = "%{x}: " + Text.Of("mean") + " %{y:.2f}<extra></extra>";
        var data = new JsonArray(
            Edge(periods, rows.Select(row => row.Low)),
            Band(Text.Of("95\u00A0% of the runs"), periods, rows.Select(row => row.High), "--band"),
            Line(Text.Of("median"), periods, rows.Select(row => row.Median), 1.5, "dash"),
            mean);
        if (rows.Any(row => double.IsFinite(row.LowerQuartile)))
        {
            data.Insert(2, Edge(periods, rows.Select(row => row.LowerQuartile)));
            data.Insert(3, Band(Text.Of("middle half of the runs"), periods, rows.Select(row => row.UpperQuartile), "--band-dark"));
        }

        if (rows.Any(row => double.IsFinite(row.Observed)))
        {
            var observed = Line(Text.Of("on record"), periods, rows.Select(row => row.Observed), 2.5, "dashdot");
            observed["line"]!["color"] = Palette.Text;
            observed["hoverinfo"] = "all";
            data.Add((JsonNode)observed);
        }

        var top = rows.SelectMany(row => new[] { row.High, row.Mean, row.Observed }).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        var layout = new JsonObject
        {
            ["height"] = 400,
            ["xaxis"] = Plot.PeriodAxis(periods),
            ["yaxis"] = Plot.Counts(
                new JsonObject
                {
                    ["range"] = new JsonArray(0, Math.Max(1, top * 1.08)),
                    ["title"] = new JsonObject { ["text"] = Text.Of("cities") },
                },
                top),
            ["margin"] = new JsonObject { ["l"] = 64, ["t"] = 44 },
            ["legend"] = new JsonObject { ["orientation"] = "h", ["y"] = 1.06, ["yanchor"] = "bottom" },
        };
        return new(policy, data, layout);
    }

    internal static JsonObject Line(string name, IReadOnlyList<string> periods, IEnumerable<double> values, double width, string dash) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "lines",
        ["name"] = name,
        ["x"] = Plot.Texts(periods),
        ["y"] = Plot.Numbers(values),
        ["line"] = new JsonObject { ["color"] = "--blue", ["width"] = width, ["dash"] = dash },
        ["hoverinfo"] = "skip",
    };

    internal static JsonObject Edge(IReadOnlyList<string> periods, IEnumerable<double> values)
    {
        var edge = Line(string.Empty, periods, values, 0, "solid");
        edge["showlegend"] = false;
        return edge;
    }

    internal static JsonObject Band(string name, IReadOnlyList<string> periods, IEnumerable<double> values, string colour)
    {
        var band = Line(name, periods, values, 0, "solid");
        band["fill"] = "tonexty";
        band["fillcolor"] = colour;
        return band;
    }

    private static string Words(StudyTables study) => string.Join(" ", study.Curves
        .GroupBy(row => row.Policy, StringComparer.Ordinal)
        .Select(policy => Text.Of(
            $"{policy.Key}: by {policy.Last().Period} on average {Prose.Count(policy.Last().Mean, "city has", "cities have")} adopted, {policy.Last().Low} to "
                + $"{policy.Last().High} in 95\u00A0% of the runs.")));
}
