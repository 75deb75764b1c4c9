using System.Text.Json.Nodes;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>By which mechanism cities adopt in the simulated scenario, stacked by period.</summary>
internal static class MechanismShares
{
    // A mechanism keeps its colour and pattern on every page: its place among all that results may name.
    private static readonly (string Colour, string Pattern)[] s_styles =
    [
        ("--quiet", ""), ("--blue", ""), ("--sky", "\\"), ("--blue", "|"), ("--orange", "/"), ("--orange", "-"), ("--green", "x"), ("--vermillion", "."),
        ("--vermillion", "\\"), ("--purple", "+"), ("--purple", ""),
    ];

    public static Figure? Of(StudyTables study)
    {
        if (study.Mechanisms.Count == 0)
            return null;
        var policies = study.Mechanisms.GroupBy(row => row.Policy, StringComparer.Ordinal).ToArray();
        var views = policies
            .Select(policy => (Named: policies.Length > 1 ? policy.Key + ": " : string.Empty, Rows: policy.ToArray()))
            .SelectMany(policy => Views(policy.Named, policy.Rows))
            .ToArray();
        return new(
            "mechanisms",
            Text.Of("Simulated spread: adoptions by mechanism"),
            Text.Of(
                "Each simulated adoption is attributed to one mechanism; the shares follow from the rates stated in the scenario and from the assumption that "
                    + "the hazards of mechanisms add up."),
            Plot.Of(
                "mechanisms",
                Text.Of("Stacked bars of expected adoptions by mechanism and period. The table below lists them."),
                Text.Of("Shown"),
                320,
                views),
            "mechanisms",
            HtmlTable.Of(Text.Of("Adoptions by mechanism"), study.Table("mechanisms")!));
    }

    // Parts of one mechanism stand together at first, and apart on request.
    private static IEnumerable<PlotView> Views(string named, MechanismRow[] rows)
    {
        var families = rows.GroupBy(row => (row.Period, row.Family))
            .Select(parts => parts.First() with
            {
                Mechanism = parts.Key.Family,
                Adoptions = parts.Sum(part => part.Adoptions),
                Share = parts.Sum(part => part.Share)
            })
            .ToArray();
        yield return View(named, families, false);
        yield return View(named, families, true);
        if (families.Length < rows.Length)
        {
            yield return View(named + Text.Of("parts: "), rows, false);
            yield return View(named + Text.Of("parts: "), rows, true);
        }
    }

    private static PlotView View(string named, MechanismRow[] rows, bool shares)
    {
        var periods = rows.Select(row => row.Period).Distinct().ToArray();
        var names = rows.Select(row => row.Mechanism).Distinct().OrderBy(Place).ThenBy(name => name, StringComparer.Ordinal).ToArray();
        var data = new JsonArray([.. names.Select(name => Trace(name, periods, [.. rows.Where(row => row.Mechanism == name)], shares))]);
        var title = shares ? Text.Of("share of adoptions") : Text.Of("expected adoptions");
        var axis = new JsonObject { ["title"] = new JsonObject { ["text"] = title }, ["rangemode"] = "tozero" };
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
        return new(named + (shares ? Text.Of("shares") : Text.Of("expected adoptions")), data, layout);
    }

    private static JsonObject Trace(string name, IReadOnlyList<string> periods, IReadOnlyList<MechanismRow> rows, bool shares)
    {
        var place = Place(name);
        var (colour, pattern) = place < s_styles.Length ? s_styles[place] : (Palette.Text, "+");
        var values = periods
            .Select(period => rows.FirstOrDefault(row => row.Period == period))
            .Select(row => row is null ? double.NaN : shares ? row.Share : row.Adoptions);
        return new JsonObject
        {
            ["type"] = "bar",
            ["name"] = Plot.Label(Text.Word(name)),
            ["x"] = Plot.Texts(periods),
            ["y"] = Plot.Numbers(values),
            ["hovertemplate"] = "%{x}: " + Plot.Label(Text.Word(name)) + (shares ? " %{y:.1%}" : " %{y:.3f}") + "<extra></extra>",
            ["marker"] = new JsonObject { ["color"] = colour, ["pattern"] = Plot.Pattern(pattern, colour) },
        };
    }

    /// <summary>The place of a mechanism among all that results may name; of an unknown one the last.</summary>
    public static int Place(string mechanism)
    {
        var place = MechanismInfo.All.ToList().FindIndex(known => known.Id == mechanism);
        return place < 0 ? MechanismInfo.All.Count : place;
    }
}
