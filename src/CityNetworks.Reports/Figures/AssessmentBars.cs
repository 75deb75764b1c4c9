using System.Text.Json.Nodes;
using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>The network's own scores: four criteria stacked by period against the classes they lead to.</summary>
internal static class AssessmentBars
{
    // The scale of the network's technical secretariat: class, first and last total.
    private static readonly (string Class, int First, int Last)[] s_classes =
        [(Text.Key("Paralyzed"), 0, 2), (Text.Key("Minimal Activity"), 3, 4), (Text.Key("Active"), 5, 6), (Text.Key("Proactive"), 7, 8)];

    private static readonly string[] s_colours = ["--blue", "--sky", "--orange", "--green"];
    private static readonly string[] s_patterns = ["", "/", ".", "x"];

    public static Figure? Of(StudyTables study)
    {
        if (study.Assessments.Count == 0)
            return null;
        var periods = Span(study);
        var rows = study.Assessments
            .GroupBy(row => row.Period, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var data = new JsonArray([.. AssessmentRow.CriterionColumns.Select((name, criterion) => Trace(name, criterion, periods, rows))]);
        var layout = new JsonObject
        {
            ["height"] = 400,
            ["barmode"] = "stack",
            ["bargap"] = 0.35,
            ["xaxis"] = Plot.PeriodAxis(periods),
            ["yaxis"] = new JsonObject
            {
                ["range"] = new JsonArray(0, 8.9),
                ["tickvals"] = Plot.Numbers([0, 2, 4, 6, 8]),
                ["title"] = new JsonObject { ["text"] = Text.Of("total, 0 to 8") },
                ["showgrid"] = false
            },
            ["legend"] = new JsonObject { ["orientation"] = "h", ["y"] = -0.18, ["yanchor"] = "top", ["traceorder"] = "normal" },
            ["margin"] = new JsonObject { ["r"] = 140 },
            ["shapes"] = new JsonArray([.. s_classes.Select((scale, number) => Band(scale.First, scale.Last, number))]),
            ["annotations"] = new JsonArray([
                .. s_classes.Select(scale => ClassName(scale.Class, scale.First, scale.Last)),
                .. periods.Select((period, number) => Remark(period, number, rows))
            ]),
        };
        return new(
            "assessment",
            Text.Of("The network's own assessment of its activity"),
            Text.Of("Each criterion scores 0 (nothing done), 1 (minimal) or 2 (good); the bands are the classes of the total. "
                + "“Not assessed” is not a zero."),
            Plot.Of("assessment", Words(study), string.Empty, 640, [new(string.Empty, data, layout)]),
            "assess",
            Alternative(study));
    }

    // From the first to the last assessed period, with those between that have no row.
    private static string[] Span(StudyTables study)
    {
        var order = study.PeriodIds.ToList();
        var places = study.Assessments.Select(row => order.IndexOf(row.Period)).Where(place => place >= 0).ToArray();
        return places.Length == 0
            ? [.. study.Assessments.Select(row => row.Period).Distinct()]
            : [.. order.GetRange(places.Min(), places.Max() - places.Min() + 1)];
    }

    private static JsonObject Trace(string name, int criterion, IReadOnlyList<string> periods, Dictionary<string, AssessmentRow> rows) => new JsonObject
    {
        ["type"] = "bar",
        ["name"] = Text.Word(Prose.Words(name)),
        ["x"] = Plot.Texts(periods),
        ["y"] = Plot.Numbers(periods.Select(period => rows.TryGetValue(period, out var row) ? row.Criteria[criterion] : double.NaN)),
        ["hovertemplate"] = "%{x}: " + Text.Word(Prose.Words(name)) + " %{y}<extra></extra>",
        ["marker"] = new JsonObject
        {
            ["color"] = s_colours[criterion],
            ["line"] = new JsonObject { ["color"] = Palette.Surface, ["width"] = 1 },
            ["pattern"] = Plot.Pattern(s_patterns[criterion], s_colours[criterion]),
        },
    };

    private static JsonObject Band(int first, int last, int number) => new JsonObject
    {
        ["type"] = "rect",
        ["layer"] = "below",
        ["xref"] = "paper",
        ["x0"] = 0,
        ["x1"] = 1,
        ["y0"] = first == 0 ? 0 : first - 0.5,
        ["y1"] = last + 0.5,
        ["fillcolor"] = number % 2 == 0 ? "--block" : "--surface",
        ["line"] = new JsonObject { ["width"] = 0 },
    };

    private static JsonObject ClassName(string name, int first, int last) => new JsonObject
    {
        ["xref"] = "paper",
        ["x"] = 1.01,
        ["xanchor"] = "left",
        ["y"] = first == 0 ? 1.25 : (first + last) / 2.0,
        ["text"] = Text.Word(name),
        ["showarrow"] = false,
    };

    private static JsonObject Remark(string period, int number, Dictionary<string, AssessmentRow> rows)
    {
        var assessed = rows.TryGetValue(period, out var row) && row.Assessed;
        var remark = new JsonObject
        {
            ["x"] = number, // plotly.js would take a name such as 2014 for the number
            ["y"] = assessed ? row!.Total : 0.1,
            ["text"] = assessed ? $"<b>{Prose.Number(row!.Total)}</b>" : Text.Word(row?.Untold ?? Text.Key("not assessed")),
            ["showarrow"] = false,
            ["yanchor"] = "bottom",
            ["font"] = new JsonObject { ["color"] = assessed ? Palette.Text : Palette.Quiet },
        };
        if (!assessed)
            remark["textangle"] = -90;
        return remark;
    }

    private static string Words(StudyTables study) =>
        Text.Of($"Stacked bars of four criteria by period. {string.Join("; ", study.Assessments.Select(Words))}.");

    private static string Words(AssessmentRow row) =>
        row.Assessed ? $"{row.Period} {Prose.Number(row.Total)} {Text.Word(row.Class)}" : $"{row.Period} {Text.Word(row.Untold)}";

    private static Markup Alternative(StudyTables study) => HtmlTable.Of<AssessmentRow>(Text.Of("Assessment as printed and as recomputed"), study.Assessments,
    [
        new(Text.Of("period"), row => Markup.Of($"{row.Period}")),
        .. AssessmentRow.CriterionColumns.Select(
            (name, criterion) => new HtmlColumn<AssessmentRow>(
                Text.Word(Prose.Words(name)), row => Markup.Of($"{Prose.Number(row.Criteria[criterion])}"), true)),
        new(Text.Of("total"), row => Markup.Of($"{(row.Assessed ? Prose.Number(row.Total) : Text.Word(row.Untold))}"), true),
        new(Text.Of("class"), row => Markup.Of($"{Text.Word(row.Class)}")),
        new(Text.Of("printed total"), row => Markup.Of($"{row.PrintedTotal}"), true),
        new(Text.Of("printed class"), row => Markup.Of($"{Text.Word(row.PrintedClass)}")),
        new(Text.Of("agrees"), row => Markup.Of($"{(row.Agrees switch { "true" => Text.Of("yes"), "false" => Text.Of("no"), _ => row.Agrees })}")),
    ]);
}
