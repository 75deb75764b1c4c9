using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Figures.Results;

/// <summary>Tables by period of simulated runs: <c>curves</c> and <c>differences</c>, a panel for each policy, a curve for each scenario.</summary>
internal static class CurvesFigure
{
    private const int MostBanded = 2;
    private static string Records => Text.Of("records");

    private static string ObservedNote => Text.Of($"Line {Records}: observed adoptions.");

    private static string Adopted => Text.Of("Cities that have adopted (number)");

    /// <summary>Draws the table <c>curves</c>; null when it has no row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">The width; null: what the figure needs.</param>
    public static Scene? OfAdoptions(Table table, FigureSize? width) => Of(
        table, "mean", Adopted, double.NaN,
        Text.Of("Cities that have adopted, by period, in simulated runs under stated assumptions. Line: mean; bands: the middle 95 % and 50 % of runs."),
        Text.Of("Line: mean of the runs. Light band: the middle 95 % of runs; dark band: the middle half."), width);

    /// <summary>Draws the table of a counterfactual; null when it has no row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">The width; null: what the figure needs.</param>
    /// <param name="change">The change, as the manifest states it.</param>
    public static Scene? OfDifferences(Table table, FigureSize? width, string change) => Of(
        table, "difference", Text.Of("Difference in adopters (number of cities)"), 0,
        Text.Of(
            "Cities that have adopted in the changed world less those in the scenario as it is, paired run by run. Line: mean; band: the middle 95 % of "
                + "runs."),
        Text.Of("Line: mean difference of paired runs. Band: the middle 95 % of runs. Below 0: fewer adopt after the change."), width,
        Text.Of($"The change: {ChangeWords.Of(change)}."));

    /// <summary>Draws the table <c>histories</c> of a fit; null when it has no row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">The width; null: what the figure needs.</param>
    public static Scene? OfHistories(Table table, FigureSize? width)
    {
        if (table.RowCount == 0)
            return null;
        var (policies, ofPeriods) = (table.Text("policy"), table.Text("period"));
        var (periods, all) = (RowNames.Different(ofPeriods), RowNames.Different(policies));
        CurvePanel[] panels = [.. all.Take(CurveChart.MostPanels).Select(policy =>
        {
            var rows = Enumerable.Range(0, table.RowCount).Where(row => policies[row] == policy).ToDictionary(row => ofPeriods[row]!, StringComparer.Ordinal);
            double[] Column(Func<int, double> value) => [.. periods.Select(period => rows.TryGetValue(period, out var row) ? value(row) : double.NaN)];
            double[] Numbers(string of) => Column(row => table.Numbers(of)[row]);
            return new CurvePanel(
                all.Length > 1 ? policy : string.Empty,
                Adopted,
                [
                    new Curve(Text.Of("fit"), Numbers("simulated"), new CurveBand(Numbers("run_lo"), Numbers("run_hi"))),
                    new Curve(Records, Column(row => Observed(table, row))),
                ])
            {
                IsCount = true,
            };
        })];
        return CurveChart.Of(
            periods, panels, double.NaN, width ?? (panels.Length > 1 ? FigureSize.Double : FigureSize.Single),
            Text.Of(
                "Cities that have adopted, by period: in the records, and in histories drawn from the fit. Line: mean; band: the middle 95 % of the "
                    + "histories."),
            Text.Of($"Line {Text.Of("fit")}: mean of histories drawn from the fit. Band: the middle 95 % of them."),
            ObservedNote,
            all.Length > panels.Length ? Text.Of($"Drawn: {panels.Length} of {all.Length} policies, the first of the table.") : string.Empty);
    }

    private static Scene? Of(Table table, string column, string axis, double reference, string caption, string note, FigureSize? width, string told = "")
    {
        if (table.RowCount == 0)
            return null;
        var hasScenarios = table.Columns.Any(other => other.Name == "scenario");
        var hasQuarters = table.Columns.Any(other => other.Name == "q25");
        var (policies, periods) = (table.Text("policy"), RowNames.Different(table.Text("period")));
        var scenarios = hasScenarios ? table.Text("scenario") : null;
        var hasObserved = table.Columns.Any(other => other.Name == "observed");
        var all = RowNames.Different(policies);
        string[] drawn = [.. all.Take(CurveChart.MostPanels)];
        var isBanded = true;
        CurvePanel[] panels = [.. drawn.Select(policy =>
        {
            int[] rows = [.. Enumerable.Range(0, table.RowCount).Where(row => policies[row] == policy)];
            var names = scenarios is null ? [hasObserved ? Text.Of("fit") : policy] : RowNames.Different([.. rows.Select(row => scenarios[row])]);
            isBanded &= names.Length <= MostBanded;
            return new CurvePanel(
                all.Length > 1 ? policy : string.Empty, axis,
                [.. names.Select(OfName), .. hasObserved ? [new Curve(Records, Values(row => Observed(table, row), ByPeriod(null)))] : (Curve[])[]])
            {
                IsCount = true,
            };

            Dictionary<string, int> ByPeriod(string? name) => rows.Where(row => scenarios is null || scenarios[row] == name)
                .ToDictionary(row => table.Text("period")[row]!, row => row, StringComparer.Ordinal);

            double[] Values(Func<int, double> value, Dictionary<string, int> byPeriod) =>
                [.. periods.Select(period => byPeriod.TryGetValue(period, out var row) ? value(row) : double.NaN)];

            Curve OfName(string name, int k)
            {
                var byPeriod = ByPeriod(name);
                return new Curve(
                    name, Column(column),
                    names.Length > MostBanded ? [] : [Band("run_lo", "run_hi"), .. hasQuarters ? [Band("q25", "q75")] : (CurveBand[])[]])
                {
                    IsBackground = k >= FigureColours.Count,
                };

                CurveBand Band(string low, string high) => new(Column(low), Column(high));

                double[] Column(string of) => Values(row => table.Numbers(of)[row], byPeriod);
            }
        })];
        return CurveChart.Of(
            periods, panels, reference, width ?? (panels.Length > 1 || hasScenarios ? FigureSize.Double : FigureSize.Single), caption,
            told,
            isBanded ? note
                : Text.Of("Lines: means of the runs. The table has the spread of the runs; bands of more than two scenarios would hide one another."),
            hasObserved ? ObservedNote : Text.Of("Simulated under stated assumptions; no observed adoptions."),
            all.Length > drawn.Length ? Text.Of($"Drawn: {drawn.Length} of {all.Length} policies, the first of the table.") : string.Empty);
    }

    private static double Observed(Table table, int row) => table.Integers("observed")[row] ?? double.NaN;
}
