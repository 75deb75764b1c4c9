using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Figures.Results;

/// <summary>Tables with a value and an interval in each row: <c>seeds</c>, <c>removals</c>, <c>effects</c>, <c>coefficients</c>, <c>recovery</c>.</summary>
internal static class RowsFigure
{
    private const double Nominal = 0.95;

    /// <summary>What each step of choosing adds; null when nothing is chosen.</summary>
    public static Scene? OfSeeds(Table table, FigureSize? width)
    {
        var cities = Has(table, "city") ? table.Text("name") : null;
        var events = Has(table, "title") ? table.Text("title") : null;
        var periods = events is null ? null : table.Text("period");
        var rows = Rows(table, table.Numbers("gain"), byStep: true);
        return Draw(
            table, rows,
            row => string.Join(
                ", ", new[] { $"{table.Integers("step")[row]}. {cities?[row] ?? events?[row]}", cities is null ? null : events?[row], periods?[row] }
                    .OfType<string>()),
            [Panel(rows, Text.Of("Gain in adopters by the end (number of cities)"), 0, row => Estimate(table, row, "gain"), isCount: true)], width,
            Text.Of("What each choice adds in expected adopters by the end, in the order of choosing. Bars: 95 % intervals of simulation error."),
            Text.Of("Numbered in the order of choosing. Bar: 95 % interval. Simulated under stated assumptions."));
    }

    /// <summary>What the removal of each city changes; null when there is no row.</summary>
    public static Scene? OfRemovals(Table table, FigureSize? width)
    {
        var change = table.Numbers("difference");
        var rows = Rows(table, change);
        var names = RowNames.Of(table.Text("city"), table.Text("name"));
        var policies = RowNames.Different(table.Text("policy"));
        return Draw(
            table, rows, row => policies.Length > 1
                ? RowNames.With(names[table.Text("city")[row]!], $", {table.Text("policy")[row]}") : names[table.Text("city")[row]!],
            [Panel(rows, Text.Of("Difference in adopters (number of cities)"), 0,
                row => new IntervalMark(change[row], table.Numbers("run_lo")[row], table.Numbers("run_hi")[row]), isCount: true)],
            width,
            Text.Of("Change in adopters by the end when one city is removed, paired run by run. Dots: means; bars: the middle 95 % of runs."),
            Text.Of("Dot: mean of paired runs. Bar: the middle 95 % of runs. The removed city itself is not counted."));
    }

    /// <summary>How far each factor moves a result: a tornado; null when there is none.</summary>
    public static Scene? OfEffects(Table table, FigureSize? width)
    {
        var (scenarios, policies, atLow, atHigh) = (table.Text("scenario"), table.Text("policy"), table.Numbers("at_low"), table.Numbers("at_high"));
        var first = table.RowCount == 0 ? default : (scenarios[0], policies[0]);
        int[] rows =
        [
            .. Enumerable.Range(0, table.RowCount)
                .Where(row => (scenarios[row], policies[row]) == first && double.IsFinite(atLow[row]) && double.IsFinite(atHigh[row]))
                .OrderByDescending(row => Math.Abs(atHigh[row] - atLow[row])).ThenBy(row => row),
        ];
        var others = table.RowCount == 0 ? 0 : scenarios.Zip(policies).Distinct().Count() - 1;
        return Draw(
            table, rows, row => FactorWords.Of(table.Text("factor")[row]!),
            [Panel(rows, Text.Of("Adopters by the end (number of cities)"), double.NaN, row => new IntervalMark(
                atHigh[row], Math.Min(atLow[row], atHigh[row]), Math.Max(atLow[row], atHigh[row]), Other: atLow[row]), isCount: true)],
            width ?? FigureSize.Double,
            Text.Of(
                $"Adopters by the end at the lowest and highest value of each uncertain factor, scenario {first.Item1}, policy {first.Item2}; the largest "
                    + $"first."),
            Text.Of("Circle: at the lowest value of the factor; disc: at its highest. The longest bar matters most."),
            others > 0
                ? Text.Plural(
                    others,
                    $"Drawn: scenario {first.Item1}, policy {first.Item2}; the table has {others} more pair of scenario and policy.",
                    $"Drawn: scenario {first.Item1}, policy {first.Item2}; the table has {others} more pairs of scenario and policy.")
                : string.Empty);
    }

