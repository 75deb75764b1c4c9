using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>How much the scenario's result hangs on the recorded network and on each assumption.</summary>
internal static class AssumptionSection
{
    public static Markup Of(Study study) => study.Assumptions.Count == 0 ? PartNotes.Of(study, "assumption_effects") : Markup.Of(
        $"""
        <h3>What the result hangs on</h3>
        <p>Each row takes one assumption out and leaves the others as stated; the worlds are paired run by run. An assumption that changes no run has no effect on these records, whatever its value.</p>
        {HtmlTable.Of<AssumptionRow>($"Mean adopters by the end without one assumption, over {Prose.Count(study.Assumptions[0].Runs, "run", "runs")}; the interval of the difference is 95\u00A0% simulation error", study.Assumptions,
        [
            new(Text.Of("without"), row => Markup.Of($"{row.Assumption}")),
            new(Text.Of("policy"), row => Markup.Of($"{row.Policy}")),
            new(Text.Of("meaning"), row => Markup.Of($"{row.Text}")),
            new(Text.Of("as stated"), row => Markup.Of($"{Prose.Number(Math.Round(row.Stated, 2))}"), true),
            new(Text.Of("without it"), row => Markup.Of($"{Prose.Number(Math.Round(row.Without, 2))}"), true),
            new(Text.Of("difference"), row => Markup.Of($"{Prose.Signed(Math.Round(row.Difference, 2))}"), true),
            new(Text.Of("interval"), row => Markup.Of($"{Prose.Signed(Math.Round(row.Low, 2))} to {Prose.Signed(Math.Round(row.High, 2))}"), true),
            new(Text.Of("runs changed"), row => Markup.Of($"{(row.Changed == 0 ? "none: no effect" : Prose.Number(row.Changed))}"), true),
        ])}
        """);

    /// <summary>How much the recorded network matters, and what has no effect, in a sentence.</summary>
    public static Markup Sentence(Study study)
    {
        var network = study.Assumptions.Where(row => row.Assumption == AssumptionRow.RecordedNetwork).ToArray();
        var idle = study.Assumptions
            .GroupBy(row => row.Assumption, StringComparer.Ordinal)
            .Where(rows => rows.All(row => row.Changed == 0))
            .Select(rows => rows.Key)
            .ToArray();
        if (network.Length == 0 && idle.Length == 0)
            return Markup.Empty;
        var several = study.Assumptions.Select(row => row.Policy).Distinct().Count() > 1;
        var matters = Prose.List([.. network.Select(row =>
            $"{(several ? row.Policy + ": " : string.Empty)}{Prose.Count(Math.Round(row.Without, 1), "adopter", "adopters")} in place of "
                + $"{Prose.Number(Math.Round(row.Stated, 1))}")]);
        var first = network.Length == 0
            ? string.Empty
            : $"How much the recorded network matters to this scenario: without any recorded participation or direct tie it gives {matters}.";
        var second = idle.Length == 0 ? string.Empty : $" Without effect on these records: {Prose.List(idle)}.";
        return Markup.Of($"{(first + second).Trim()}");
    }
}
