using System.Text.Json.Nodes;
using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Figures;

/// <summary>Observed beside simulated: the curve of adopters in the records and in histories drawn from the fit, one view a policy.</summary>
internal static class FittedHistories
{
    private const int MostPolicies = 20;

    public static Figure? Of(StudyTables study)
    {
        if (study.Table("histories") is not { RowCount: > 0 } table)
            return null;
        var (policies, runs) = (RowsOf(table), new Rows(table).Number(0, "runs"));
        var limited = policies.Length > MostPolicies
            ? Text.Of($" Of {policies.Length} policies the first {MostPolicies} of the table are drawn.")
            : string.Empty;
        return new(
            "histories",
            Text.Of("Observed beside simulated"),
            Text.Of(
                $"Cities that have adopted by the end of each period: in the records, and in {runs} histories drawn from the fit with the "
                    + $"uncertainty of its parameters. The line of the fit is their mean, the band holds 95\u00A0% of them.{limited}"),
            Plot.Of(
                "histories", string.Join(" ", policies.Take(3).Select(Words)), Text.Of("Shown"), 320, [.. policies.Take(MostPolicies).Select(View)]),
            "histories",
            HtmlTable.Of(Text.Of("Adopters by period, in the records and in histories drawn from the fit"), table));
    }

    /// <summary>What a policy's curves say: the last period, and how many periods leave the band.</summary>
    internal static string Words(HistoryRow[] rows)
    {
        var (last, outside) = (rows[^1], rows.Count(row => row.Observed < row.Low || row.Observed > row.High));
        return Text.Of(
            $"{last.Policy}: by {last.Period} {last.Observed} cities have adopted in the records, {last.Simulated} on average in histories drawn from the fit "
                + $"({last.Low} to {last.High} in 95\u00A0% of them). Periods in which the records lie outside the band: {outside} of {rows.Length}.");
    }

    /// <summary>The rows by policy, in the order of the table.</summary>
    internal static HistoryRow[][] RowsOf(Table table)
    {
        var rows = new Rows(table);
        return
        [
            .. Enumerable.Range(0, rows.Count)
                .Select(row => new HistoryRow(
                    rows.Text(row, "policy"), rows.Text(row, "period"), rows.Number(row, "observed"), rows.Number(row, "simulated"),
                    rows.Number(row, "run_lo"), rows.Number(row, "run_hi")))
                .GroupBy(row => row.Policy, StringComparer.Ordinal)
                .Select(group => group.ToArray()),
        ];
    }

    private static PlotView View(HistoryRow[] rows)
    {
        string[] periods = [.. rows.Select(row => row.Period)];
        var fitted = AdoptionCurve.Line(Text.Of("drawn from the fit"), periods, rows.Select(row => row.Simulated), 3, "solid");
        var records = AdoptionCurve.Line(Text.Of("on record"), periods, rows.Select(row => row.Observed), 2.5, "dashdot");
        records["line"]!["color"] = Palette.Text;
        fitted["hoverinfo"] = "all";
        records["hoverinfo"] = "all";
        return new(
            rows[0].Policy,
            new JsonArray(
                AdoptionCurve.Edge(periods, rows.Select(row => row.Low)),
                AdoptionCurve.Band(Text.Of("95\u00A0% of the histories"), periods, rows.Select(row => row.High), "--band"),
                fitted,
                records),
            new JsonObject
            {
                ["height"] = 380,
                ["xaxis"] = Plot.PeriodAxis(periods),
                ["yaxis"] = Plot.Counts(
                    new JsonObject { ["rangemode"] = "tozero", ["title"] = new JsonObject { ["text"] = Text.Of("cities") } },
                    rows.Max(row => Math.Max(row.High, row.Observed))),
                ["margin"] = new JsonObject { ["l"] = 64, ["t"] = 44 },
                ["legend"] = new JsonObject { ["orientation"] = "h", ["y"] = 1.06, ["yanchor"] = "bottom" },
            });
    }

    /// <summary>A row of the table <c>histories</c>.</summary>
    /// <param name="Policy">The policy.</param>
    /// <param name="Period">The period.</param>
    /// <param name="Observed">Cities that have adopted by its end in the records.</param>
    /// <param name="Simulated">The same in histories drawn from the fit, mean.</param>
    /// <param name="Low">The lower end of the middle 95 %.</param>
    /// <param name="High">The upper end.</param>
    internal sealed record HistoryRow(string Policy, string Period, double Observed, double Simulated, double Low, double High);
}
