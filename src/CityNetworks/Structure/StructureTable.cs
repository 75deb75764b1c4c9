using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure.Chance;
using CityNetworks.Structure.Pairs;
using CityNetworks.Tables;

namespace CityNetworks.Structure;

/// <summary>The table <c>structure</c>: every measure of structure in every window, beside what chance would give.</summary>
/// <example>
/// <code>
/// var network = NetworkBuilder.Build(Mercocities.Records);
/// var table = StructureTable.Of([network.All], null, new StructureOptions { Measures = [RobinsAlexander.Definition, Nestedness.Definition] });
/// for (var row = 0; row &lt; table.RowCount; row++)
///     Console.WriteLine(FormattableString.Invariant($"{table.Text("measure")[row]} {table.Text("group")[row]} {table.Numbers("value")[row]:0.000}"));
/// // robins-alexander all 0.203
/// // nodf all 11.505
/// // nodf city 8.571
/// // nodf event 15.107
/// </code>
/// </example>
public static class StructureTable
{
    /// <summary>The table of the windows.</summary>
    /// <remarks>
    /// Columns: window, measure, group, value, expected, p_value. Rows stand by window, then in the order of <see cref="StructureMeasures.All"/>,
    /// then <c>all</c> before the groups.
    /// A blank value is not defined in that window; a blank expected value or p-value: no comparison was asked for, or none is possible.
    /// P-values are two-sided Monte-Carlo, twice the smaller (1 + extreme)/(R + 1).
    /// Expected values are means over the draws, but those of Moran's I and Geary's C are exact.
    /// Every network drawn is measured once for all measures, so their p-values rest on the same draws.
    /// </remarks>
    /// <param name="windows">The windows, in the order wanted.</param>
    /// <param name="groups">The groups of cities; null: no measure by group.</param>
    /// <param name="options">What is measured and how it is compared.</param>
    /// <returns>A row per window, measure and group.</returns>
    /// <exception cref="TooLargeException">A window has more pairs than the options, or memory, allow.</exception>
    public static Table Of(IReadOnlyList<Window> windows, CityGroups? groups, StructureOptions options)
    {
        StructureMeasure[] measures = [.. StructureMeasures.All.Where(measure => options.Measures?.Contains(measure) != false)];
        if (Array.Exists(measures, measure => measure.SeesPairs))
        {
            var pairless = string.Join(", ", StructureMeasures.All.Where(measure => !measure.SeesPairs).Select(measure => measure.Id));
            foreach (var window in windows)
                MeetingLimit.CheckWork(window, options.WorkLimit, $"choose only measures of {pairless}, or raise {nameof(StructureOptions.WorkLimit)}");
        }

        var rows = windows
            .SelectMany(window => Rows(window, groups, options, measures).Select(entry => (Window: window.Name, entry.Measure, entry.Row)))
            .ToArray();
        return Table.Of("structure", rows)
            .Text("window", row => row.Window)
            .Text("measure", row => row.Measure.Id)
            .Text("group", row => row.Row.Group)
            .Number("value", row => row.Row.Value)
            .Number("expected", row => row.Row.Expected)
            .Number("p_value", row => row.Row.P)
            .Build();
    }

    private static IEnumerable<(StructureMeasure Measure, StructureRow Row)> Rows(
        Window window, CityGroups? groups, StructureOptions options, StructureMeasure[] measures)
    {
        var context = new StructureContext(window, groups, options, options.Workers);
        var given = measures.Where(measure => context.Has(measure.Needs)).ToArray();
        var besideMargins = BesideMargins(context, groups, [.. given.Where(measure => measure.Chance is ChanceModel.FixedMargins)]);
        return given.SelectMany(
            measure => measure.Chance is ChanceModel.FixedMargins ? besideMargins[measure] : measure.Rows(context), (measure, row) => (measure, row));
    }

    // Each network drawn is measured by all of them, so the draws are made here and not by the measures.
    private static ILookup<StructureMeasure, StructureRow> BesideMargins(StructureContext context, CityGroups? groups, StructureMeasure[] measures)
    {
        var values = Values(context);
        var draw = context.Options.Null;
        var comparisons = MonteCarlo.Compare(
            [.. values.Select(value => value.Row.Value)],
            draw is null || values.Length == 0 ? 0 : context.Options.NullDraws,
            replicate => [.. Values(Drawn(replicate)).Select(value => value.Row.Value)],
            context.Workers);
        return values
            .Select((value, k) => (value.Measure, Row: new StructureRow(value.Row.Group, comparisons[k])))
            .ToLookup(value => value.Measure, value => value.Row);

        (StructureMeasure Measure, StructureRow Row)[] Values(StructureContext window) =>
            [.. measures.SelectMany(measure => measure.Rows(window), (measure, row) => (measure, row))];

        StructureContext Drawn(int replicate) => new(draw!(context.Window, replicate).All, groups, context.Options, Workers.One);
    }
}
