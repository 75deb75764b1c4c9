using System.Text.Json.Nodes;
using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>Adoptions on record: how many cities have adopted by each period, and how many of those at risk do so in it.</summary>
internal static class ObservedAdoptions
{
    private const int MostPolicies = 20;

    public static Figure? Of(StudyTables study)
    {
        var policies = study.Observed
            .GroupBy(row => row.Policy, StringComparer.Ordinal)
            .OrderByDescending(rows => rows.Last().Ever)
            .ThenBy(rows => rows.Key, StringComparer.Ordinal)
            .ToArray();
        if (policies.Length == 0)
            return null;
        var views = policies.Take(MostPolicies).SelectMany(rows => new[] { Cumulative(rows.Key, [.. rows]), Hazard(rows.Key, [.. rows]) }).ToArray();
        var limited = policies.Length > MostPolicies
            ? Text.Of($" Of {policies.Length} policies the {MostPolicies} with most adopters are drawn.")
            : string.Empty;
        return new(
            "observed",
            Text.Of("Adoptions on record"),
            Text.Of(
                $"Cities with an adoption on record by the end of each period (columns: new in the period), or the hazard: the share of those that have not "
                    + $"adopted before that adopt in the period. Observed, not simulated. A city without a row counts as not having adopted.{limited}"),
            Plot.Of("observed", Words(policies), Text.Of("Shown"), 320, views),
            "adoption_curve",
            HtmlTable.Of(Text.Of("Adoptions on record by policy and period"), study.Table("adoption_curve")!));
    }

    private static PlotView Cumulative(string policy, ObservedRow[] rows)
    {
        var periods = rows.Select(row => row.Period).ToArray();
        var view = View(Text.Of($"{policy}: cities"), Text.Of("cities"), periods,
        [
            Bars(Text.Of("new in the period"), periods, rows.Select(row => row.Adoptions)),
            Line(Text.Of("adopted so far"), periods, rows.Select(row => row.Ever), "solid"),
            .. rows.Any(row => row.Holders != row.Ever)
                ? [Line(Text.Of("hold the policy"), periods, rows.Select(row => row.Holders), "dash")]
                : (JsonObject[])[],
        ]);
        Plot.Counts((JsonObject)view.Layout["yaxis"]!, rows.Max(row => row.Ever));
        return view;
    }

    private static PlotView Hazard(string policy, ObservedRow[] rows)
    {
        var periods = rows.Select(row => row.Period).ToArray();
        var view = View(
            Text.Of($"{policy}: hazard"), Text.Of("share of those at risk"), periods, [Bars(Text.Of("hazard"), periods, rows.Select(row => row.Hazard))]);
        view.Layout["yaxis"]!["tickformat"] = ".0%";
        return view;
    }

    private static PlotView View(string label, string axis, string[] periods, JsonObject[] traces) => new(label, new JsonArray([.. traces]), new JsonObject
    {
        ["height"] = 380,
        ["xaxis"] = Plot.PeriodAxis(periods),
        ["yaxis"] = new JsonObject { ["rangemode"] = "tozero", ["title"] = new JsonObject { ["text"] = axis } },
        ["margin"] = new JsonObject { ["l"] = 64, ["t"] = 44 },
        ["legend"] = new JsonObject { ["orientation"] = "h", ["y"] = 1.02, ["yanchor"] = "bottom" },
    });

    private static JsonObject Bars(string name, string[] periods, IEnumerable<double> values) => new()
    {
        ["type"] = "bar",
        ["name"] = name,
        ["x"] = Plot.Texts(periods),
        ["y"] = Plot.Numbers(values),
        ["marker"] = new JsonObject { ["color"] = "--orange" },
    };

    private static JsonObject Line(string name, string[] periods, IEnumerable<double> values, string dash) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "lines+markers",
        ["name"] = name,
        ["x"] = Plot.Texts(periods),
        ["y"] = Plot.Numbers(values),
        ["line"] = new JsonObject { ["color"] = Palette.Text, ["width"] = 2.5, ["shape"] = "hv", ["dash"] = dash },
        ["marker"] = new JsonObject { ["color"] = Palette.Text, ["size"] = 7 },
    };

    private static string Words(IGrouping<string, ObservedRow>[] policies) => string.Join(" ", policies.Take(3).Select(rows =>
        Text.Of($"{rows.Key}: {Prose.Count((int)rows.Last().Ever, "city has", "cities have")} adopted by {rows.Last().Period}.")));
}
