using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>How much the scenario's result depends on the recorded network and on each assumption.</summary>
internal static class AssumptionSection
{
    private const string Rows = "Each row takes one assumption out and leaves the others as stated; the worlds are paired run by run. An assumption that "
        + "changes no run has no effect on these records, whatever its value.";

    public static Markup Of(StudyTables study) => study.Assumptions.Count == 0 ? PartNotes.Of(study, "assumption_effects") : Markup.Of(
        $"""
        <h3>{Text.Of("What the result depends on")}</h3>
        <p>{Text.Of(Rows)}</p>
        {HtmlTable.Of<AssumptionRow>(Caption(study.Assumptions[0].Runs), study.Assumptions,
        [
            new(Text.Of("without"), row => Markup.Of($"{Text.Word(row.Assumption)}")),
            new(Text.Of("policy"), row => Markup.Of($"{row.Policy}")),
            new(Text.Of("meaning"), row => Markup.Of($"{Text.Word(row.Text)}")),
            new(Text.Of("as stated"), row => Markup.Of($"{Prose.Number(Math.Round(row.Stated, 2))}"), true),
            new(Text.Of("without the assumption"), row => Markup.Of($"{Prose.Number(Math.Round(row.Without, 2))}"), true),
            new(Text.Of("difference"), row => Markup.Of($"{Prose.Signed(Math.Round(row.Difference, 2))}"), true),
            new(Text.Of("interval"), row => Text.Html($"{Prose.Signed(Math.Round(row.Low, 2))} to {Prose.Signed(Math.Round(row.High, 2))}"), true),
            new(Text.Of("runs changed"), row => Markup.Of($"{(row.Changed == 0 ? Text.Of("none: no effect") : Prose.Number(row.Changed))}"), true),
        ])}
        """);

    private static string Caption(double runs) => Text.Of(
        $"Mean adopters by the end without one assumption, over {Prose.Count(runs, "run", "runs")}; the interval of the difference is 95\u00A0% "
            + $"simulation error");

    /// <summary>How much the recorded network matters, and what has no effect, in a sentence.</summary>
    public static Markup Sentence(StudyTables study)
    {
        var network = study.Assumptions.Where(row => row.Assumption == AssumptionRow.RecordedNetwork).ToArray();
        var idle = study.Assumptions
            .GroupBy(row => row.Assumption, StringComparer.Ordinal)
            .Where(rows => rows.All(row => row.Changed == 0))
            .Select(rows => Text.Word(rows.Key))
            .ToArray();
        if (network.Length == 0 && idle.Length == 0)
            return Markup.Empty;
        var several = study.Assumptions.Select(row => row.Policy).Distinct().Count() > 1;
        var matters = Prose.List([.. network.Select(row =>
            (several ? row.Policy + ": " : string.Empty)
                + Text.Of($"{Prose.Count(Math.Round(row.Without, 1), "adopter", "adopters")} in place of {Math.Round(row.Stated, 1)}"))]);
        var first = network.Length == 0
            ? string.Empty
            : Text.Of($"How much the recorded network matters to this scenario: without any recorded participation or direct tie it gives {matters}.");
        var second = idle.Length == 0 ? string.Empty : Text.Of($" Without effect on these records: {Prose.List(idle)}.");
        return Markup.Of($"{(first + second).Trim()}");
    }
}
