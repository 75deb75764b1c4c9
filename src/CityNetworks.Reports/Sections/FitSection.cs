using System.Text.Json.Nodes;
using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>A model fitted to adoptions on record: coefficients, shares, calibration, and what these records cannot show.</summary>
internal static class FitSection
{
    private static readonly (string Table, string Title, string Caption)[] s_parts =
    [
        ("models", Text.Key("Models compared"), Text.Key("Each model with its size, likelihood and criteria")),
        ("shares", Text.Key("Shares of the causes"), Text.Key("The part of the adoptions that is attributed to each cause")),
        ("averages", Text.Key("Averaged over models"), Text.Key("Rates averaged over all models by their weights")),
        ("goodness", Text.Key("Would the model have made this history?"), Text.Key("The history on record beside histories drawn from the fit")),
        ("forecasts", Text.Key("Forecasts of rows not learnt from"), Text.Key("Scores beside simpler models; one period ahead, and of policies left out")),
        ("robustness", Text.Key("Many defensible choices"), Text.Key("In which share of the combinations of choices each result holds")),
    ];

    /// <summary>More rows say nothing more; those of the whole stand first.</summary>
    private const int Most = 20;

    /// <summary>The tables that this part shows.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        "coefficients", "models", "shares", "averages", "calibration", "diagnostics", "forecasts", "goodness", "histories", "robustness", "specifications",
    ];

    public static Section? Of(StudyTables study) => Section.Unless(
        study.Table("coefficients") is null && study.Table("robustness") is null,
        "fit",
        FitWords.Title(study),
        () => Markup.Of(
            $"""
            <p class="warning">{FitWords.Warning(study)}</p>
            {Section.Show(Coefficients(study))}{Doubts(study)}{Section.Show(Calibration(study))}{Section.Show(FittedHistories.Of(study))}
            {Shown(study, s_parts[0])}
            {Shown(study, s_parts[1])}{Shown(study, s_parts[2])}
            {Shown(study, s_parts[3])}
            {Shown(study, s_parts[4])}
            {Shown(study, s_parts[5])}
            """));

    private static Figure? Coefficients(StudyTables study)
    {
        if (study.Table("coefficients") is not { } table)
            return null;
        var rows = new Rows(table);
        IntervalItem[] items =
        [
            .. Enumerable.Range(0, rows.Count).Where(row => FitWords.IsEffect(rows, row)).Reverse().Select(row => new IntervalItem(
                $"{row}", ShortText.Fitting(rows.Text(row, "term"), 40), rows.Number(row, "estimate"), rows.Number(row, "ci_lo"), rows.Number(row, "ci_hi"),
                Words(rows, row),
                "circle")),
        ];
        if (items.Length == 0)
            return null;
        var words = string.Join(" ", items.Reverse().Take(8).Select(item => $"{item.Words}."));
        return new(
            "coefficients", rows.Has("ci_lo") ? Text.Of("Coefficients with 95\u00A0% intervals") : Text.Of("Coefficients"),
            FitWords.OfCoefficients(study),
            Plot.Of("coefficients", words, Text.Of("Shown"), 320, [Intervals.View(Text.Of("coefficients"), Text.Of("coefficient"), items)]),
            "coefficients", HtmlTable.Of(Text.Of("Coefficients"), table));
    }

    private static string Words(Rows rows, int row) => double.IsFinite(rows.Number(row, "ci_lo")) || double.IsFinite(rows.Number(row, "ci_hi"))
        ? Text.Of($"{rows.Text(row, "term")}: {rows.Number(row, "estimate")}, {rows.Number(row, "ci_lo")} to {rows.Number(row, "ci_hi")}")
        : Text.Of($"{rows.Text(row, "term")}: {rows.Number(row, "estimate")}");

    // Expected and observed adoptions by period.
    private static Figure? Calibration(StudyTables study)
    {
        if (study.Table("calibration") is not { } table)
            return null;
        var rows = new Rows(table);
        int[] periods = [.. Enumerable.Range(0, rows.Count).Where(row => rows.Text(row, "by") == "period")];
        if (periods.Length == 0)
            return null;
        string[] names = [.. periods.Select(row => rows.Text(row, "level"))];
        JsonObject Line(string name, string column, string dash) => new()
        {
            ["type"] = "scatter",
            ["mode"] = "lines+markers",
            ["name"] = name,
            ["x"] = Plot.Texts(names),
            ["y"] = Plot.Numbers(periods.Select(row => rows.Number(row, column))),
            ["line"] = new JsonObject { ["color"] = column == "observed" ? Palette.Text : "--blue", ["dash"] = dash },
        };
        var view = new PlotView(
            "calibration",
            new JsonArray(Line(Text.Of("observed"), "observed", "solid"), Line(Text.Of("expected by the model"), "expected", "dash")),
            new JsonObject
            {
                ["height"] = 340,
                ["xaxis"] = Plot.PeriodAxis(names),
                ["yaxis"] = new JsonObject { ["rangemode"] = "tozero", ["title"] = new JsonObject { ["text"] = Text.Of("adoptions") } },
                ["legend"] = new JsonObject { ["orientation"] = "h", ["y"] = 1.02, ["yanchor"] = "bottom" },
            });
        var all = periods.Sum(row => rows.Number(row, "observed"));
        return new(
            "calibration",
            Text.Of("Observed and expected adoptions"),
            Text.Of("By period; the table also has them by tenth of the rows, from the least to the largest hazard."),
            Plot.Of(
                "calibration",
                Text.Of(
                    $"Over {Prose.Count(periods.Length, "period", "periods")}: {all} adoptions observed, "
                        + $"{periods.Sum(row => rows.Number(row, "expected"))} expected."),
                Text.Of("Shown"),
                320,
                [view]),
            "calibration", HtmlTable.Of(Text.Of("Observed and expected adoptions"), table));
    }

    /// <summary>What is not well, in the words of the table; all checks below.</summary>
    public static Markup Doubts(StudyTables study)
    {
        if (study.Table("diagnostics") is not { } table)
            return Markup.Empty;
        var rows = new Rows(table);
        var listed = Enumerable.Range(0, rows.Count)
            .Select(row => (Check: rows.Text(row, "check"), Value: rows.Number(row, "value"), Verdict: rows.Text(row, "verdict")))
                .Where(row => row.Verdict.StartsWith("warning", StringComparison.Ordinal) || row.Verdict.StartsWith("note", StringComparison.Ordinal))
                .Select(row =>
                    Markup.Of($"<li>{CellWords.Of("check", row.Check)}{(double.IsFinite(row.Value) ? $" ({Prose.Number(row.Value)})" : string.Empty)}: "
                        + $"{After(Text.Word(row.Verdict))}</li>\n"))
                .ToArray();
        var list = listed.Length == 0 ? Markup.Of($"<p>{Text.Of("All checks are passed.")}</p>\n") : Markup.Of($"<ul>{listed}</ul>\n");
        return Markup.Of(
            $"<h3>{Text.Of("What these records can and cannot show")}</h3>\n{list}<details><summary>{Text.Of("All checks")}</summary>\n"
                + $"{HtmlTable.Of(Text.Of("Checks of the fit"), table)}</details>\n");
    }

    // Without its first word: note, or warning.
    private static string After(string verdict) => verdict[(verdict.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

    private static Markup Shown(StudyTables study, (string Table, string Title, string Caption) part) => study.Table(part.Table) is not { } results
        ? Markup.Empty
        : Markup.Of($"<h3>{Text.Word(part.Title)}</h3>\n{HtmlTable.Of(Text.Word(part.Caption), results, Most)}");
}