    /// <summary>The coefficients of a fit without its intercept; null when there is none.</summary>
    public static Scene? OfCoefficients(Table table, FigureSize? width)
    {
        var (terms, models) = (table.Text("term"), RowNames.Different(table.Text("model")));
        var rows = Rows(table, table.Numbers("estimate"), byStep: true);
        int[] slopes = [.. rows.Where(row => terms[row] is not "intercept")];
        var isWhole = slopes.Length is 0 || slopes.Length == rows.Length;
        return Draw(
            table, isWhole ? rows : slopes, row => models.Length > 1 ? $"{terms[row]}, {table.Text("model")[row]}" : terms[row]!,
            [Panel(isWhole ? rows : slopes, Text.Of($"Coefficient (model: {string.Join(", ", models)})"), 0, row => Estimate(table, row, "estimate"))], width,
            Text.Of($"Estimates of the fit ({string.Join(", ", models)}) with 95 % intervals. They are associations, not causal effects."),
            Text.Of("Bar: 95 % interval; without a bar, none can be stated. Associations, not causal effects."),
            isWhole ? string.Empty : Text.Of("The intercept stands in the table."));
    }

    /// <summary>What a study of recovery found for each mechanism; null when there is no row.</summary>
    public static Scene? OfRecovery(Table table, FigureSize? width)
    {
        var (truth, bias, spread) = (table.Numbers("true"), table.Numbers("bias"), table.Numbers("spread"));
        var rows = Rows(table, truth, byStep: true);
        return Draw(
            table, rows, row => Text.Word(table.Text("mechanism")[row]!),
            [
                Panel(rows, Text.Of("Estimate (rate per period)"), double.NaN, row => new IntervalMark(
                    truth[row] + bias[row], truth[row] + bias[row] - spread[row], truth[row] + bias[row] + spread[row], Truth: truth[row])),
                Panel(rows, Text.Of("Coverage (share of intervals)"), Nominal, row => Estimate(table, row, "coverage", "coverage_ci_lo", "coverage_ci_hi")),
                Panel(rows, Text.Of("Power (share of runs)"), double.NaN, row => Estimate(table, row, "power", "power_ci_lo", "power_ci_hi")),
            ],
            width ?? FigureSize.Double,
            Text.Of(
                "Recovery of known rates from simulated histories: mean estimate and the spread of estimates, coverage of 95 % intervals, power of the test "
                    + "at 0.05."),
            Text.Of(
                "Left: dot, mean estimate; bar, ± one standard deviation of the estimates; upright bar, the true rate. Middle and right: 95 % intervals; "
                    + "grey line, 0.95."));
    }

    private static bool Has(Table table, string column) => table.Columns.Any(other => other.Name == column);

    private static IntervalMark Estimate(Table table, int row, string value, string low = "ci_lo", string high = "ci_hi") =>
        new(table.Numbers(value)[row], table.Numbers(low)[row], table.Numbers(high)[row]);

    private static int[] Rows(Table table, IReadOnlyList<double> values, bool byStep = false)
    {
        var known = Enumerable.Range(0, table.RowCount).Where(row => double.IsFinite(values[row]));
        return byStep ? [.. known] : [.. known.OrderByDescending(row => Math.Abs(values[row])).ThenBy(row => row)];
    }

    private static IntervalPanel Panel(int[] rows, string axis, double reference, Func<int, IntervalMark> mark, bool isCount = false) =>
        new(axis, reference, [.. rows.Take(IntervalChart.MostRows).Select(mark)]) { IsCount = isCount };

    private static Scene? Draw(
        Table table, int[] rows, Func<int, string> name, IntervalPanel[] panels, FigureSize? width, string caption, params string[] notes) =>
        rows.Length == 0 ? null : IntervalChart.Of(
            [.. rows.Take(IntervalChart.MostRows).Select(name)], panels, width ?? FigureSize.Single, caption,
            [.. notes, RowNames.Rest(
                rows.Length, IntervalChart.MostRows, count => Text.Plural(count, $"row of the table {table.Name}", $"rows of the table {table.Name}"))]);
}
