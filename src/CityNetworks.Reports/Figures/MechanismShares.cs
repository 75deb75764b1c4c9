using System.Text.Json.Nodes;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>By which mechanism cities adopt in the simulated scenario, stacked by period.</summary>
internal static class MechanismShares
{
    // A mechanism keeps its colour and pattern on every page.
    private static readonly (string Name, string Colour, string Pattern)[] s_mechanisms =
    [
        ("baseline", "--quiet", ""), ("learning", "--blue", ""), ("mimicry", "--orange", "/"), ("competition", "--green", "x"), ("coercion", "--vermillion", "."), ("contact", "--sky", "\\"), ("endorsement", "--purple", "-"),
    ];

    public static Figure? Of(Study study)
    {
        if (study.Mechanisms.Count == 0)
            return null;
        var policies = study.Mechanisms.GroupBy(row => row.Policy, StringComparer.Ordinal).ToArray();
        var views = policies
            .Select(policy => (Named: policies.Length > 1 ? policy.Key + ": " : string.Empty, Rows: policy.ToArray()))
            .SelectMany(policy => new[] { View(policy.Named, policy.Rows, false), View(policy.Named, policy.Rows, true) })
            .ToArray();
        return new(
            "mechanisms",
            "Simulated spread: adoptions by mechanism",
            "Each simulated adoption carries the mechanism that caused it; the shares follow from the rates that the scenario states.",
            Plot.Of("mechanisms", "Stacked bars of expected adoptions by mechanism and period. The table below lists them.", "Shown", 320, views),
            "mechanisms",
            HtmlTable.Of("Adoptions by mechanism", study.Table("mechanisms")!));
    }

    private static PlotView View(string named, MechanismRow[] rows, bool shares)
    {
        var periods = rows.Select(row => row.Period).Distinct().ToArray();
        var names = rows.Select(row => row.Mechanism).Distinct().OrderBy(Place).ThenBy(name => name, StringComparer.Ordinal).ToArray();
        var data = new JsonArray([.. names.Select(name => Trace(name, periods, [.. rows.Where(row => row.Mechanism == name)], shares))]);
        var axis = new JsonObject { ["title"] = new JsonObject { ["text"] = shares ? "share of adoptions" : "expected adoptions" }, ["rangemode"] = "tozero" };
        if (shares)
            axis["tickformat"] = ".0%";
        var layout = new JsonObject
        {
            ["height"] = 380,
            ["barmode"] = "stack",
            ["bargap"] = 0.3,
            ["xaxis"] = Plot.PeriodAxis(periods),
            ["yaxis"] = axis,
            ["margin"] = new JsonObject { ["l"] = 64, ["t"] = 44 },
            ["legend"] = new JsonObject { ["orientation"] = "h", ["y"] = 1.02, ["yanchor"] = "bottom", ["traceorder"] = "normal" },
        };
        return new(named + (shares ? "shares" : "expected adoptions"), data, layout);
    }

    private static JsonObject Trace(string name, IReadOnlyList<string> periods, IReadOnlyList<MechanismRow> rows, bool shares)
    {
        var place = Place(name);
        var (_, colour, pattern) = place < s_mechanisms.Length ? s_mechanisms[place] : (name, Palette.Text, "+");
        var values = periods.Select(period => rows.FirstOrDefault(row => row.Period == period)).Select(row => row is null ? double.NaN : shares ? row.Share : row.Adoptions);
        return new JsonObject
        {
            ["type"] = "bar",
            ["name"] = Plot.Label(name),
            ["x"] = Plot.Texts(periods),
            ["y"] = Plot.Numbers(values),
            ["hovertemplate"] = "%{x}: " + Plot.Label(name) + (shares ? " %{y:.1%}" : " %{y:.3f}") + "<extra></extra>",
            ["marker"] = new JsonObject { ["color"] = colour, ["pattern"] = Plot.Pattern(pattern, colour) },
        };
    }

    private static int Place(string mechanism)
    {
        var place = Array.FindIndex(s_mechanisms, known => mechanism.StartsWith(known.Name, StringComparison.Ordinal));
        return place < 0 ? s_mechanisms.Length : place;
    }
}
