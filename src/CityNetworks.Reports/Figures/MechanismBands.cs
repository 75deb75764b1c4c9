using System.Text.Json.Nodes;
using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>The share of each mechanism in all adoptions of the simulated scenario, with the band of the runs.</summary>
internal static class MechanismBands
{
    /// <summary>The figure; null where there is no table of shares, or no adoption.</summary>
    public static Figure? Of(StudyTables study)
    {
        var policies = study.MechanismShares.Where(row => double.IsFinite(row.Share)).GroupBy(row => row.Policy, StringComparer.Ordinal).ToArray();
        if (policies.Length == 0)
            return null;
        return new(
            "mechanism-bands",
            Text.Of("Simulated spread: share of each mechanism in all adoptions"),
            Text.Of("The mark is the share in the adoptions of all runs together; the bar holds the shares of 95\u00A0% of the runs. "
                + "The parts of a mechanism stand under it. Initial adopters are attributed to no mechanism. Shares rest on the assumption that the hazards of "
                + "mechanisms add up."),
            Plot.Of(
                "mechanism-bands",
                Text.Of("Dots with bands, one a mechanism. The table below lists them."),
                study.CurvesAreOf,
                320,
                [.. policies.Select(policy => View(policy.Key, [.. policy]))]),
            "mechanism_shares",
            HtmlTable.Of(Text.Of("Share of each mechanism in all adoptions of a run"), study.Table("mechanism_shares")!));
    }

    private static PlotView View(string policy, MechanismShareRow[] all)
    {
        var families = all.Where(row => row.IsOfParts).Select(row => row.Family).ToHashSet(StringComparer.Ordinal);
        MechanismShareRow[] rows =
        [
            .. all.OrderBy(row => MechanismShares.Place(row.Family)).ThenBy(row => row.Family, StringComparer.Ordinal).ThenBy(row => !row.IsOfParts)
                .ThenBy(row => MechanismShares.Place(row.Mechanism)).ThenBy(row => row.Mechanism, StringComparer.Ordinal)
                .Reverse(),
        ];
        var view = Intervals.View(
            policy,
            Text.Of("share of adoptions"),
            [.. rows.Select(row => new IntervalItem(
                $"{row.Family} {row.Mechanism}", Name(row, families), row.Share, row.Low, row.High,
                Text.Of($"{Named(row, families)}: {Prose.Percent(row.Share)} ({Prose.Percent(row.Low)} to {Prose.Percent(row.High)} in 95\u00A0% of the runs)"),
                IsPart(row, families) ? "circle-open" : "circle"))]);
        view.Layout["xaxis"]!["range"] = new JsonArray(-0.05, 1.05);
        view.Layout["xaxis"]!["tickformat"] = ".0%";
        return view;
    }

    private static bool IsPart(MechanismShareRow row, HashSet<string> families) => !row.IsOfParts && families.Contains(row.Family);

    private static string Name(MechanismShareRow row, HashSet<string> families) =>
        IsPart(row, families) ? Text.Of($"part: {Named(row, families)}") : Named(row, families);

    // A family of one mechanism goes by its own name, as in the figure of the periods.
    private static string Named(MechanismShareRow row, HashSet<string> families) => Text.Word(IsPart(row, families) ? row.Mechanism : row.Family);
}
