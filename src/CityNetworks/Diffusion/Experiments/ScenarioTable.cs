using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion.Experiments;

/// <summary>Several scenarios with the same random numbers: their tables, one below the other, and what sets them apart.</summary>
public static class ScenarioTable
{
    /// <summary>
    /// The tables of every scenario with a column <c>scenario</c> before the others, and <c>differences</c>: scenario, against, policy, period, mean_a, mean_b,
    /// difference, run_lo, run_hi, mc_error, paired run by run with the first scenario, when there are others.
    /// </summary>
    /// <param name="scenarios">By name, the first one that the others are compared with.</param>
    /// <param name="results">Their results, of equally many runs.</param>
    public static IReadOnlyList<Table> Of(IReadOnlyList<(string Name, DiffusionModel Model)> scenarios, IReadOnlyList<EnsembleResult> results)
    {
        var names = results.SelectMany(result => result.Tables.Select(table => table.Name)).Distinct().ToArray();
        var stacked = names.Select(
            name => Stack(name, [.. scenarios.Zip(results, (scenario, result) => (scenario.Name, result.Tables.FirstOrDefault(table => table.Name == name)))]));
        return scenarios.Count > 1 ? [.. stacked, Differences(scenarios, results)] : [.. stacked];
    }

    private static Table Differences(IReadOnlyList<(string Name, DiffusionModel Model)> scenarios, IReadOnlyList<EnsembleResult> results)
    {
        var pairs = Enumerable.Range(1, scenarios.Count - 1)
            .Select(number => (scenarios[number].Name, (Table?)Counterfactual.Differences(scenarios[number].Model, results[number], results[0])))
            .ToArray();
        var table = Stack("differences", pairs);
        return new Table(
            "differences", [table.Columns[0], new TextColumn("against", [.. Enumerable.Repeat(scenarios[0].Name, table.RowCount)]), .. table.Columns.Skip(1)]);
    }

    // A table that a scenario does not have, and a column that its table does not have, are left blank.
    private static Table Stack(string name, IReadOnlyList<(string Scenario, Table? Table)> parts)
    {
        var present = parts.Where(part => part.Table is not null).Select(part => (part.Scenario, Table: part.Table!)).ToArray();
        var columns = present.SelectMany(part => part.Table.Columns).DistinctBy(column => column.Name);
        return new Table(name,
        [
            new TextColumn("scenario", [.. present.SelectMany(part => Enumerable.Repeat(part.Scenario, part.Table.RowCount))]),
            .. columns.Select(column => Stacked(
                column, [.. present.Select(part => (part.Table.Columns.FirstOrDefault(own => own.Name == column.Name), part.Table.RowCount))])),
        ]);
    }

    private static Column Stacked(Column like, IReadOnlyList<(Column? Own, int Rows)> parts) => like switch
    {
        TextColumn => new TextColumn(like.Name, [.. parts.SelectMany(part => part.Own is TextColumn own ? own.Values : new string?[part.Rows])]),
        IntegerColumn => new IntegerColumn(like.Name, [.. parts.SelectMany(part => part.Own is IntegerColumn own ? own.Values : new long?[part.Rows])]),
        FlagColumn => new FlagColumn(like.Name, [.. parts.SelectMany(part => part.Own is FlagColumn own ? own.Values : new bool?[part.Rows])]),
        _ => new NumberColumn(like.Name, [.. parts.SelectMany(part => part.Own is NumberColumn own ? own.Values : Enumerable.Repeat(double.NaN, part.Rows))]),
    };
}
