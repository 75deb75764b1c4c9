using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure.Chance;
using CityNetworks.Structure.Pairs;
using CityNetworks.Tables;

namespace CityNetworks.Structure;

/// <summary>The table <c>structure</c>: every measure of structure in every window, beside what chance would give.</summary>
public static class StructureTable
{
    /// <summary>The table of the windows.</summary>
    /// <remarks>
    /// Columns: window, measure, group, value, expected, p_value. Rows stand by window, then in the order of <see cref="StructureMeasures.All"/>, then <c>all</c> before the groups.
    /// A blank value is not defined in that window; a blank expected value or p-value: no comparison was asked for, or none is possible. P-values are two-sided Monte-Carlo, twice the smaller (1 + extreme)/(R + 1).
    /// Expected values are means over the draws, but those of Moran's I and Geary's C are exact.
    /// Every network drawn is measured once for all measures, so their p-values rest on the same draws.
    /// </remarks>
    /// <param name="windows">The windows, in the order wanted.</param>
    /// <param name="groups">The groups of cities; null: no measure by group.</param>
    /// <param name="options">What is measured and how it is compared.</param>
    /// <exception cref="ArgumentException">A measure asked for is not known.</exception>
    /// <exception cref="TooLargeException">A window has more pairs than the options, or memory, allow.</exception>
    public static Table Of(IReadOnlyList<Window> windows, CityGroups? groups, StructureOptions options)
    {
        foreach (var id in options.Measures ?? new HashSet<string>())
            _ = StructureMeasures.Find(id);
        if (options.WantsPairs)
        {
            var instead = $"choose only measures of {string.Join(", ", StructureOptions.Pairless)}, or raise {nameof(StructureOptions.WorkLimit)}";
            foreach (var window in windows)
                MeetingLimit.CheckWork(window, options.WorkLimit, instead);
        }

        var order = StructureMeasures.All.Select((measure, place) => (measure.Id, place)).ToDictionary(entry => entry.Id, entry => entry.place);
        var rows = windows.SelectMany(window => RowsOf(window, groups, options).Where(row => options.Wants(row.Measure)).OrderBy(row => order[row.Measure])).ToArray();
        return Table.Of("structure", rows)
            .Text("window", row => row.Window)
            .Text("measure", row => row.Measure)
            .Text("group", row => row.Group)
            .Number("value", row => row.Value)
            .Number("expected", row => row.Expected)
            .Number("p_value", row => row.P)
            .Build();
    }

    private static IEnumerable<Row> RowsOf(Window window, CityGroups? groups, StructureOptions options) =>
        [.. OfNetwork(window, options), .. groups is null ? [] : OfGroups(window, groups, options), .. OfColumns(window, options)];

    private static IEnumerable<Row> OfNetwork(Window window, StructureOptions options)
    {
        var values = NetworkStructure.Of(window, options, options.Workers).ToArray();
        var comparisons = MonteCarlo.Compare(
            [.. values.Select(value => value.Value)],
            options.Null is null || values.Length == 0 ? 0 : options.NullDraws,
            replicate => [.. NetworkStructure.Of(options.Null!(window, replicate).All, options, Workers.One).Select(value => value.Value)],
            options.Workers);
        return values.Select((value, k) => new Row(window, value.Measure, value.Group, comparisons[k]));
    }

    private static IEnumerable<Row> OfGroups(Window window, CityGroups groups, StructureOptions options)
    {
        var (permutations, seed, workers) = (options.Permutations, options.Seed, options.Workers);
        foreach (var (id, weighting) in new[] { ("e-i", TieWeighting.Binary), ("e-i-meetings", TieWeighting.Count) })
        {
            if (options.Wants(id))
            {
                var index = EIIndex.CompareLabels(window, groups, weighting, permutations, seed, workers);
                foreach (var row in Levels(window, id, groups, index.Network, group => index.Groups[group]))
                    yield return row;
            }
        }

        if (options.Wants("e-i-rescaled"))
            yield return new Row(window, "e-i-rescaled", "all", EIIndex.Of(window, groups, TieWeighting.Binary, workers).Rescaled, double.NaN, double.NaN);
        if (options.Null is { } draw && options.Wants("e-i-fixed-margins"))
        {
            var index = EIIndex.CompareNull(window, groups, TieWeighting.Binary, draw, options.NullDraws, workers);
            foreach (var row in Levels(window, "e-i-fixed-margins", groups, index.Network, group => index.Groups[group]))
                yield return row;
        }

        foreach (var row in OfBrokerage("brokerage", () => Brokerage.CompareGouldFernandez(window, groups, permutations, seed, workers))
            .Concat(OfBrokerage("event-brokerage", () => Brokerage.CompareEventMediated(window, groups, options.EventTimes, permutations, seed, workers))))
            yield return row;

        IEnumerable<Row> OfBrokerage(string family, Func<BrokerageComparison> compare)
        {
            var wanted = Enum.GetValues<BrokerageRole>().Where(role => options.Wants(StructureMeasures.Id(family, role))).ToArray();
            var comparison = wanted.Length == 0 ? null : compare();
            return wanted.SelectMany(role => Levels(window, StructureMeasures.Id(family, role), groups, comparison!.Network(role), group => comparison.Group(role, group)));
        }
    }

    private static IEnumerable<Row> OfColumns(Window window, StructureOptions options)
    {
        foreach (var (name, values) in options.Columns.OrderBy(column => column.Key, StringComparer.Ordinal))
        {
            foreach (var (id, measure) in new (string, Autocorrelate)[] { ("moran", Autocorrelation.Moran), ("geary", Autocorrelation.Geary) })
            {
                if (!options.Wants(id))
                    continue;
                var result = measure(window, values, TieScaling.RowNormalised, options.Permutations, options.Seed, options.Workers);
                yield return new Row(window, id, name, result.Value, result.Expected, result.Permutation.P);
            }
        }
    }

    private static IEnumerable<Row> Levels(Window window, string measure, CityGroups groups, NullComparison whole, Func<int, NullComparison> group) =>
        groups.Names.Select((name, number) => new Row(window, measure, name, group(number))).Prepend(new Row(window, measure, "all", whole));

    private delegate AutocorrelationResult Autocorrelate(Window window, IReadOnlyList<double> values, TieScaling scaling, int permutations, ulong seed, Workers workers);

    private sealed record Row(string Window, string Measure, string Group, double Value, double Expected, double P)
    {
        public Row(Window window, string measure, string group, NullComparison comparison)
            : this(window, measure, group, comparison.Value, comparison.Expected, comparison.P)
        {
        }

        public Row(Window window, string measure, string group, double value, double expected, double p)
            : this(window.Name, measure, group, value, expected, p)
        {
        }
    }
}
