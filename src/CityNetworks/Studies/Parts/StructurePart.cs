using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Structure;
using CityNetworks.Tables;

namespace CityNetworks.Studies.Parts;

/// <summary>Structure of all periods together, beside chance as far as the size allows.</summary>
internal static class StructurePart
{
    // Enough for an expectation; a p-value below 0.01 asks for the command structure with more.
    private const int Draws = 200;

    /// <summary>Draws where only the measures of few passes are compared: p-values above 0.04.</summary>
    private const int FewDraws = 50;

    private const string Unit = "steps a pass: squared degrees of both modes";

    public static PartResult Of(Window all, RecordSet records, ulong seed, StudyLimits limits, Workers workers)
    {
        var steps = WindowSizes.PairSteps(all);
        var groups = CityGroups.Of(CityColumn.Text(all.Network, records, "country"));
        StructureOptions Options(int draws) => StructureParameters.Options(all.Network, records, seed, draws, workers);
        if (steps <= limits.StructureSteps)
            return PartResult.Whole(StructureTable.Of([all], groups, Options(Draws)), steps, limits.StructureSteps, Unit);
        if (steps > limits.StructureStepsAlone)
            return PartResult.LeftOut("structure", steps, limits.StructureStepsAlone, Unit, "Structure is left out. Ask 'citynet structure --measures butterflies' for one measure.");

        var cheap = Measures(costly: false);
        if (steps > limits.StructureStepsCheap)
        {
            var alone = StructureTable.Of([all], groups, Options(1) with { Measures = cheap, Null = null });
            return Summarised(Blank(alone, _ => true), $"Without comparison with chance, and without {Words()}. Ask 'citynet structure --measures' for them.");
        }

        var compared = StructureTable.Of([all], groups, Options(FewDraws) with { Measures = cheap });
        var costly = StructureTable.Of([all], groups, Options(1) with { Measures = Measures(costly: true), Null = null });
        return Summarised(
            Merged(compared, Blank(costly, _ => true)),
            $"Compared with chance by {FewDraws} draws in place of {Draws}; {Words()} without comparison. Ask 'citynet structure' for all.");

        PartResult Summarised(Table table, string note) => new([table], [new("structure", PartExtent.Summarised, steps, limits.StructureSteps, Unit, note)]);
    }

    private static StructureMeasure[] Measures(bool costly) => [.. StructureMeasures.All.Where(measure => measure.TakesManyPasses == costly)];

    // a, b and c
    private static string Words()
    {
        string[] topics = [.. Measures(costly: true).Select(measure => measure.Topic).Distinct(StringComparer.Ordinal)];
        return $"{string.Join(", ", topics[..^1])} and {topics[^1]}";
    }

    // One draw is no comparison: what it would say is taken away.
    private static Table Blank(Table table, Func<int, bool> row) => new(table.Name,
    [
        .. table.Columns.Select(column => column.Name is "expected" or "p_value"
            ? new NumberColumn(column.Name, [.. table.Numbers(column.Name).Select((value, k) => row(k) ? double.NaN : value)])
            : column),
    ]);

    /// <summary>Both tables of one window, in the order of the registry.</summary>
    private static Table Merged(Table first, Table second)
    {
        var order = StructureMeasures.All.Select((measure, place) => (measure.Id, place)).ToDictionary(entry => entry.Id, entry => entry.place, StringComparer.Ordinal);
        (Table Table, int Row)[] rows =
        [
            .. new[] { first, second }.SelectMany(table => Enumerable.Range(0, table.RowCount).Select(row => (table, row)))
                .OrderBy(at => order[at.table.Text("measure")[at.row]!]),
        ];
        return Table.Of("structure", rows)
            .Text("window", at => at.Table.Text("window")[at.Row])
            .Text("measure", at => at.Table.Text("measure")[at.Row])
            .Text("group", at => at.Table.Text("group")[at.Row])
            .Number("value", at => at.Table.Numbers("value")[at.Row])
            .Number("expected", at => at.Table.Numbers("expected")[at.Row])
            .Number("p_value", at => at.Table.Numbers("p_value")[at.Row])
            .Build();
    }
}
